// Loads and saves matters. A save is two statements whatever the number of matters: new rows, and changed rows.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { searchVector } from '#platform/words/words.ts';
import type { ChainHead } from '#modules/audit/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { projectRows, type MatterRows } from './rules/project.ts';
import { unitsInReach, type ClockState, type MatterState } from './rules/state.ts';
import { SUPERVISION_INSERTS, supervisionUpdates } from './supervision.store.ts';
import { unitWord } from './unit-words.ts';

type Row = Readonly<Record<string, unknown>>;

/** A matter as loaded: its state and the end of its chain. */
export interface LoadedMatter {
  readonly state: MatterState;
  readonly head: ChainHead;
}

/** Prose that a change brings, by the row that it belongs to. */
export interface Prose {
  readonly title?: string;
  /** Texts whose words the matter shall be found by; added to those it has. */
  readonly searchable?: readonly string[];
  readonly closingReport?: string | undefined;
  readonly claims?: ReadonlyMap<number, string>;
  readonly notices?: ReadonlyMap<number, string>;
  readonly answers?: ReadonlyMap<number, AnswerProse>;
  readonly ratings?: ReadonlyMap<number, string | null>;
  /** Names of the accused, sealed. */
  readonly accused?: ReadonlyMap<number, string>;
  /** The words of openings, sealed: columns of their rows. */
  readonly openings?: ReadonlyMap<number, Row>;
  readonly texts?: ReadonlyMap<number, string>;
  /** The reasons of objections and of what was decided on them: columns of their rows. */
  readonly objections?: ReadonlyMap<number, Row>;
  /** Why a matter ended without an answer, and where to turn to. */
  readonly ending?: EndingProse;
}

/** The four parts of an answer, named as in the database. */
export interface AnswerProse {
  readonly claim_text: string;
  readonly facts: string;
  readonly opinion: string;
  readonly basis: string;
}

/** The words of an ending, named as in the database. */
export interface EndingProse {
  readonly reason: string;
  readonly turn_to: string;
}

/** One matter to be saved. */
export interface MatterChange {
  readonly before: MatterState | undefined;
  readonly after: MatterState;
  readonly head: ChainHead;
  readonly prose: Prose;
  /** The steps that explain a clock's dates. */
  readonly ledgerOf: (clock: ClockState) => unknown;
}

/** Loads a matter and holds it against other commands until this transaction ends. */
export async function findForUpdate(tx: Tx, matterId: string): Promise<LoadedMatter | undefined> {
  const row = await tx.db
    .selectFrom('matters')
    .select(['snapshot', 'head_seq', 'head_hash'])
    .where('matter_id', '=', matterId)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : loaded(row);
}

/** Loads a matter for reading. */
export async function findMatter(db: Kysely<Tables>, matterId: string): Promise<LoadedMatter | undefined> {
  const row = await db
    .selectFrom('matters')
    .select(['snapshot', 'head_seq', 'head_hash'])
    .where('matter_id', '=', matterId)
    .executeTakeFirst();
  return row === undefined ? undefined : loaded(row);
}

/** The states of all matters that have attachments; reads every matter. */
export async function listWithAttachments(tx: Tx): Promise<MatterState[]> {
  const rows = await tx.db
    .selectFrom('matters')
    .select(['snapshot', 'head_seq', 'head_hash'])
    .where(sql<boolean>`snapshot ? 'attachments'`)
    .orderBy('matter_id')
    .execute();
  return rows.map((row) => loaded(row).state);
}

function loaded(row: { snapshot: unknown; head_seq: number; head_hash: string }): LoadedMatter {
  // The snapshot is this module's own writing; verification proves it against the history.
  return { state: row.snapshot as MatterState, head: { seq: row.head_seq, hash: row.head_hash } };
}

type FirstTable =
  'units' | 'claims' | 'assignments' | 'clocks' | 'notices' | 'answers' | 'ratings' | 'accused' | 'openings';
/** Tables that few matters have rows in: no statement names them that brings none. */
type LaterTable =
  'objections' | 'endings' | 'texts' | 'proceedings' | 'hearings' | 'supervisions' | 'proposals';
type ChildTable = FirstTable | LaterTable;
type Children = Record<ChildTable, Row[]>;

