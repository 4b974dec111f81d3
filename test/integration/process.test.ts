import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/apps/main.ts', import.meta.url));
const SHUTDOWN = new URL('../../src/apps/shutdown.ts', import.meta.url).href;
const LOG = new URL('../../src/platform/log/log.ts', import.meta.url).href;

interface Run {
  readonly process: ChildProcess;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
  /** Resolves with the output once it has this in it. */
  until(text: string): Promise<string>;
}

const afterwards: (() => void)[] = [];
afterEach(() => {
  for (const undo of afterwards.splice(0).reverse()) undo();
});

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'dengwen-test-'));
  afterwards.push(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function run(...words: string[]): Run {
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  afterwards.push(() => child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const until = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (out.includes(text)) resolve(out);
      };
      child.stdout.on('data', look);
      child.on('close', () => reject(new Error(`ended before "${text}": ${out}${err}`)));
      look();
    });
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { process: child, ended, until };
}

test(
  'the server starts, refuses its directory to another process, and ends in good order when asked to',
  {
    timeout: 120_000,
  },
  async () => {
    const directory = newDirectory();
    const server = run(MAIN, 'serve', '--data', directory, '--port', '0', '--json');
    const { url } = JSON.parse(await server.until('}')) as { url: string };
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: 'ready' });

    const second = await run(MAIN, 'migrate', '--data', directory, '--lang', 'en').ended;
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toContain(`The data directory ${directory} is in use`);
    expect(second.err).not.toContain('    at ');

    server.process.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
    const after = await run(MAIN, 'migrate', '--data', directory, '--json').ended;
    expect(after).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(after.out)).toEqual({ migrated: [] });
  },
);

test('a second signal does not wait', async () => {
  const program = `
    import { untilAskedToStop } from '${SHUTDOWN}';
    import { createLog } from '${LOG}';
    setInterval(() => {}, 1000);
    const stopping = untilAskedToStop(() => new Promise(() => {}), createLog('silent'));
    console.log('waiting');
    await stopping;`;
  const stuck = run('--input-type=module', '--eval', program);
  await stuck.until('waiting');
  stuck.process.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 700));
  stuck.process.kill('SIGTERM');
  expect((await stuck.ended).code).toBe(128 + 15);
});

test(
  'a start where nobody can sign in prints a one-time link, and the next start another',
  { timeout: 120_000 },
  async () => {
    const directory = newDirectory();
    const links: string[] = [];
    for (let start = 1; start <= 2; start += 1) {
      const server = run(MAIN, 'serve', '--port', '0', '--data', directory, '--json');
      const out = await server.until('"links"');
      links.push(/"url": "(http:[^"]+\/workbench\/first-start#[^"]{40,})"/u.exec(out)?.[1] ?? '');
      server.process.kill('SIGTERM');
      expect((await server.ended).err).not.toContain('first-start'); // the log knows nothing of it
    }
    expect(links).not.toContain('');
    expect(links[0]?.split('#')[1]).not.toBe(links[1]?.split('#')[1]);
  },
);
