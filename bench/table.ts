// The results as a person reads them.
import type { LifeFigures } from './lives.ts';
import type { Machine } from './machine.ts';
import type { ReadingFigures } from './reading.ts';
import type { RegistrationFigures } from './registrations.ts';

/** Everything that one run measured. */
export interface Results {
  readonly measuredAt: string;
  readonly machine: Machine;
  registrations?: RegistrationFigures;
  lives?: LifeFigures;
  reading?: ReadingFigures;
}

/** The results in lines. */
export function asTable({ machine, registrations, lives, reading }: Results): string {
  const { commit, processor, cores, memoryGigabytes, node, postgres } = machine;
  return [
    `${commit} on ${cores} × ${processor}, ${memoryGigabytes} GB, Node ${node}, PostgreSQL ${postgres}`,
    ...(registrations === undefined ? [] : ['', ...registrationLines(registrations)]),
    ...(lives === undefined ? [] : ['', ...lifeLines(lives)]),
    ...(reading === undefined ? [] : ['', ...readingLines(reading)]),
  ].join('\n');
}

function registrationLines(figures: RegistrationFigures): string[] {
  const { callers, perSecond, pgbenchPerSecond, ratio, statements, rounds } = figures;
  const beside =
    pgbenchPerSecond === undefined
      ? 'pgbench is not installed, so there is nothing to compare with'
      : `pgbench writes the same rows at ${pgbenchPerSecond}/s (${statements} inserts): ratio ${ratio}`;
  return [
    `Registrations over HTTP, ${callers} callers: ${perSecond}/s; ${beside}`,
    ...rounds.map(
      (round, at) =>
        `  round ${at + 1}: ${round.perSecond}/s, p50 ${round.p50} ms, p95 ${round.p95} ms, ` +
        `server ${round.serverCpu ?? '—'} ms each; pgbench ${round.pgbenchPerSecond ?? '—'}/s; ` +
        `${round.jobsLeft} jobs left`,
    ),
  ];
}

function lifeLines(figures: LifeFigures): string[] {
  const { callers, steps, perSecond, p50, p95, serverCpu, jobsLeft, perSecondWithJobs, faults } = figures;
  return [
    `Whole lives of ${steps} requests, ${callers} callers: ${perSecond}/s, p50 ${p50} ms, p95 ${p95} ms, ` +
      `server ${serverCpu ?? '—'} ms each; ${jobsLeft} jobs left (${perSecondWithJobs}/s until the last job); ` +
      `verification: ${faults} faults`,
  ];
}

function readingLines({ matters, callers, filledPerSecond, questions }: ReadingFigures): string[] {
  const head = ['question', 'by', 'p50 ms', 'p95 ms', 'per s'];
  const rows = questions.map((one) => [one.question, one.by, one.p50, one.p95, one.perSecond].map(String));
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`;
  return [
    `Reading with ${matters} matters (filled at ${filledPerSecond}/s), ${callers} callers; reports by one:`,
    line(head),
    ...rows.map(line),
  ];
}