/** Saves matters: opens those that are new, changes those that are not. */
export async function saveMatters(tx: Tx, changes: readonly MatterChange[]): Promise<void> {
  const { above } = await loadNetwork(tx);
  const opened = changes.filter((change) => change.before === undefined);
  const changed = changes.filter((change) => change.before !== undefined);
  const walled = changed.filter(({ before, after }) => before?.walledFrom.length !== after.walledFrom.length);
  const inserted = noChildren();
  const updated = noChildren();
  for (const change of changes) collectChildren(change, above, inserted, updated);
  if (opened.length > 0) await insertMatters(tx, rowsOf(opened, above), inserted);
  else await insertChildren(tx, inserted);
  if (changed.length > 0) await updateMatters(tx, rowsOf(changed, above), updated);
  for (const { after } of walled) await dropWalledUnits(tx, after, above);
}

type Above = (unitId: string) => readonly string[];

/** Units that a wall keeps out have no part in the matter any more, nor who stood above none but them. */
async function dropWalledUnits(tx: Tx, state: MatterState, above: Above): Promise<void> {
  const staying = unitsInReach(state, above);
  await tx.db
    .deleteFrom('matter_units')
    .where('matter_id', '=', state.matterId)
    .where('unit_id', '<>', sql<string>`all(${staying}::text[])`)
    .execute();
}

function noChildren(): Children {
  return {
    units: [],
    claims: [],
    assignments: [],
    clocks: [],
    notices: [],
    answers: [],
    ratings: [],
    accused: [],
    openings: [],
    objections: [],
    endings: [],
    texts: [],
    proceedings: [],
    hearings: [],
    supervisions: [],
    proposals: [],
  };
}

function collectChildren(change: MatterChange, above: Above, inserted: Children, updated: Children): void {
  const before = change.before === undefined ? undefined : projectRows(change.before, above);
  const after = projectRows(change.after, above);
  for (const table of Object.keys(inserted) as ChildTable[]) {
    const rows = after[table];
    const earlier = before?.[table] ?? [];
    const known = new Set(earlier.map((row) => JSON.stringify(row)));
    rows.forEach((row, index) => {
      if (known.has(JSON.stringify(row))) return;
      // Rows are only ever added at the end, so a row at a known place is a changed one.
      if (table !== 'units' && index < earlier.length)
        updated[table].push({ ...row, ...changedColumns(table, change, index) });
      else inserted[table].push({ ...row, ...proseColumns(table, change, index) });
    });
  }
}

/** What goes into a changed row besides the facts of the state. */
function changedColumns(table: ChildTable, change: MatterChange, index: number): Row {
  return table === 'openings' || table === 'objections'
    ? { ...change.prose[table]?.get(index + 1) }
    : ledgerColumn(table, change, index);
}

function ledgerColumn(table: ChildTable, change: MatterChange, index: number): Row {
  const clock = table === 'clocks' ? change.after.clocks[index] : undefined;
  return clock === undefined ? {} : { ledger: change.ledgerOf(clock) };
}

function proseColumns(table: ChildTable, change: MatterChange, index: number): Row {
  const { claims, notices, answers, ratings, accused, openings, objections, ending, texts } = change.prose;
  switch (table) {
    case 'clocks':
      return ledgerColumn(table, change, index);
    case 'claims':
      return { text: claims?.get(index + 1) };
    case 'notices':
      return { text: notices?.get(index + 1) };
    case 'answers':
      return { ...answers?.get(index + 1) };
    case 'ratings':
      return { reason: ratings?.get(index + 1) ?? null };
    case 'accused':
      return { name_sealed: accused?.get(index + 1) };
    case 'openings':
      return { ...openings?.get(index + 1) };
    case 'texts':
      return { body: texts?.get(index + 1) };
    case 'objections':
      return { ...objections?.get(index + 1) };
    case 'endings':
      return { ...ending };
    default:
      return {};
  }
}

function rowsOf(changes: readonly MatterChange[], above: Above): Row[] {
  return changes.map((change) => matterRow(change, above));
}

function matterRow({ before, after, head, prose }: MatterChange, above: Above): Row {
  const row: MatterRows['matter'] = projectRows(after, above).matter;
  return {
    ...row,
    version: head.seq,
    snapshot: after,
    head_seq: head.seq,
    head_hash: head.hash,
    title: prose.title,
    closing_report: prose.closingReport,
    search: searchColumn({ before, after, prose }, above),
  };
}

