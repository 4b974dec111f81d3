// The secrets of authenticators: sealed for their officer, and sealed anew when keys are renewed.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { keyOfText, type SealedStore } from '#platform/crypto/sealed-store.ts';
import type { Vault } from '#platform/crypto/vault.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';

const BATCH = 200;

/** A secret, sealed for its officer: moved to another one it does not open. */
export function sealSecret(vault: Vault, officerId: string, secret: string): string {
  const sealed = vault.seal(secret, placeOf(officerId));
  if (sealed === undefined) throw new Error('a secret was lost while it was sealed');
  return sealed;
}

/** The secret of an officer's authenticator, or of one that is being enrolled. */
export function openSecret(vault: Vault, officerId: string, sealed: string): string {
  return vault.open(sealed, placeOf(officerId));
}

function placeOf(officerId: string): string {
  return `authenticators/${officerId}`;
}

/** The secrets of authenticators, as a store of sealed values. */
export const sealedSecrets: SealedStore = {
  name: 'authenticators',
  columns: ['secret_sealed', 'candidate_sealed'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select key_id, count(*) as rows from authenticators,
        lateral (values (${keyOfText('secret_sealed')}), (${keyOfText('candidate_sealed')})) v (key_id)
      where key_id is not null group by key_id`.execute(tx.db);
    return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const rows = await staleRows(tx, after?.[0] ?? LOWEST_ID);
    const last = rows.at(-1);
    if (last === undefined) return undefined;
    for (const { officer_id, secret_sealed, candidate_sealed } of rows) {
      const anew = (sealed: string | null): string | null =>
        sealed === null ? null : sealSecret(tx.vault, officer_id, openSecret(tx.vault, officer_id, sealed));
      await tx.db
        .updateTable('authenticators')
        .set({ secret_sealed: anew(secret_sealed), candidate_sealed: anew(candidate_sealed) })
        .where('officer_id', '=', officer_id)
        .execute();
    }
    return { rows: rows.length, position: [last.officer_id] };
  },
};

interface SealedRow {
  readonly officer_id: string;
  readonly secret_sealed: string | null;
  readonly candidate_sealed: string | null;
}

async function staleRows(tx: Tx, after: string): Promise<readonly SealedRow[]> {
  const { sealingKey } = tx.vault.current;
  const found = await sql<SealedRow>`select officer_id, secret_sealed, candidate_sealed from authenticators
    where officer_id > ${after}::uuid
      and (${keyOfText('secret_sealed')} <> ${sealingKey} or ${keyOfText('candidate_sealed')} <> ${sealingKey})
    order by officer_id limit ${BATCH} for update`.execute(tx.db);
  return found.rows;
}
