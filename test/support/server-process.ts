// The program as a process of its own: started as people start it, spoken to over HTTP, killed without warning.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/apps/main.ts', import.meta.url));

/** A server that runs as a process. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number | undefined;
  /** Ends it at once, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end in good order. */
  stop(): Promise<void>;
}

/** How the program is started, besides its command. */
export interface Start {
  /** Options of the command line, such as `--data`. */
  readonly options?: readonly string[];
  /** The environment, which is otherwise empty. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Options of Node.js itself, such as `--cpu-prof`. */
  readonly node?: readonly string[];
}

/** What a command that ran to its end has to say. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `dengwen serve` on a free port and waits until it listens. */
export async function startServerProcess(start: Start = {}): Promise<ServerProcess> {
  const { child, ended } = run(['serve', '--port', '0', '--json'], start);
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text: string) => {
      said += text;
      const found = /"url": "([^"]+)"/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then(({ out, err }) => reject(new Error(`the server did not start: ${out}${err}`)));
  });
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return { url, pid: child.pid, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** Runs one command to its end. */
export function runProgram(words: readonly string[], start: Start = {}): Promise<Outcome> {
  return run(words, start).ended;
}

/** Starts one command and ends it at once, as a power cut would, when it has noted that many lines of progress. */
export async function killProgram(
  words: readonly string[],
  start: Start,
  { afterNotes }: { readonly afterNotes: number },
): Promise<Outcome> {
  const { child, ended } = run(words, start);
  let notes = 0;
  child.stderr.on('data', (text: string) => {
    notes += text.split('\n').length - 1;
    if (notes >= afterNotes) child.kill('SIGKILL');
  });
  return ended;
}

function run(words: readonly string[], { options = [], environment = {}, node = [] }: Start) {
  const child = spawn(process.execPath, [...node, MAIN, ...words, ...options], {
    env: { PATH: process.env['PATH'], TZ: process.env['TZ'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // What a command says is wanted whole; what a server logs under load, nobody will read.
  const keep = words[0] === 'serve' ? lately : (text: string): string => text;
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out = keep(out + text)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err = lately(err + text)));
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, out, err })));
  return { child, ended };
}

/** The end of a long text. */
function lately(text: string): string {
  return text.length > 200_000 ? text.slice(-100_000) : text;
}
