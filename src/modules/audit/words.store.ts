import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { keyOfText, type SealedStore } from '#platform/crypto/sealed-store.ts';
import { LOWEST_ID } from '#platform/db/lowest-id.ts';

/** The place that typed words are sealed for: exchanged with those of another entry they do not open. */
export function wordsPlace(entryId: string): string {
  return `audit_words/${entryId}`;
}

/** Erases what people typed in acts on a matter that is destroyed; the entries keep their digests and still prove. */
export async function eraseWords(tx: Tx, matterId: string): Promise<void> {
  await tx.db
    .deleteFrom('audit_words')
    .where('entry_id', 'in', (named) =>
      named.selectFrom('audit_entries').select('entry_id').where('matter_id', '=', matterId),
    )
    .execute();
}

/** What people typed, as a store of sealed values. */
export const sealedWords: SealedStore = {
  name: 'audit_words',
  columns: ['words_sealed'],
  countByKey: async (tx) => {
    const found = await sql<{ key_id: number; rows: number }>`
      select ${keyOfText('words_sealed')} as key_id, count(*) as rows from audit_words group by 1`.execute(
      tx.db,
    );
    return found.rows.map(({ key_id, rows }) => ({ keyId: key_id, rows }));
  },
  resealNext: async (tx, after) => {
    const found = await sql<{ entry_id: string; words_sealed: string }>`
      select entry_id, words_sealed from audit_words
      where entry_id > ${after?.[0] ?? LOWEST_ID}::uuid
        and ${keyOfText('words_sealed')} <> ${tx.vault.current.sealingKey}
      order by entry_id limit 200 for update`.execute(tx.db);
    for (const row of found.rows) {
      const place = wordsPlace(row.entry_id);
      const sealed = tx.vault.seal(tx.vault.open(row.words_sealed, place), place);
      if (sealed === undefined) continue;
      await tx.db
        .updateTable('audit_words')
        .set({ words_sealed: sealed })
        .where('entry_id', '=', row.entry_id)
        .execute();
    }
    const last = found.rows.at(-1);
    return last && { rows: found.rows.length, position: [last.entry_id] };
  },
};