/** What is added to the words of a matter; null where nothing is. */
function searchColumn(
  { before, after, prose }: Pick<MatterChange, 'before' | 'after' | 'prose'>,
  above: Above,
): string | null {
  const known = new Set(before === undefined ? [] : unitsInReach(before, above));
  const units = unitsInReach(after, above).filter((unitId) => !known.has(unitId));
  if (before !== undefined && units.length === 0 && prose.searchable === undefined) return null;
  const words = searchVector([...(prose.searchable ?? [])]);
  return [words, ...units.map(unitWord)].join(' ');
}

const CHILD_INSERTS = sql`
  claims_in as (insert into claims select row.* from given, jsonb_populate_recordset(null::claims, it -> 'claims') row),
  assignments_in as (insert into assignments
    select row.* from given, jsonb_populate_recordset(null::assignments, it -> 'assignments') row),
  clocks_in as (insert into clocks select row.* from given, jsonb_populate_recordset(null::clocks, it -> 'clocks') row),
  notices_in as (insert into notices
    select row.* from given, jsonb_populate_recordset(null::notices, it -> 'notices') row),
  answers_in as (insert into answers
    select row.* from given, jsonb_populate_recordset(null::answers, it -> 'answers') row),
  ratings_in as (insert into ratings
    select row.* from given, jsonb_populate_recordset(null::ratings, it -> 'ratings') row),
  accused_in as (insert into accused
    select row.* from given, jsonb_populate_recordset(null::accused, it -> 'accused') row),
  openings_in as (insert into identity_openings
    select row.* from given, jsonb_populate_recordset(null::identity_openings, it -> 'openings') row)
  insert into matter_units
    select row.* from given, jsonb_populate_recordset(null::matter_units, it -> 'units') row`;

const LATER_INSERTS: Readonly<Record<LaterTable, RawBuilder<unknown>>> = {
  objections: sql`objections_in as (insert into objections
    select row.* from given, jsonb_populate_recordset(null::objections, it -> 'objections') row)`,
  endings: sql`endings_in as (insert into endings
    select row.* from given, jsonb_populate_recordset(null::endings, it -> 'endings') row)`,
  texts: sql`texts_in as (insert into matter_texts
    select row.* from given, jsonb_populate_recordset(null::matter_texts, it -> 'texts') row)`,
  proceedings: sql`proceedings_in as (insert into proceedings
    select row.* from given, jsonb_populate_recordset(null::proceedings, it -> 'proceedings') row)`,
  hearings: sql`hearings_in as (insert into hearings
    select row.* from given, jsonb_populate_recordset(null::hearings, it -> 'hearings') row)`,
  ...SUPERVISION_INSERTS,
};

/** The inserts of all rows that hang on matters. */
function childInserts(children: Children): RawBuilder<unknown> {
  const later = (Object.keys(LATER_INSERTS) as LaterTable[]).filter((table) => children[table].length > 0);
  return sql.join([...later.map((table) => LATER_INSERTS[table]), CHILD_INSERTS], sql`, `);
}

async function insertMatters(tx: Tx, matters: readonly Row[], children: Children): Promise<void> {
  const given = JSON.stringify({ matters, ...children });
  await sql`with given as (select ${given}::jsonb as it),
    matters_in as (insert into matters
      select row.* from given, jsonb_populate_recordset(null::matters, it -> 'matters') row),
    ${childInserts(children)}`.execute(tx.db);
}

async function insertChildren(tx: Tx, children: Children): Promise<void> {
  if (Object.values(children).every((rows) => rows.length === 0)) return;
  await sql`with given as (select ${JSON.stringify(children)}::jsonb as it), ${childInserts(children)}`.execute(
    tx.db,
  );
}

