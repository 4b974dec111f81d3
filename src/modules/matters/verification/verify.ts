// Proves that what the tables say is what happened: folds every history again and compares state, rows, clocks, prose
// and chain. Reads everything, changes nothing.
import { sql } from 'kysely';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import {
  checkChain,
  digestOf,
  listOrphanedHistories,
  readHistories,
  type RecordedEvent,
} from '#modules/audit/index.ts';
import { listProvenDocuments, type ProvenDocument } from '#modules/documents/index.ts';
import {
  listConfidential,
  listSubmissions,
  listWithPeople,
  submissionDigest,
} from '#modules/intake/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { clockBefore, readLaw, type LawInForce } from '../law.ts';
import { DESTROYED_TITLE } from '../erasure/rules/erasure.ts';
import { asMatterEvent } from '../history.view.ts';
import { foldHistory } from '../rules/evolve.ts';
import { projectRows, type MatterRows } from '../rules/project.ts';
import { groundOfSeal } from '../identity/rules/sealed-identity.ts';
import { everyClaim, type ClockState, type MatterState } from '../rules/state.ts';
import { compareDocuments } from '../documents/verify-documents.ts';
import { openWords, type OpeningWords } from '../identity/sealed-openings.store.ts';
import { CHILD_TABLES, readRows, type StoredMatter } from './verify.store.ts';

/** One thing that does not hold. */
export interface VerifyFault {
  readonly matterId: string;
  readonly number: string;
  readonly what: string;
}

/** What was proven. */
export interface VerifyReport {
  readonly matters: number;
  readonly events: number;
  readonly clocks: number;
  readonly faults: readonly VerifyFault[];
}

const BATCH = 500;

/** Verifies every matter; `onProgress` hears the number done after each batch. */
export async function verifyMatters(
  database: Database,
  onProgress: (done: number) => void = () => undefined,
): Promise<VerifyReport> {
  const report = { matters: 0, events: 0, clocks: 0, faults: [] as VerifyFault[] };
  let after = LOWEST_ID;
  for (;;) {
    const from = after;
    const last = await database.transaction(async (tx) => {
      // One picture of all tables: a command between two reads would look like a fault.
      await sql`set transaction isolation level repeatable read read only`.execute(tx.db);
      return verifyBatch(tx, from, report);
    });
    if (last === undefined) break;
    after = last;
    onProgress(report.matters);
  }
  const orphaned = await listOrphanedHistories(database.kysely);
  report.faults.push(
    ...orphaned.map((matterId) => ({ matterId, number: '', what: 'history without a matter' })),
  );
  return report;
}

async function verifyBatch(
  tx: Tx,
  after: string,
  report: { matters: number; events: number; clocks: number; faults: VerifyFault[] },
): Promise<string | undefined> {
  const stored = await readRows(tx, after, BATCH);
  if (stored.length === 0) return undefined;
  const ids = stored.map((one) => one.matterId);
  const histories = await readHistories(tx.db, ids);
  const submissions = Map.groupBy(await listSubmissions(tx.db, ids), (row) => row.matter_id);
  const confidential = new Map((await listConfidential(tx.db, ids)).map((row) => [row.matter_id, row]));
  const documents = Map.groupBy(await listProvenDocuments(tx, ids), ({ matterId }) => matterId);
  const { above } = await loadNetwork(tx);
  const law = await readLaw(tx);
  const people = new Set(
    await listWithPeople(
      tx,
      stored.filter(isErased).map((one) => one.matterId),
    ),
  );
  for (const one of stored) {
    const events = histories.get(one.matterId) ?? [];
    const whats = verifyOne(one, events, {
      submissions: submissions.get(one.matterId) ?? [],
      confidential: confidential.get(one.matterId),
      above,
      documents: documents.get(one.matterId) ?? [],
      vault: tx.vault,
      law,
    });
    if (people.has(one.matterId)) whats.push('people stand that the history says were destroyed');
    report.faults.push(...whats.map((what) => ({ matterId: one.matterId, number: one.number, what })));
    report.matters += 1;
    report.events += events.length;
    report.clocks += one.rows.clocks.length;
  }
  return ids.at(-1);
}

function isErased({ matter }: StoredMatter): boolean {
  return matter['erased_on'] !== null;
}

