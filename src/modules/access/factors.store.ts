// The rows of second factors: authenticators, whose secrets are sealed, and passkeys.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** An authenticator as it is stored. */
export interface StoredAuthenticator {
  readonly sealedSecret: string | null;
  readonly confirmedAt: Date | null;
  readonly sealedCandidate: string | null;
  readonly lastStep: number | null;
}

/** A passkey as it is stored. */
export interface StoredPasskey {
  readonly credentialId: string;
  readonly name: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What an officer proves besides the password. */
export interface Factors {
  readonly authenticator: StoredAuthenticator | undefined;
  readonly passkeys: readonly StoredPasskey[];
}

/** Whether anything was enrolled. */
export function isEnrolled({ authenticator, passkeys }: Factors): boolean {
  return (authenticator?.sealedSecret ?? null) !== null || passkeys.length > 0;
}

export async function factorsOf(tx: Tx, officerId: string): Promise<Factors> {
  const authenticator = await tx.db
    .selectFrom('authenticators')
    .select([
      'secret_sealed as sealedSecret',
      'confirmed_at as confirmedAt',
      'candidate_sealed as sealedCandidate',
      'last_step as lastStep',
    ])
    .where('officer_id', '=', officerId)
    .executeTakeFirst();
  const passkeys = await tx.db
    .selectFrom('passkeys')
    .select([
      'credential_id as credentialId',
      'name',
      'public_key as publicKey',
      'counter',
      'transports',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ])
    .where('officer_id', '=', officerId)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .execute();
  return { authenticator, passkeys: passkeys.map((row) => ({ ...row, counter: Number(row.counter) })) };
}

/** Keeps a secret that was shown until a code proves that it was taken over. */
export async function saveCandidate(tx: Tx, officerId: string, sealedCandidate: string): Promise<void> {
  await tx.db
    .insertInto('authenticators')
    .values({
      officer_id: officerId,
      secret_sealed: null,
      confirmed_at: null,
      candidate_sealed: sealedCandidate,
      last_step: null,
    })
    .onConflict((conflict) =>
      conflict.column('officer_id').doUpdateSet({ candidate_sealed: sealedCandidate }),
    )
    .execute();
}

/** From now on codes are made with this secret. */
export async function saveSecret(
  tx: Tx,
  authenticator: { officerId: string; sealedSecret: string; lastStep: number | null; at: Date },
): Promise<void> {
  const kept = {
    secret_sealed: authenticator.sealedSecret,
    confirmed_at: authenticator.at,
    candidate_sealed: null,
    last_step: authenticator.lastStep,
  };
  await tx.db
    .insertInto('authenticators')
    .values({ officer_id: authenticator.officerId, ...kept })
    .onConflict((conflict) => conflict.column('officer_id').doUpdateSet(kept))
    .execute();
}

export async function saveLastStep(tx: Tx, officerId: string, lastStep: number | null): Promise<void> {
  await tx.db
    .updateTable('authenticators')
    .set({ last_step: lastStep })
    .where('officer_id', '=', officerId)
    .execute();
}

/** Whether the key is known already, to whomever it belongs. */
export async function isKnownPasskey(tx: Tx, credentialId: string): Promise<boolean> {
  const known = await tx.db
    .selectFrom('passkeys')
    .select('credential_id')
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return known !== undefined;
}

export async function insertPasskey(
  tx: Tx,
  officerId: string,
  passkey: Omit<StoredPasskey, 'lastUsedAt'>,
): Promise<void> {
  await tx.db
    .insertInto('passkeys')
    .values({
      credential_id: passkey.credentialId,
      officer_id: officerId,
      name: passkey.name,
      public_key: passkey.publicKey,
      counter: passkey.counter,
      transports: sql`${[...passkey.transports]}::text[]`,
      created_at: passkey.createdAt,
      last_used_at: null,
      removed_at: null,
    })
    .execute();
}

export async function saveUseOfPasskey(
  tx: Tx,
  use: { credentialId: string; counter: number; at: Date },
): Promise<void> {
  await tx.db
    .updateTable('passkeys')
    .set({ counter: use.counter, last_used_at: use.at })
    .where('credential_id', '=', use.credentialId)
    .execute();
}

/** Takes one passkey away, or all; the rows stay as what once proved the officer. */
export async function removePasskeys(
  tx: Tx,
  officerId: string,
  which: { readonly only: string } | 'all',
  at: Date,
): Promise<void> {
  const removing = tx.db
    .updateTable('passkeys')
    .set({ removed_at: at })
    .where('officer_id', '=', officerId)
    .where('removed_at', 'is', null);
  await (which === 'all' ? removing : removing.where('credential_id', '=', which.only)).execute();
}
/** From now on no code of the officer's authenticator counts. */
export async function forgetSecret(tx: Tx, officerId: string): Promise<void> {
  await tx.db
    .updateTable('authenticators')
    .set({ secret_sealed: null, confirmed_at: null, candidate_sealed: null, last_step: null })
    .where('officer_id', '=', officerId)
    .execute();
}
