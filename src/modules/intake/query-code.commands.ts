// Query codes made anew, and what of the people of a matter a query code goes together with.
import type { Tx } from '#platform/db/database.ts';
import { queryCodeDigest } from './register.commands.ts';
import { QUERY_CODE_BYTES, queryCode } from './rules/numbers.ts';
import { listParties, listSubmissions, saveQueryCode } from './submissions.store.ts';

/** Gives the submission of a matter a new query code; the one before opens nothing any more. */
export async function renewQueryCode(tx: Tx, matterId: string) {
  const [submission] = await listSubmissions(tx.db, [matterId]);
  if (submission === undefined) throw new Error(`matter ${matterId} has no submission`);
  const code = queryCode(tx.entropy.bytes(QUERY_CODE_BYTES));
  const { submission_id: submissionId } = submission;
  await saveQueryCode(tx, { matterId, submissionId }, queryCodeDigest(tx, code));
  return { queryCode: code, submission };
}

/** Whether anybody of a matter left a telephone, or an identity number. */
export async function findKnownNumbers(tx: Tx, matterId: string) {
  const parties = await listParties(tx.db, matterId);
  return {
    phone: parties.some((party) => party.phone_sealed !== null),
    idNumber: parties.some((party) => party.id_number_sealed !== null),
  };
}