/** What is compared with a matter's history besides its rows. */
interface Beside {
  readonly submissions: readonly StoredSubmission[];
  /** Whether all, and any, of its people are kept confidential; undefined where it has none. */
  readonly confidential: { readonly all: boolean; readonly any: boolean } | undefined;
  readonly above: (unitId: string) => readonly string[];
  readonly documents: readonly ProvenDocument[];
  readonly vault: Vault;
  readonly law: LawInForce;
}

function verifyOne(
  one: StoredMatter,
  events: readonly RecordedEvent[],
  { submissions, confidential, above, documents, vault, law }: Beside,
): string[] {
  const chain = checkChain(one.matterId, events, one.head).map(
    (fault) => `event ${fault.seq} ${fault.fault}`,
  );
  if (events.length === 0) return [...chain, 'no history'];
  const state = foldIfPossible(one.matterId, events);
  if (state === undefined) return [...chain, 'history cannot be followed'];
  return [
    ...chain,
    ...(canonicalJson(state) === canonicalJson(one.snapshot) ? [] : ['state differs from history']),
    ...compareRows(projectRows(state, above), one),
    ...compareClocks(state, one, law),
    ...(state.erased === undefined
      ? [...compareProse(state, one), ...compareOpenings(state, one, vault)]
      : findLeftovers(one, submissions)),
    ...compareSeals(state, confidential),
    ...compareDocuments(state, documents),
    ...(submissions.map(state.erased === undefined ? contentDigestOf : keptDigestOf).join() ===
    state.submission.contentDigest
      ? []
      : ['submission differs from history']),
    ...(submissions[0]?.title === one.matter['title'] ? [] : ['title differs from its submission']),
  ];
}

/** The state after a history; undefined where somebody altered an event so that it can no longer be followed. */
function foldIfPossible(matterId: string, events: readonly RecordedEvent[]): MatterState | undefined {
  try {
    return foldHistory(matterId, events.map(asMatterEvent));
  } catch {
    return undefined;
  }
}

function compareRows(expected: MatterRows, one: StoredMatter): string[] {
  const faults: string[] = [];
  if (!agrees(expected.matter, one.matter)) faults.push('matter row differs from history');
  for (const table of CHILD_TABLES) {
    const rows = one.rows[table];
    const wanted = expected[table];
    const found = wanted.every((want) => rows.some((row) => agrees(want, row)));
    if (rows.length !== wanted.length || !found) faults.push(`${table} differ from history`);
  }
  return faults;
}

/** Whether a stored row has all that is expected of it; prose columns are compared by digest elsewhere. */
function agrees(
  expected: Readonly<Record<string, unknown>>,
  row: Readonly<Record<string, unknown>>,
): boolean {
  return Object.entries(expected).every(
    ([column, value]) => canonicalJson(value) === canonicalJson(row[column]),
  );
}

function compareClocks(state: MatterState, one: StoredMatter, law: LawInForce): string[] {
  return state.clocks.flatMap((clock) => {
    const stored = one.rows.clocks.find((row) => row['clock_id'] === clock.clockId);
    const before = (clock.revisions ?? []).map((revision) => clockBefore(clock, revision));
    const same =
      [...before, clock].every((dated) => agreesWithLaw(dated, law)) &&
      canonicalJson(law.explain(clock).steps) === canonicalJson(stored?.['ledger']);
    return same ? [] : [`clock ${clock.clockId} differs from the law`];
  });
}

/** Whether the dates of a clock are those that its rule gives with the version of the calendar that it names. */
function agreesWithLaw(clock: ClockState, law: LawInForce): boolean {
  const { raw, due, internalDue } = law.explain(clock);
  return raw === clock.rawOn && due === clock.dueOn && internalDue === clock.internalOn;
}

