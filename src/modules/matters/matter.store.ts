// Loads and saves matters. A save is two statements whatever the number of matters: new rows, and changed rows.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { searchVector } from '#platform/words/words.ts';
import type { ChainHead } from '#modules/audit/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { projectRows, type MatterRows } from './rules/project.ts';
import { unitsInReach, type ClockState, type MatterState } from './rules/state.ts';
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

type ChildTable =
  | 'units'
  | 'claims'
  | 'assignments'
  | 'clocks'
  | 'notices'
  | 'answers'
  | 'ratings'
  | 'accused'
  | 'openings'
  | 'objections'
  | 'endings'
  | 'texts'
  | 'proceedings'
  | 'hearings'
  | 'supervisions'
  | 'proposals';
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

/** How the rows of each table go in. A statement names none that brings no rows: each costs time even so. */
const INSERTS: Readonly<Record<ChildTable, RawBuilder<unknown>>> = {
  units: insertInto('matter_units', 'units'),
  claims: insertInto('claims'),
  assignments: insertInto('assignments'),
  clocks: insertInto('clocks'),
  notices: insertInto('notices'),
  answers: insertInto('answers'),
  ratings: insertInto('ratings'),
  accused: insertInto('accused'),
  openings: insertInto('identity_openings', 'openings'),
  objections: insertInto('objections'),
  endings: insertInto('endings'),
  texts: insertInto('matter_texts', 'texts'),
  proceedings: insertInto('proceedings'),
  hearings: insertInto('hearings'),
  supervisions: insertInto('supervisions'),
  proposals: insertInto('supervision_proposals', 'proposals'),
};

function insertInto(table: string, given = table): RawBuilder<unknown> {
  return sql.raw(`${given}_in as (insert into ${table}
    select row.* from given, jsonb_populate_recordset(null::${table}, it -> '${given}') row)`);
}

function withRows(children: Children): ChildTable[] {
  return (Object.keys(children) as ChildTable[]).filter((table) => children[table].length > 0);
}

/** The rows as they are given to a statement: only those there are. */
function rowsGiven(children: Children, matters: readonly Row[] = []): string {
  const rows = Object.fromEntries(withRows(children).map((table) => [table, children[table]]));
  return JSON.stringify(matters.length === 0 ? rows : { matters, ...rows });
}

async function insertMatters(tx: Tx, matters: readonly Row[], children: Children): Promise<void> {
  const parts = withRows(children).map((table) => INSERTS[table]);
  const given = sql`given as (select ${rowsGiven(children, matters)}::jsonb as it)`;
  await tx.write(sql`with ${sql.join([given, ...parts])}
    insert into matters select row.* from given, jsonb_populate_recordset(null::matters, it -> 'matters') row`);
}

async function insertChildren(tx: Tx, children: Children): Promise<void> {
  const parts = withRows(children).map((table) => INSERTS[table]);
  if (parts.length === 0) return;
  const given = sql`given as (select ${rowsGiven(children)}::jsonb as it)`;
  await tx.write(sql`with ${sql.join([given, ...parts])} select`);
}

/** How rows that stand already are changed: what they are set to, and the column that tells those of a matter apart. */
const UPDATES: Readonly<Partial<Record<ChildTable, { table: string; key: string; set: readonly string[] }>>> =
  {
    claims: { table: 'claims', key: 'claim_id', set: ['track', 'responsible_unit', 'outcome'] },
    clocks: {
      table: 'clocks',
      key: 'clock_id',
      set: [
        'raw_on',
        'due_on',
        'internal_on',
        'provisional',
        'extension_days',
        'state',
        'ended_on',
        'ledger',
        'calendar_version',
      ],
    },
    answers: { table: 'answers', key: 'answer_id', set: ['served_on', 'served_way'] },
    openings: { table: 'identity_openings', key: 'opening_id', set: ['decided_by', 'decision_sealed'] },
    proceedings: {
      table: 'proceedings',
      key: 'proceeding_id',
      set: ['admitted_on', 'declined_on', 'ground', 'outcome', 'issued_on', 'served_on'],
    },
    hearings: { table: 'hearings', key: 'hearing_id', set: ['held_from', 'held_to', 'cancelled_on'] },
    supervisions: {
      table: 'supervisions',
      key: 'supervision_id',
      set: ['rounds', 'answer_by', 'replied_on', 'ended_on', 'ended_how'],
    },
    proposals: { table: 'supervision_proposals', key: 'proposal_id', set: ['decided'] },
    objections: {
      table: 'objections',
      key: 'objection_id',
      set: ['decision', 'decided_on', 'to_unit', 'conference_on', 'decision_reason'],
    },
  };

/** Words that were sealed once are not taken away by a change that brings none. */
const KEPT = new Set(['decision_sealed']);

function updateOf(children: ChildTable, these: RawBuilder<unknown>): RawBuilder<unknown> {
  const update = UPDATES[children];
  if (update === undefined) throw new Error(`rows of ${children} are never changed`);
  const { table, key } = update;
  const set = update.set.map((column) =>
    KEPT.has(column) ? `${column} = coalesce(row.${column}, old.${column})` : `${column} = row.${column}`,
  );
  return sql`${sql.raw(`${children}_up as (update ${table} old set ${set.join(', ')}
      from given, jsonb_populate_recordset(null::${table}, it -> '${children}') row
      where old.matter_id = `)}${these}${sql.raw(` and old.matter_id = row.matter_id and old.${key} = row.${key})`)}`;
}

async function updateMatters(tx: Tx, matters: readonly Row[], children: Children): Promise<void> {
  // Named once more beside the rows: of those the planner expects a hundred and would read whole tables for them. One
  // alone is named without a list: for lists of any length the plan would be made anew for each.
  const [first, ...others] = matters.map((row) => row['matter_id']);
  const these = others.length === 0 ? sql`${first}::uuid` : sql`any(${[first, ...others]}::uuid[])`;
  const parts = withRows(children).map((table) => updateOf(table, these));
  const given = sql`given as (select ${rowsGiven(children, matters)}::jsonb as it)`;
  await tx.write(sql`with ${sql.join([given, ...parts])}
    update matters set version = row.version, regime = row.regime, state = row.state, holder_unit = row.holder_unit, decider_unit = row.decider_unit,
        approving_unit = row.approving_unit,
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
      where matters.matter_id = ${these} and matters.matter_id = row.matter_id`);
}
