// One process at a time may write an embedded database; two would corrupt it. The lock is a listening socket:
// the operating system drops it with the process, however that ends, so a killed server leaves no stale lock.
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LONGEST_SOCKET_PATH = 100;

/** Another process has the directory open. */
export class DirectoryInUse extends Error {
  readonly directory: string;
  constructor(directory: string) {
    super(
      `数据目录 ${directory} 正被另一个登闻进程使用。请先停止该进程，或用 --data 指定另一个目录。 / ` +
        `The data directory ${directory} is in use by another Dengwen process. ` +
        'Stop that process first, or name another directory with --data.',
    );
    this.name = 'DirectoryInUse';
    this.directory = directory;
  }
}

/** Takes the lock of a directory for the life of this process. @throws DirectoryInUse */
export async function lockDirectory(directory: string): Promise<{ release(): Promise<void> }> {
  const path = socketPath(directory);
  const server = (await listen(path)) ?? (await listenAfterStale(directory, path));
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function listenAfterStale(directory: string, path: string): Promise<Server> {
  if (await answers(path)) throw new DirectoryInUse(directory);
  const aside = `${path}.${process.pid}`;
  if (existsSync(path)) renameSync(path, aside);
  // Between the question and the renaming another process may have taken the lock: then it is put back.
  if (existsSync(aside) && (await answers(aside))) {
    renameSync(aside, path);
    throw new DirectoryInUse(directory);
  }
  rmSync(aside, { force: true });
  const server = await listen(path);
  if (server === undefined) throw new DirectoryInUse(directory);
  return server;
}

function socketPath(directory: string): string {
  const digest = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\dengwen-${digest}`;
  const inside = join(directory, 'lock');
  return inside.length < LONGEST_SOCKET_PATH ? inside : join(tmpdir(), `dengwen-${digest}.lock`);
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.end());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(path, () => resolve(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
