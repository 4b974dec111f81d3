import type { Tx } from '#platform/db/database.ts';
import type { PartyInput, PartyView, SubmissionView } from './contract.ts';
import { comparable, masked } from './rules/people.ts';
import { findMattersByIndex, listParties, listSubmissions } from './submissions.store.ts';

/** The submissions of a matter, oldest first. */
export async function viewSubmissions(tx: Tx, matterId: string): Promise<SubmissionView[]> {
  const rows = await listSubmissions(tx.db, [matterId]);
  return rows.map((row) => ({
    submissionId: row.submission_id,
    number: row.number,
    channel: row.channel as SubmissionView['channel'],
    receivedOn: row.received_on,
    registeredAt: row.registered_at.toISOString(),
    registeredUnit: row.registered_unit,
    title: row.title,
    body: row.body,
    participants: row.participants,
    peopleAffected: row.people_affected,
    anonymous: row.anonymous,
    repeat: row.repeat,
    receivedByLeader: row.received_by_leader,
    upstreamNumber: row.upstream_number,
  }));
}

/**
 * The people of a matter. Phone and identity number are masked unless the view is for reaching them:
 * serving a notice, calling back.
 */
export async function viewParties(
  tx: Tx,
  matterId: string,
  show: 'masked' | 'contact',
): Promise<PartyView[]> {
  const rows = await listParties(tx.db, matterId);
  const opened = (sealed: string | null): string | null => (sealed === null ? null : tx.vault.open(sealed));
  const hidden = (sealed: string | null): string | null => {
    const text = opened(sealed);
    return text === null || show === 'contact' ? text : masked(text);
  };
  return rows.map((row) => ({
    partyId: row.party_id,
    role: row.role,
    name: opened(row.name_sealed),
    phone: hidden(row.phone_sealed),
    idNumber: hidden(row.id_number_sealed),
    address: opened(row.address_sealed),
  }));
}

const MOST_SAME_PERSON = 50;

/** Matters with a party of the same phone or identity number, found by blind index. */
export async function findSamePerson(tx: Tx, parties: readonly PartyInput[]): Promise<string[]> {
  const indexes = (field: 'phone' | 'idNumber'): string[] =>
    parties
      .map((party) => comparable(field, party[field]))
      .filter((text) => text !== undefined)
      .map((text) => tx.vault.blindIndex(field, text));
  return findMattersByIndex(
    tx.db,
    { phone: indexes('phone'), idNumber: indexes('idNumber') },
    MOST_SAME_PERSON,
  );
}

/** The same for a matter that stands already. */
export async function findSamePersonAs(tx: Tx, matterId: string): Promise<string[]> {
  const rows = await listParties(tx.db, matterId);
  const found = await findMattersByIndex(
    tx.db,
    {
      phone: rows.map((row) => row.phone_index).filter((index) => index !== null),
      idNumber: rows.map((row) => row.id_number_index).filter((index) => index !== null),
    },
    MOST_SAME_PERSON,
  );
  return found.filter((other) => other !== matterId);
}
