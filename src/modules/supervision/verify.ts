// Proves that recommendations and their answers are what their histories tell: chain, facts, words and the matters named.
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Database } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import { checkChain, digestOf, readHistories, type RecordedEvent } from '#modules/audit/index.ts';
import { digestOfContent, listForProof, stateOf } from './recommendation.store.ts';
import {
  evolveRecommendation,
  type RecommendationEvent,
  type RecommendationState,
} from './rules/recommendation.ts';

/** One thing that does not hold. */
export interface RecommendationFault {
  /** The identifier under which the history stands. */
  readonly matterId: string;
  readonly number: string;
  readonly what: string;
}

const BATCH = 200;

/** Verifies every recommendation. */
export async function verifyRecommendations(
  database: Database,
): Promise<{ readonly recommendations: number; readonly faults: readonly RecommendationFault[] }> {
  const faults: RecommendationFault[] = [];
  let recommendations = 0;
  let after = LOWEST_ID;
  for (;;) {
    const from = after;
    const rows = await database.transaction(async (tx) => {
      const read = await listForProof(tx, from, BATCH);
      const ids = read.map(({ row }) => row.recommendation_id);
      const histories = await readHistories(tx.db, ids);
      for (const one of read) {
        const id = one.row.recommendation_id;
        const whats = verifyOne(one, histories.get(id) ?? []);
        faults.push(...whats.map((what) => ({ matterId: id, number: one.row.number, what })));
      }
      return read;
    });
    recommendations += rows.length;
    const last = rows.at(-1);
    if (last === undefined) return { recommendations, faults };
    after = last.row.recommendation_id;
  }
}

type Proof = Awaited<ReturnType<typeof listForProof>>[number];

function verifyOne({ row, opened, matters }: Proof, events: readonly RecordedEvent[]): string[] {
  const id = row.recommendation_id;
  const chain = checkChain(id, events, { seq: row.head_seq, hash: row.head_hash }).map(
    (fault) => `event ${fault.seq} ${fault.fault}`,
  );
  const state = foldIfPossible(id, events);
  if (state === undefined) return [...chain, 'history cannot be followed'];
  const same = canonicalJson(state) === canonicalJson(stateOf(row));
  return [...chain, ...(same ? [] : ['row differs from history']), ...compareWords(state, opened, matters)];
}

function compareWords(
  state: RecommendationState,
  opened: Proof['opened'],
  matters: readonly string[],
): string[] {
  if (opened === undefined) return ['words do not open'];
  const { content, answer } = opened;
  const named = content.matters.map(({ matterId }) => matterId).toSorted();
  return [
    ...(digestOfContent(content) === state.contentDigest ? [] : ['words differ from history']),
    ...((answer === null ? null : digestOf(answer)) === (state.answer?.digest ?? null)
      ? []
      : ['answer differs from history']),
    ...(named.join() === matters.join() ? [] : ['matters differ from words']),
  ];
}

/** Undefined where somebody altered an event so that it can no longer be followed. */
function foldIfPossible(id: string, events: readonly RecordedEvent[]): RecommendationState | undefined {
  try {
    return events
      .map(({ type, occurredOn, data }) => ({ type, occurredOn, data }) as unknown as RecommendationEvent)
      .reduce<RecommendationState | undefined>(
        (state, event) => evolveRecommendation(id, state, event),
        undefined,
      );
  } catch {
    return undefined;
  }
}
