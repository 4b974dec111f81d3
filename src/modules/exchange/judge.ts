// What becomes of each row: taken, known already, or given back with what to correct. The same judgement serves the
// dry run and the import, so that the one foretells the other.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { CellFault, LedgerField, LedgerTarget } from './contract.ts';
import type { LedgerLine } from './ledger-lines.ts';
import type { CircularRecord } from './higher.store.ts';
import type { FieldFault } from './rules/check-dates.ts';
import type { Ground } from './rules/ground.ts';
import {
  circularFacts,
  higherVisitFacts,
  type CircularFacts,
  type HigherVisitFacts,
} from './rules/higher-row.ts';
import type { Lookups } from './rules/names.ts';
import { headingOf, readRow, textFor, type RowReading } from './rules/read-row.ts';
import { submissionFacts, type SubmissionFacts } from './rules/submission-row.ts';

/** What a row becomes, with its facts. */
export type RowFacts =
  | { readonly target: 'submission'; readonly facts: SubmissionFacts }
  | { readonly target: 'higherVisit'; readonly facts: HigherVisitFacts }
  | { readonly target: 'circularTotal'; readonly facts: CircularFacts };

/** What becomes of a row. */
export type Verdict =
  | ({ readonly verdict: 'taken' } & RowFacts)
  | { readonly verdict: 'known' }
  | {
      readonly verdict: 'faulty';
      readonly faults: readonly CellFault[];
      readonly unknown: RowReading['unknown'];
    };

/** What is there before a chunk of rows is judged. */
export interface Standing {
  readonly ledgerId: string | null;
  /** Keys of the source that were taken, with the ledger that brought them. */
  readonly taken: ReadonlyMap<string, string>;
  /** Totals of circulars by month and level. */
  readonly circulars: ReadonlyMap<string, CircularRecord>;
  readonly lookups: Lookups;
  readonly ground: Ground;
}

/** Names a month's totals of one level. */
export function circularKey({ month, level }: { readonly month: PlainDate; readonly level: string }): string {
  return `${month}/${level}`;
}

/** Judges the rows of a chunk in their order. */
export function judgeLines(lines: readonly LedgerLine[], standing: Standing): Verdict[] {
  const circulars = new Map(standing.circulars);
  return lines.map((line) => {
    const verdict = judgeLine(line, { ...standing, circulars });
    if (verdict.verdict === 'taken' && verdict.target === 'circularTotal') {
      circulars.set(circularKey(verdict.facts), recordOf(verdict.facts));
    }
    return verdict;
  });
}

function judgeLine(line: LedgerLine, standing: Standing): Verdict {
  const { contentKey, numberKey, repeated, plan, cells } = line;
  if (repeated || standing.taken.has(contentKey)) return { verdict: 'known' };
  const holder = numberKey === null ? undefined : standing.taken.get(numberKey);
  // A number that this very ledger uses twice names two rows; one that another ledger used names the same row, changed.
  if (holder !== undefined && holder !== standing.ledgerId) return changedSince(line);
  const reading = readRow(plan, cells, standing.lookups);
  const { target } = plan.map;
  const result = factsOf(target, reading, standing.ground);
  if (!('facts' in result)) return faulty(line, reading, result.faults);
  if (reading.faults.length > 0) return faulty(line, reading, []);
  return result.target === 'circularTotal'
    ? judgeCircular(line, result, standing.circulars)
    : { verdict: 'taken', ...result };
}

function factsOf(
  target: LedgerTarget,
  { values }: RowReading,
  ground: Ground,
): RowFacts | { readonly faults: readonly FieldFault[] } {
  switch (target) {
    case 'submission': {
      const result = submissionFacts(values, ground);
      return result.ok ? { target, facts: result.value } : { faults: result.reason };
    }
    case 'higherVisit': {
      const result = higherVisitFacts(values, ground);
      return result.ok ? { target, facts: result.value } : { faults: result.reason };
    }
    case 'circularTotal': {
      const result = circularFacts(values, ground);
      return result.ok ? { target, facts: result.value } : { faults: result.reason };
    }
  }
}

/** Faults of cells first; a field whose cell could not be read is not also called missing. */
function faulty({ plan }: LedgerLine, reading: RowReading, others: readonly FieldFault[]): Verdict {
  const told = new Set(reading.faults.map(({ field }) => field));
  const further = others
    .filter(({ field }) => field === null || !told.has(field))
    .map(({ field, text }) => ({ field, column: field === null ? null : headingOf(plan, field), text }));
  return { verdict: 'faulty', faults: [...reading.faults, ...further], unknown: reading.unknown };
}

function judgeCircular(
  line: LedgerLine,
  row: Extract<RowFacts, { target: 'circularTotal' }>,
  circulars: Standing['circulars'],
): Verdict {
  const standing = circulars.get(circularKey(row.facts));
  if (standing === undefined) return { verdict: 'taken', ...row };
  const { batches, participants } = row.facts;
  if (standing.batches === batches && standing.participants === participants) return { verdict: 'known' };
  return single(line, 'month', {
    zh: `该月已有通报数（${standing.batches} 批次 ${standing.participants} 人次，${standing.circular_number}），与本行不同。请核对；如通报已更正，请由管理员修改原有记录。`,
    en: `This month has totals already (${standing.batches} batches, ${standing.participants} participants, ${standing.circular_number}) and they differ from this row. Check which holds.`,
  });
}

function changedSince(line: LedgerLine): Verdict {
  const number = textFor(line.plan, 'sourceKey', line.cells) ?? '';
  return single(line, 'sourceKey', {
    zh: `编号“${number}”已由先前的台账导入，内容与本行不同，本行未导入。如是同一件的更正，请在该信访事项中办理；如是另一件，请另编编号后导入。`,
    en: `The number “${number}” came with an earlier ledger and its row differed from this one, so this one was left out. If it is a correction, change the matter itself; if it is another matter, give it another number.`,
  });
}

function single({ plan }: LedgerLine, field: LedgerField, text: CellFault['text']): Verdict {
  return { verdict: 'faulty', faults: [{ field, column: headingOf(plan, field), text }], unknown: [] };
}

/** The totals of a row as they are kept. */
export function recordOf({ circularNumber, ...facts }: CircularFacts): CircularRecord {
  return { ...facts, circular_number: circularNumber };
}
