// A submission once more, for a matter that is split from the one it opened: the same people and words, other claims.
import type { Tx } from '#platform/db/database.ts';
import type { ClaimInput, PartyInput, RegisterSubmission } from './contract.ts';
import { openPerson } from './sealed-person.ts';
import { listParties, listSubmissions } from './submissions.store.ts';

/**
 * What would be registered if the petitioner had brought these claims apart. Who asked is opened and sealed again for the new
 * matter and shown to nobody.
 */
export async function copySubmission(
  tx: Tx,
  matterId: string,
  claims: readonly ClaimInput[],
): Promise<RegisterSubmission> {
  const [row] = await listSubmissions(tx.db, [matterId]);
  if (row === undefined) throw new Error(`matter ${matterId} has no submission`);
  const parties = await listParties(tx.db, matterId);
  return {
    channel: row.channel as RegisterSubmission['channel'],
    receivedOn: row.received_on,
    title: row.title,
    body: row.body,
    placeId: row.place_id,
    ...(row.topic_id === null ? {} : { topicId: row.topic_id }),
    participants: row.participants,
    peopleAffected: row.people_affected,
    anonymous: row.anonymous,
    sealIdentity: parties.some(({ confidential }) => confidential),
    parties: parties.map((party) => ({
      role: party.role as PartyInput['role'],
      ...known(openPerson(tx.vault, party)),
    })),
    claims: [...claims],
    ...(row.upstream_number === null ? {} : { upstreamNumber: row.upstream_number }),
  };
}

function known(person: ReturnType<typeof openPerson>): Omit<PartyInput, 'role'> {
  return Object.fromEntries(Object.entries(person).filter(([, value]) => value !== undefined));
}
