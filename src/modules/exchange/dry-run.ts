// What an import would do now, without doing it.
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { DryRun, LedgerMap, PreviewRow, RowFaults, UnknownWords } from './contract.ts';
import { judgeLines, type Verdict } from './judge.ts';
import { matchSheets, type LedgerLine } from './ledger-lines.ts';
import { refusalOf } from './reading/unreadable.ts';
import { previewOf } from './preview.ts';
import { inChunks } from './run-import.ts';
import { loadStanding, type Origin } from './standing.ts';
import { countsOf } from './take-chunk.ts';

const FAULTS_SHOWN = 100;
const ROWS_SHOWN = 20;
const WORDS_SHOWN = 100;

/** The ledger that is tried. */
export interface TriedLedger {
  readonly origin: Origin;
  readonly fileName: string;
  readonly content: Buffer;
  readonly map: LedgerMap;
}

/** Judges every row of a ledger and writes nothing. `onFaulty` is told of each faulty row, however many there are. */
export async function dryRun(
  tx: Tx,
  ledger: TriedLedger,
  clock: Clock,
  onFaulty: (row: RowFaults) => void = () => undefined,
): Promise<Result<DryRun>> {
  const matched = await matchSheets(ledger.fileName, ledger.content, ledger.map);
  if (!matched.ok) return matched;
  const tally = new Tally(onFaulty);
  try {
    for await (const lines of inChunks(matched.value)) {
      tally.add(lines, judgeLines(lines, await loadStanding(tx, ledger.origin, lines, clock)));
    }
  } catch (error) {
    return refuse(refusalOf(error));
  }
  return succeed(tally.result());
}

/** Counts what was judged. Keys that this very file repeats count as they would in an import. */
class Tally {
  readonly #onFaulty: (row: RowFaults) => void;
  readonly #faults: RowFaults[] = [];
  readonly #preview: PreviewRow[] = [];
  readonly #unknown = new Map<string, UnknownWords>();
  readonly #counts = { taken: 0, known: 0, faulty: 0 };

  constructor(onFaulty: (row: RowFaults) => void) {
    this.#onFaulty = onFaulty;
  }

  add(lines: readonly LedgerLine[], verdicts: readonly Verdict[]): void {
    const counts = countsOf(verdicts);
    this.#counts.taken += counts.taken;
    this.#counts.known += counts.known;
    this.#counts.faulty += counts.faulty;
    lines.forEach((line, index) => {
      const verdict = verdicts[index];
      if (verdict?.verdict === 'taken' && this.#preview.length < ROWS_SHOWN) {
        this.#preview.push(previewOf(line, verdict));
      }
      if (verdict?.verdict === 'faulty') this.#addFaulty(line, verdict);
    });
  }

  #addFaulty(line: LedgerLine, verdict: Extract<Verdict, { verdict: 'faulty' }>): void {
    const row = { sheet: line.sheet, row: line.row, faults: [...verdict.faults] };
    this.#onFaulty(row);
    if (this.#faults.length < FAULTS_SHOWN) this.#faults.push(row);
    for (const { field, column, text } of verdict.unknown) {
      const key = JSON.stringify([line.sheet, field, text]);
      const rows = (this.#unknown.get(key)?.rows ?? 0) + 1;
      this.#unknown.set(key, { sheet: line.sheet, field, column, text, rows });
    }
  }

  result(): DryRun {
    const { taken, known, faulty } = this.#counts;
    return {
      rowsTotal: taken + known + faulty,
      rowsTaken: taken,
      rowsKnown: known,
      rowsFaulty: faulty,
      faults: this.#faults,
      preview: this.#preview,
      unknownWords: [...this.#unknown.values()]
        .toSorted((left, right) => right.rows - left.rows)
        .slice(0, WORDS_SHOWN),
    };
  }
}
