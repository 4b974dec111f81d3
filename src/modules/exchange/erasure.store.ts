// The files of ledgers whose matters were destroyed: they hold the same people and texts.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { countKept } from '#modules/matters/index.ts';
import { emptyFile } from './ledger.store.ts';

/**
 * Empties the file of each ledger that brought some of these matters, once no matter that it brought is kept any more.
 * Until then it stays, because it is the evidence of those that are.
 */
export async function eraseSpentLedgers(tx: Tx, matterIds: readonly string[]): Promise<void> {
  const ledgers = await tx.db
    .selectFrom('ledger_rows')
    .innerJoin('ledgers', 'ledgers.ledger_id', 'ledger_rows.ledger_id')
    .select('ledger_rows.ledger_id')
    .distinct()
    .where('ledgers.state', '=', 'done')
    .where('ledger_rows.matter_id', '=', sql<string>`any(${matterIds}::uuid[])`)
    .orderBy('ledger_rows.ledger_id')
    .execute();
  for (const { ledger_id: ledgerId } of ledgers) {
    const rows = await tx.db
      .selectFrom('ledger_rows')
      .select('matter_id')
      .where('ledger_id', '=', ledgerId)
      .where('matter_id', 'is not', null)
      .execute();
    const brought = rows.flatMap(({ matter_id: matterId }) => matterId ?? []);
    if ((await countKept(tx, brought)) === 0) await emptyFile(tx, ledgerId);
  }
}
