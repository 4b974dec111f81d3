// Loads and saves matters. A save is two statements whatever the number of matters: new rows, and changed rows.
import { sql, type Kysely } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';
import type { DB as Tables } from '#platform/db/tables.ts';
import { searchVector } from '#platform/words/words.ts';
import type { ChainHead } from '#modules/audit/index.ts';
import { normalizeTyped } from '#modules/intake/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { projectRows, type MatterRows } from './rules/project.ts';
import { unitsInReach, type ClockState, type MatterState } from './rules/state.ts';
import { unitWord } from './unit-words.ts';
import {
  updateMatters,
  type Children,
  type Row,
  type ChildTable,
  insertChildren,
  insertMatters,
} from './matter-rows.store.ts';

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

/** The states of the matters named. */
export async function listStates(tx: Tx, matterIds: readonly string[]): Promise<MatterState[]> {
  if (matterIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom('matters')
    .select(['snapshot', 'head_seq', 'head_hash'])
    .where('matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .execute();
  return rows.map((row) => loaded(row).state);
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

/** The matter of a number as somebody typed it; one that there is not where nothing within reach has it. */
export async function findIdByNumber(tx: Tx, typed: string): Promise<string> {
  const row = await tx.db
    .selectFrom('matters')
    .select('matter_id')
    .where('number', '=', normalizeTyped(typed))
    .executeTakeFirst();
  return row?.matter_id ?? LOWEST_ID;
}

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