function compareProse(state: MatterState, one: StoredMatter): string[] {
  const { claims, notices, answers, ratings, objections, texts } = one.rows;
  const pick = (rows: StoredMatter['rows']['claims'], key: string, id: number) =>
    rows.find((row) => row[key] === id) ?? {};
  const wanted = [
    ...everyClaim(state).map(
      (claim) => [claim.textDigest, pick(claims, 'claim_id', claim.claimId)['text']] as const,
    ),
    ...state.notices.map(
      (one) => [one.textDigest, pick(notices, 'notice_id', one.noticeId)['text']] as const,
    ),
    ...state.answers.map(
      (one) => [one.textDigest, answerOf(pick(answers, 'answer_id', one.answerId))] as const,
    ),
    ...state.ratings.map(
      (one) => [one.reasonDigest, pick(ratings, 'rating_id', one.ratingId)['reason']] as const,
    ),
    ...(state.texts ?? []).map((one) => [one.digest, pick(texts, 'text_id', one.textId)['body']] as const),
    ...(state.objections ?? []).flatMap(({ objectionId, reasonDigest, decision }) => {
      const row = pick(objections, 'objection_id', objectionId);
      return [
        [reasonDigest, row['reason']] as const,
        [decision?.reasonDigest ?? null, row['decision_reason'] ?? null] as const,
      ];
    }),
    [state.ending?.textDigest ?? null, endingOf(one.rows.endings[0])] as const,
    [state.closingReportDigest, one.matter['closing_report']] as const,
  ];
  const altered = wanted.filter(([digest, prose]) => (prose === null ? null : digestOf(prose)) !== digest);
  return altered.length === 0 ? [] : [`${altered.length} texts differ from history`];
}

/** Of a matter that was destroyed: the digest by which its history names what was written. */
function keptDigestOf(row: StoredSubmission): string {
  return row.content_digest;
}

/** Texts that stand although the history says that they were destroyed. */
function findLeftovers(one: StoredMatter, submissions: readonly StoredSubmission[]): string[] {
  const { claims, notices, answers, ratings, accused, objections, endings, texts: others } = one.rows;
  const texts = [
    ...claims.map((row) => row['text']),
    ...notices.map((row) => row['text']),
    ...answers.flatMap((row) => Object.values(answerOf(row))),
    ...ratings.map((row) => row['reason'] ?? ''),
    ...accused.map((row) => row['name_sealed'] ?? ''),
    ...endings.flatMap((row) => [row['reason'] ?? '', row['turn_to'] ?? '']),
    ...others.map((row) => row['body']),
    ...objections.flatMap((row) => [row['reason'], row['decision_reason'] ?? '']),
    ...submissions.map((row) => row.body),
    one.matter['closing_report'] ?? '',
    one.matter['search'],
  ];
  const gone = texts.every((text) => text === '') && one.matter['title'] === DESTROYED_TITLE;
  return gone ? [] : ['texts stand that the history says were destroyed'];
}

/** People are kept confidential where the history says so, and all of them. */
function compareSeals(state: MatterState, confidential: Beside['confidential']): string[] {
  const sealed = groundOfSeal(state) !== null;
  if (confidential === undefined || (sealed ? confidential.all : !confidential.any)) return [];
  return ['people are not kept confidential as history says'];
}

/** The words of openings stand sealed; whoever altered one may have made it unreadable. */
function compareOpenings(state: MatterState, one: StoredMatter, vault: Vault): string[] {
  const altered = (state.openings ?? []).filter(({ openingId, reasonDigest, decision }) => {
    const row = one.rows.openings.find((stored) => stored['opening_id'] === openingId);
    try {
      const words = openWords(vault, row as unknown as OpeningWords);
      return (
        digestOf(words.reason) !== reasonDigest ||
        (words.decision === null ? undefined : digestOf(words.decision)) !== decision?.reasonDigest
      );
    } catch {
      return true;
    }
  });
  return altered.length === 0 ? [] : [`words of ${altered.length} openings differ from history`];
}

/** The words of an ending; null where there is none, or the petitioner withdrew. */
function endingOf(row: Readonly<Record<string, unknown>> | undefined) {
  const { reason = null, turn_to = null } = row ?? {};
  return reason === null && turn_to === null ? null : { reason, turn_to };
}

function answerOf({ claim_text, facts, opinion, basis }: Readonly<Record<string, unknown>>) {
  return { claim_text, facts, opinion, basis };
}

type StoredSubmission = Awaited<ReturnType<typeof listSubmissions>>[number];

function contentDigestOf(row: StoredSubmission): string {
  const { content_digest: _digest, repeat: _repeat, registered_at, origin, ...content } = row;
  return submissionDigest({
    ...content,
    registered_at: registered_at.toISOString(),
    origin: origin as 'desk' | 'portal' | 'ledger',
  });
}