/** The updates of rows that few matters have. */
function laterUpdates(children: Children, these: RawBuilder<unknown>): RawBuilder<unknown> {
  const proceedings = sql`, proceedings_up as (update proceedings old set admitted_on = row.admitted_on,
        declined_on = row.declined_on, ground = row.ground, outcome = row.outcome, issued_on = row.issued_on,
        served_on = row.served_on
      from given, jsonb_populate_recordset(null::proceedings, it -> 'proceedings') row
      where old.matter_id = ${these} and old.matter_id = row.matter_id and old.proceeding_id = row.proceeding_id)`;
  const hearings = sql`, hearings_up as (update hearings old set held_from = row.held_from, held_to = row.held_to,
        cancelled_on = row.cancelled_on
      from given, jsonb_populate_recordset(null::hearings, it -> 'hearings') row
      where old.matter_id = ${these} and old.matter_id = row.matter_id and old.hearing_id = row.hearing_id)`;
  const objections = sql`, objections_up as (update objections old set decision = row.decision,
        decided_on = row.decided_on, to_unit = row.to_unit, conference_on = row.conference_on,
        decision_reason = row.decision_reason
      from given, jsonb_populate_recordset(null::objections, it -> 'objections') row
      where old.matter_id = ${these} and old.matter_id = row.matter_id and old.objection_id = row.objection_id)`;
  const none = sql``;
  return sql`${children.objections.length > 0 ? objections : none}${children.proceedings.length > 0 ? proceedings : none}${children.hearings.length > 0 ? hearings : none}${supervisionUpdates(children, these)}`;
}

async function updateMatters(tx: Tx, matters: readonly Row[], children: Children): Promise<void> {
  const given = JSON.stringify({ matters, ...children });
  // Named once more beside the rows: of those the planner expects a hundred and would read whole tables for them. One
  // alone is named without a list: for lists of any length the plan would be made anew for each.
  const [first, ...others] = matters.map((row) => row['matter_id']);
  const these = others.length === 0 ? sql`${first}::uuid` : sql`any(${[first, ...others]}::uuid[])`;
  await sql`with given as (select ${given}::jsonb as it),
    claims_up as (update claims set track = row.track, responsible_unit = row.responsible_unit, outcome = row.outcome
      from given, jsonb_populate_recordset(null::claims, it -> 'claims') row
      where claims.matter_id = ${these} and claims.matter_id = row.matter_id and claims.claim_id = row.claim_id),
    clocks_up as (update clocks set raw_on = row.raw_on, due_on = row.due_on, internal_on = row.internal_on,
        provisional = row.provisional, extension_days = row.extension_days, state = row.state,
        ended_on = row.ended_on, ledger = row.ledger
      from given, jsonb_populate_recordset(null::clocks, it -> 'clocks') row
      where clocks.matter_id = ${these} and clocks.matter_id = row.matter_id and clocks.clock_id = row.clock_id),
    answers_up as (update answers set served_on = row.served_on, served_way = row.served_way
      from given, jsonb_populate_recordset(null::answers, it -> 'answers') row
      where answers.matter_id = ${these} and answers.matter_id = row.matter_id and answers.answer_id = row.answer_id),
    openings_up as (update identity_openings old set decided_by = row.decided_by,
        decision_sealed = coalesce(row.decision_sealed, old.decision_sealed)
      from given, jsonb_populate_recordset(null::identity_openings, it -> 'openings') row
      where old.matter_id = ${these} and old.matter_id = row.matter_id and old.opening_id = row.opening_id)
    ${laterUpdates(children, these)}
    update matters set version = row.version, state = row.state, holder_unit = row.holder_unit, decider_unit = row.decider_unit,
        responsible_unit = row.responsible_unit, track = row.track, routing_way = row.routing_way,
        routed_on = row.routed_on, accepted_on = row.accepted_on, answered_on = row.answered_on,
        served_on = row.served_on, closed_on = row.closed_on, rating_until = row.rating_until, rated_on = row.rated_on,
        attached_to = row.attached_to, next_rule = row.next_rule, next_raw_on = row.next_raw_on,
        next_due_on = row.next_due_on, next_internal_on = row.next_internal_on, snapshot = row.snapshot,
        head_seq = row.head_seq, head_hash = row.head_hash,
        walled_from = row.walled_from, erased_on = row.erased_on,
        supported_on = row.supported_on, executed_on = row.executed_on,
        closing_report = coalesce(row.closing_report, matters.closing_report),
        search = coalesce(matters.search || row.search, matters.search)
      from given, jsonb_populate_recordset(null::matters, it -> 'matters') row
      where matters.matter_id = ${these} and matters.matter_id = row.matter_id`.execute(tx.db);
}
