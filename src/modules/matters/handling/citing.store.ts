// The legal bases that a unit wrote before.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { inScope, notWalledFrom } from '#platform/db/query-reach.ts';
import { selvesOf } from '#platform/db/reach.ts';

/** Of the unit's last answers, as far as the officer may read their matters. */
export async function listBases(tx: Tx, officer: OfficerActor, most: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('answers')
    .select('answers.basis')
    .where('answers.unit_id', '=', officer.unitId)
    .where(inScope(officer, 'answers'))
    .where(notWalledFrom(selvesOf(officer), 'answers.matter_id'))
    .orderBy('answers.issued_on', 'desc')
    .orderBy('answers.matter_id', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => row.basis);
}
