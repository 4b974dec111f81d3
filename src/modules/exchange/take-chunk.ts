// Takes some rows of a ledger in one transaction: matters, keys, faults, counts and the place to go on from commit
// together. Whoever stops between two chunks, for whatever reason, loses nothing and doubles nothing.
import type { SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Tx } from '#platform/db/database.ts';
import { enterLedgerMatters } from '#modules/matters/index.ts';
import { judgeLines, recordOf, type RowFacts, type Verdict } from './judge.ts';
import { ledgerEntry } from './ledger-entry.ts';
import type { LedgerLine } from './ledger-lines.ts';
import { insertCircularTotals, insertHigherVisits } from './higher.store.ts';
import { insertFaults, insertTakenKeys, lockSource } from './ledger-rows.store.ts';
import { advance, findLedgerForUpdate, type RowCounts } from './ledger.store.ts';
import { loadStanding } from './standing.ts';

/** What a chunk came to; stopped where the ledger is not, or no longer, being imported. */
export type ChunkOutcome =
  { readonly outcome: 'taken'; readonly counts: RowCounts } | { readonly outcome: 'stopped' };

interface Judged {
  readonly line: LedgerLine;
  readonly verdict: Verdict;
}
interface Taken {
  readonly line: LedgerLine;
  readonly row: RowFacts;
}

/** Takes the rows that nobody has taken yet. */
export async function takeChunk(
  tx: Tx,
  ledgerId: string,
  lines: readonly LedgerLine[],
  clock: Clock,
): Promise<ChunkOutcome> {
  const ledger = await findLedgerForUpdate(tx, ledgerId);
  if (ledger?.state !== 'running') return { outcome: 'stopped' };
  const { unitId, uploadedBy, nextRow, map } = ledger;
  const fresh = lines.filter(({ position }) => position >= nextRow);
  const last = fresh.at(-1);
  if (last === undefined) return { outcome: 'taken', counts: { taken: 0, known: 0, faulty: 0 } };
  await lockSource(tx, map.source);
  const origin = { ledgerId, unitId, source: map.source };
  const verdicts = judgeLines(fresh, await loadStanding(tx, origin, fresh, clock));
  const judged = fresh.flatMap((line, index): Judged[] => {
    const verdict = verdicts[index];
    return verdict === undefined ? [] : [{ line, verdict }];
  });
  const actor: SystemActor = {
    kind: 'system',
    task: 'ledger',
    unitId,
    ...(uploadedBy === null ? {} : { officerId: uploadedBy }),
  };
  await write(tx, { actor, origin, clock }, judged);
  const counts = countsOf(verdicts);
  await advance(tx, ledgerId, counts, last.position + 1);
  return { outcome: 'taken', counts };
}

/** How many rows were judged how. */
export function countsOf(verdicts: readonly Verdict[]): RowCounts {
  const count = (wanted: Verdict['verdict']): number =>
    verdicts.filter(({ verdict }) => verdict === wanted).length;
  return { taken: count('taken'), known: count('known'), faulty: count('faulty') };
}

async function write(
  tx: Tx,
  by: {
    readonly actor: SystemActor;
    readonly origin: { readonly ledgerId: string; readonly source: string };
    readonly clock: Clock;
  },
  judged: readonly Judged[],
): Promise<void> {
  const { ledgerId, source } = by.origin;
  const taken = judged.flatMap(({ line, verdict }): Taken[] =>
    verdict.verdict === 'taken' ? [{ line, row: verdict }] : [],
  );
  const matterIds = await writeSubmissions(tx, by.actor, taken, by.clock);
  await writeHigherVisits(tx, taken, by.clock);
  await insertCircularTotals(
    tx,
    taken.flatMap(({ row }) => (row.target === 'circularTotal' ? [recordOf(row.facts)] : [])),
  );
  await insertTakenKeys(
    tx,
    taken.flatMap(({ line }) =>
      [line.contentKey, line.numberKey].flatMap((key) =>
        key === null
          ? []
          : [{ source, row_key: key, ledger_id: ledgerId, matter_id: matterIds.get(line.position) ?? null }],
      ),
    ),
  );
  await insertFaults(
    tx,
    ledgerId,
    judged.flatMap(({ line, verdict }) =>
      verdict.verdict === 'faulty' ? [{ sheet: line.sheet, row: line.row, faults: [...verdict.faults] }] : [],
    ),
  );
}

/** Opens the matters; answers the matter of each row by its position. */
async function writeSubmissions(
  tx: Tx,
  actor: SystemActor,
  taken: readonly Taken[],
  clock: Clock,
): Promise<ReadonlyMap<number, string>> {
  const submissions = taken.flatMap(({ line, row }) =>
    row.target === 'submission' ? [{ position: line.position, entry: ledgerEntry(row.facts) }] : [],
  );
  // Unit by unit, because that is the order in which matters are opened and their identifiers come back.
  const inOrder = [...Map.groupBy(submissions, ({ entry }) => entry.registeredUnit).values()].flat();
  if (inOrder.length === 0) return new Map();
  const matterIds = await enterLedgerMatters(
    tx,
    actor,
    inOrder.map(({ entry }) => entry),
    clock,
  );
  return new Map(
    inOrder.flatMap(({ position }, index) => {
      const matterId = matterIds[index];
      return matterId === undefined ? [] : [[position, matterId] as const];
    }),
  );
}

async function writeHigherVisits(tx: Tx, taken: readonly Taken[], clock: Clock): Promise<void> {
  await insertHigherVisits(
    tx,
    taken.flatMap(({ row }) =>
      row.target === 'higherVisit'
        ? [
            {
              visit_id: tx.entropy.id(clock.now()),
              visited_on: row.facts.visitedOn,
              level: row.facts.level,
              place_id: row.facts.placeId,
              participants: row.facts.participants,
              notice_number: row.facts.noticeNumber,
              topic_id: row.facts.topicId,
            },
          ]
        : [],
    ),
  );
}
