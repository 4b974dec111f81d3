// What screens show of the audit log. Names are looked up when it is read: the log itself keeps identifiers.
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { rowsOutsideWalls } from '#platform/db/query-reach.ts';
import type { EntryPage, EntryView, ListEntries, NarrowEntries } from './contract.ts';
import { entryOf } from './entries.store.ts';
import { firstIdAt } from './entry.ts';

const PAGE = 50;
/** Acts by which somebody came to see what a matter holds. */
const READINGS = ['readMatter', 'unmask', 'export', 'print'] as const;

/** Entries narrowed as asked, the latest first, page by page. */
export async function viewEntries(tx: Tx, actor: Actor, asked: ListEntries): Promise<EntryPage> {
  const limit = asked.limit ?? PAGE;
  return pageOf(await readEntries(tx, actor, asked, { before: asked.cursor, limit: limit + 1 }), limit);
}

/** Every entry as narrowed, one after the other: for a file. */
export async function* allEntries(tx: Tx, actor: Actor, asked: NarrowEntries): AsyncGenerator<EntryView> {
  const size = 500;
  for (let before: string | undefined; ;) {
    const page = await readEntries(tx, actor, asked, { before, limit: size });
    yield* page;
    before = page.at(-1)?.entryId;
    if (page.length < size) return;
  }
}

/** Who came to see what a matter holds, the latest first; whether they may be told is the caller's to decide. */
export async function viewReadings(
  tx: Tx,
  actor: Actor,
  matterId: string,
  { cursor, limit = PAGE }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<EntryPage> {
  const asked = { matterId, acts: READINGS, outcome: 'done' } as const;
  return pageOf(await readEntries(tx, actor, asked, { before: cursor, limit: limit + 1 }), limit);
}

function pageOf(entries: EntryView[], limit: number): EntryPage {
  const items = entries.slice(0, limit);
  return { items, nextCursor: entries.length > limit ? (items.at(-1)?.entryId ?? null) : null };
}

/**
 * Whether an entry may name its matter. To an auditor it does not where a wall keeps them out, nor where there is no such
 * matter: somebody tried its identifier, and the two look the same.
 */
function named(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind !== 'officer' || actor.role !== 'auditor') return sql<SqlBool>`true`;
  return sql<SqlBool>`(audited_matters.matter_id is not null
    and ${rowsOutsideWalls(actor, 'audit_entries.matter_id')})`;
}

/** What somebody tried who does not reach the matter is shown as where there is no such matter: refused. */
const TRIED_OUT_OF_REACH = sql<SqlBool>`tried_out_of_reach(audit_entries.matter_id, audit_entries.refusal,
  audit_entries.officer_id, audit_entries.unit_id, audit_entries.role, audit_entries.on_behalf_of)`;

interface Asked extends NarrowEntries {
  readonly matterId?: string;
  readonly acts?: readonly string[];
}

async function readEntries(
  tx: Tx,
  actor: Actor,
  asked: Asked,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<EntryView[]> {
  let entries = tx.db
    .selectFrom('audit_entries')
    .leftJoin('officers', 'officers.officer_id', 'audit_entries.officer_id')
    .leftJoin('officers as givers', 'givers.officer_id', 'audit_entries.on_behalf_of')
    .leftJoin('audited_matters', 'audited_matters.matter_id', 'audit_entries.matter_id')
    .selectAll('audit_entries')
    .select([
      'officers.name as officer_name',
      'givers.name as giver_name',
      'audited_matters.number as matter_number',
    ])
    .select(named(actor).as('named'))
    .where(({ or }) => or([rowsOutsideWalls(actor, 'audit_entries.matter_id'), TRIED_OUT_OF_REACH]))
    .orderBy('audit_entries.entry_id', 'desc')
    .limit(page.limit);
  const { officerId, unitId, act, outcome, number, from, to, matterId, acts } = asked;
  if (page.before !== undefined) entries = entries.where('audit_entries.entry_id', '<', page.before);
  if (officerId !== undefined) entries = entries.where('audit_entries.officer_id', '=', officerId);
  if (unitId !== undefined) entries = entries.where('audit_entries.unit_id', '=', unitId);
  if (act !== undefined) entries = entries.where('audit_entries.act', '=', act);
  if (acts !== undefined) entries = entries.where('audit_entries.act', 'in', acts);
  if (outcome !== undefined) entries = entries.where('audit_entries.outcome', '=', outcome);
  if (matterId !== undefined) entries = entries.where('audit_entries.matter_id', '=', matterId);
  if (number !== undefined) {
    const named = sql<string>`any(array(select matter_id from audited_matters where number = ${number.trim().toUpperCase()}))`;
    entries = entries.where('audit_entries.matter_id', '=', named);
  }
  if (from !== undefined) entries = entries.where('audit_entries.entry_id', '>=', firstIdAt(startOf(from)));
  if (to !== undefined)
    entries = entries.where('audit_entries.entry_id', '<', firstIdAt(startOf(addDays(to, 1))));
  return (await entries.execute()).map((row) => {
    const { actor, wordsDigest, details: _details, digest: _digest, ...entry } = entryOf(row);
    const { postId: _postId, onBehalfOf: _giver, ...who } = actor;
    return {
      ...entry,
      matterId: row.named ? entry.matterId : null,
      actor: { ...who, name: row.officer_name, onBehalfOf: row.giver_name },
      matterNumber: row.named ? row.matter_number : null,
      hasWords: wordsDigest !== null,
    };
  });
}

/** The first instant of a day in the office (Asia/Shanghai, which has no summer time). */
export function startOf(day: PlainDate): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
