// What the figures were measured on.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** The machine, the versions and the state of the code. */
export interface Machine {
  readonly commit: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly postgres: string;
  /** Settings of the server that writing hangs on. */
  readonly settings: Readonly<Record<string, string>>;
}

const SETTINGS = ['shared_buffers', 'fsync', 'synchronous_commit', 'max_wal_size'] as const;

/** Looks at the machine and at the server. */
export async function describeMachine(server: string): Promise<Machine> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const show = async (name: string): Promise<string> => {
      const rows = await client.query<Record<string, string>>(`show ${name}`);
      return rows.rows[0]?.[name] ?? '';
    };
    const settings: Record<string, string> = {};
    for (const name of SETTINGS) settings[name] = await show(name);
    return {
      commit: commitOf(),
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGigabytes: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      postgres: await show('server_version'),
      settings,
    };
  } finally {
    await client.end();
  }
}

function commitOf(): string {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const git = (...words: string[]): string => execFileSync('git', words, { cwd, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', 'src', 'db') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? '-changed' : ''}`;
  } catch {
    return 'unknown';
  }
}
