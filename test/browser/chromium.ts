// Finds a Chromium that runs here without a desktop, without a download and without an installed Chinese font.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, '.cache/browser');
const PACKAGE = join(ROOT, 'node_modules/@sparticuz/chromium');
const FONTS = join(ROOT, 'node_modules/@expo-google-fonts/noto-sans-sc');

// Also as root, in a container, and without a word to anybody outside.
const ARGUMENTS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/** Starts the packaged Chromium; where that cannot run, the one named by DENGWEN_CHROMIUM or Debian's. */
export async function launchChromium(): Promise<Browser> {
  const failures: string[] = [];
  for (const candidate of [namedChromium, packagedChromium, installedChromium]) {
    try {
      const found = await candidate();
      if (found === undefined) continue;
      return await chromium.launch({
        executablePath: found.path,
        args: ARGUMENTS,
        env: { ...process.env, ...found.env, FONTCONFIG_FILE: fontConfiguration() },
      });
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  throw new Error(
    `No Chromium runs here. Install one (apt-get install chromium) or name it in DENGWEN_CHROMIUM.\n${failures.join('\n')}`,
  );
}

interface Found {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

function namedChromium(): Found | undefined {
  const path = process.env['DENGWEN_CHROMIUM'];
  return path ? { path, env: {} } : undefined;
}

function installedChromium(): Found | undefined {
  const path = '/usr/bin/chromium';
  return existsSync(path) ? { path, env: {} } : undefined;
}

/** The Chromium that the npm package carries, unpacked once into the project's cache. */
async function packagedChromium(): Promise<Found> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const directory = join(CACHE, `chromium-${version}`);
  if (!existsSync(directory)) await unpackInto(directory);
  const path = join(directory, 'chromium');
  const libraries = join(directory, 'al2023/lib');
  return { path, env: lacksLibraries(path) ? { LD_LIBRARY_PATH: libraries } : {} };
}

async function unpackInto(directory: string): Promise<void> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(join(CACHE, 'unpacking-'));
  const temporary = process.env['TMPDIR'];
  // The package unpacks into the folder for temporary files. A shared one may hold half of what another process unpacks.
  process.env['TMPDIR'] = aside;
  try {
    await packaged.executablePath();
    await inflate(join(PACKAGE, 'bin/al2023.tar.br'));
  } finally {
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
  }
  if (existsSync(directory)) rmSync(aside, { recursive: true });
  else renameSync(aside, directory);
}

/** Whether the system lacks a library that the browser needs; the package carries those for a bare system. */
function lacksLibraries(path: string): boolean {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

/** Makes the open Chinese font that npm carries known, before whatever fonts the machine has. */
function fontConfiguration(): string {
  const prefer = (generic: string): string =>
    `<alias binding="same"><family>${generic}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${FONTS}/400Regular</dir>
  <dir>${FONTS}/700Bold</dir>
  <cachedir>${join(CACHE, 'fonts')}</cachedir>
  ${['sans-serif', 'serif', 'system-ui', 'monospace'].map(prefer).join('\n  ')}
</fontconfig>
`,
  );
  return file;
}
