// What screens show of ledgers: only those of the officer's unit and the units below it.
import type { Actor } from '#kernel/actor.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { isWithin } from '#platform/db/query-reach.ts';
import { withinScope } from '#modules/access/index.ts';
import { findOfficer } from '#modules/network/index.ts';
import type { FaultPage, LedgerDetail, LedgerPage, LedgerView, PageQuery } from './contract.ts';
import { noSuchLedger } from './ledger.commands.ts';
import { listFaults } from './ledger-rows.store.ts';
import { findLedger, listLedgers, type LedgerRecord } from './ledger.store.ts';

const PAGE = 50;

/** A ledger of the actor's units. */
export async function findOwnLedger(tx: Tx, actor: Actor, ledgerId: string): Promise<Result<LedgerRecord>> {
  const ledger = await findLedger(tx, ledgerId);
  if (ledger === undefined || !isWithin(withinScope(actor), ledger.unitId)) return refuse(noSuchLedger());
  return succeed(ledger);
}

/** One ledger with its map and how far its import is. */
export async function viewLedger(tx: Tx, actor: Actor, ledgerId: string): Promise<Result<LedgerDetail>> {
  const ledger = await findOwnLedger(tx, actor, ledgerId);
  if (!ledger.ok) return ledger;
  return succeed({ ...(await ledgerView(tx, ledger.value)), map: ledger.value.map });
}

/** The ledgers of the actor's units, the newest first. */
export async function viewLedgers(tx: Tx, actor: Actor, query: PageQuery): Promise<LedgerPage> {
  const limit = query.limit ?? PAGE;
  const [at, ledgerId] = query.cursor?.split('_') ?? [];
  const after = at !== undefined && ledgerId !== undefined && isInstant(at) ? { at, ledgerId } : undefined;
  const rows = await listLedgers(tx, { units: withinScope(actor), after, limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  const items: LedgerView[] = [];
  for (const row of shown) items.push(await ledgerView(tx, row));
  return {
    items,
    nextCursor: last === undefined ? null : `${last.uploadedAt.toISOString()}_${last.ledgerId}`,
  };
}

/** The faulty rows of a ledger, page by page. */
export async function viewFaults(
  tx: Tx,
  actor: Actor,
  asked: { readonly ledgerId: string; readonly query: PageQuery },
): Promise<Result<FaultPage>> {
  const ledger = await findOwnLedger(tx, actor, asked.ledgerId);
  if (!ledger.ok) return ledger;
  const limit = asked.query.limit ?? PAGE;
  const rows = await listFaults(tx, asked.ledgerId, {
    after: faultCursor(asked.query.cursor),
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return succeed({ items, nextCursor: last === undefined ? null : `${last.row}_${last.sheet}` });
}

async function ledgerView(tx: Tx, ledger: LedgerRecord): Promise<LedgerView> {
  const officer = ledger.uploadedBy === null ? undefined : await findOfficer(tx, ledger.uploadedBy);
  const { ledgerId, name, fileName, map, unitId, state, rowsTotal, rowsTaken, rowsKnown, rowsFaulty } =
    ledger;
  return {
    ledgerId,
    name,
    fileName,
    source: map.source,
    unitId,
    uploadedBy: officer?.name ?? null,
    uploadedAt: ledger.uploadedAt.toISOString(),
    state,
    rowsTotal,
    rowsDone: ledger.nextRow,
    rowsTaken,
    rowsKnown,
    rowsFaulty,
    finishedAt: ledger.finishedAt?.toISOString() ?? null,
    failure: ledger.failure === null ? null : (JSON.parse(ledger.failure) as LedgerView['failure']), // as it was noted
  };
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);
}

function faultCursor(
  cursor: string | undefined,
): { readonly sheet: string; readonly row: number } | undefined {
  const [, row, sheet] = /^(\d{1,9})_(.+)$/s.exec(cursor ?? '') ?? [];
  return row === undefined || sheet === undefined ? undefined : { sheet, row: Number(row) };
}
