// Load with a fixed number of callers, each asking again as soon as it is answered, and what came of it.
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What a load did. */
export interface Measured {
  readonly seconds: number;
  readonly done: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Processor time of the server for one piece, in milliseconds: hardly moved by whatever else the machine does. */
  readonly serverCpu: number | undefined;
}

/** Keeps so many callers busy for so long; what is done within that time counts. Milliseconds for each piece. */
export async function underLoad(
  load: { readonly callers: number; readonly seconds: number; readonly server?: number | undefined },
  work: (caller: number) => Promise<void>,
): Promise<Measured> {
  const cpuBefore = cpuOf(load.server);
  const started = performance.now();
  const until = started + load.seconds * 1000;
  const took: number[] = [];
  const call = async (caller: number): Promise<void> => {
    for (;;) {
      const began = performance.now();
      if (began >= until) return;
      await work(caller);
      const ended = performance.now();
      if (ended <= until) took.push(ended - began);
    }
  };
  await Promise.all(Array.from({ length: load.callers }, (_, caller) => call(caller)));
  const sorted = took.toSorted((left, right) => left - right);
  const at = (share: number): number => rounded(sorted[Math.floor(sorted.length * share)] ?? 0, 1);
  return {
    seconds: load.seconds,
    done: took.length,
    perSecond: rounded(took.length / load.seconds, 1),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    serverCpu:
      cpuBefore === undefined
        ? undefined
        : rounded(((cpuOf(load.server) ?? 0) - cpuBefore) / Math.max(1, took.length), 2),
  };
}

const TICK_MILLISECONDS = 10;

/** Processor time that a process has used so far, in milliseconds, where the system tells. */
function cpuOf(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (pid === undefined || !existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const [left = 0, right = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (left + right) / 2;
}

/** Rounded to so many places. */
export function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}
