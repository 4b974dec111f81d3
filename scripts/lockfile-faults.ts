// What is wrong with the lock file, without asking anybody: each package is named by version and digest, comes from the
// registry and not from an address, runs nothing when it is installed, and may be passed on under the Apache licence.

/** As much of package-lock.json as is looked at. */
export interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What a project lets its packages do. */
export interface Allowed {
  /** Packages that may run a script when they are installed. */
  readonly scripts: Readonly<Record<string, boolean>>;
}

const DIGEST = /^sha512-[A-Za-z0-9+/]{86}==$/;
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT/X11',
  'Unlicense',
  'Zlib',
]);
// Tools and what only they bring; nothing of it is in what an office runs.
const FOR_TOOLS = new Set([
  'Artistic-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'WTFPL',
]);
// Shared libraries that come as they are and may be exchanged by whoever runs them, which is all that the LGPL asks.
const SHARED_LIBRARIES: Readonly<Record<string, RegExp>> = {
  'LGPL-3.0-or-later': /^node_modules\/@img\/sharp-/, // libvips, behind the reader of pictures
};
// A font may be bundled and embedded under its own licence; only selling it by itself is forbidden.
const FONTS: Readonly<Record<string, RegExp>> = {
  'OFL-1.1': /^node_modules\/@expo-google-fonts\//,
};
const SAYS_NO_LICENCE: Readonly<Record<string, string>> = {
  'node_modules/buffers':
    'comes with the writer of workbooks (exceljs), from an author who publishes under MIT/X11',
};

/** Every fault of the lock file, each in a sentence that names the package. */
export function faultsOfLockfile(lock: Lockfile, allowed: Allowed): readonly string[] {
  const { '': project = {}, ...packages } = lock.packages;
  return [
    ...(lock.lockfileVersion === 3 ? [] : ['The lock file is not of version 3, which names every package.']),
    ...wishesAtFault(project),
    ...Object.entries(packages).flatMap(([path, locked]) => faultsOfPackage(path, locked, allowed)),
  ];
}

function wishesAtFault({ dependencies, devDependencies, optionalDependencies }: LockedPackage): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `${name} is asked for as ${version}: name one exact version.`);
}

function faultsOfPackage(path: string, locked: LockedPackage, { scripts }: Allowed): string[] {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const faults: string[] = [];
  if (locked.link === true || locked.resolved !== undefined) {
    faults.push(`${path} comes from an address of its own: take it from the registry.`);
  }
  if (!DIGEST.test(locked.integrity ?? '')) faults.push(`${path} has no SHA-512 digest.`);
  if (locked.hasInstallScript === true && scripts[name] !== true) {
    faults.push(
      `${path} runs a script when it is installed: allow it in package.json (allowScripts) or do without.`,
    );
  }
  if (!mayBeUsed(path, locked)) {
    faults.push(
      `${path} is under ${locked.license ?? 'no licence that it names'}: look whether it may be used here.`,
    );
  }
  return faults;
}

function mayBeUsed(path: string, { license, dev }: LockedPackage): boolean {
  if (license === undefined) return Object.hasOwn(SAYS_NO_LICENCE, path);
  const known = (one: string): boolean =>
    PERMISSIVE.has(one) ||
    (dev === true && FOR_TOOLS.has(one)) ||
    SHARED_LIBRARIES[one]?.test(path) === true ||
    FONTS[one]?.test(path) === true;
  const plain = license.replaceAll(/[()]/g, '');
  // One choice of an offer is enough; of a sum each part counts.
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every(known));
}
