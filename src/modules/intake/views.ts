import type { OfficerActor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PartyView, SubmissionView } from './contract.ts';
import { comparable, maskedPerson, type Person } from './rules/people.ts';
import { openPerson } from './sealed-person.ts';
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

/** The people of a matter, masked; of those who are kept confidential, nothing but that they are there. */
export async function viewParties(tx: Tx, matterId: string): Promise<PartyView[]> {
  const rows = await listParties(tx.db, matterId);
  return rows.map((row) => viewOf(row, row.confidential ? {} : maskedPerson(openPerson(tx.vault, row))));
}

/**
 * One person of a matter in full; undefined where there is none of that identifier. Who asks leaves a record, and has
 * made sure that a sealed identity is open to them.
 */
export async function viewPartyInFull(
  tx: Tx,
  matterId: string,
  partyId: string,
): Promise<PartyView | undefined> {
  const row = (await listParties(tx.db, matterId)).find(({ party_id }) => party_id === partyId);
  return row && viewOf(row, openPerson(tx.vault, row));
}

function viewOf(
  row: { readonly party_id: string; readonly role: string; readonly confidential: boolean },
  person: Person,
): PartyView {
  return {
    partyId: row.party_id,
    role: row.role,
    sealed: row.confidential,
    name: person.name ?? null,
    phone: person.phone ?? null,
    idNumber: person.idNumber ?? null,
    address: person.address ?? null,
  };
}

const MOST_SAME_PERSON = 50;

/** Matters with a party of the same phone or identity number, found by blind index: some that an officer may read, or all. */
export async function findSamePerson(
  tx: Tx,
  officer: OfficerActor | undefined,
  parties: readonly Person[],
): Promise<string[]> {
  const indexes = (field: 'phone' | 'idNumber'): string[] =>
    parties
      .map((party) => comparable(field, party[field]))
      .filter((text) => text !== undefined)
      .flatMap((text) => tx.vault.matchIndexes(field, text));
  return findMattersByIndex(
    tx.db,
    officer,
    { phone: indexes('phone'), idNumber: indexes('idNumber') },
    // Of all, none is left out: whichever it were, one with walls could stand in its place.
    officer === undefined ? undefined : MOST_SAME_PERSON,
  );
}

/** The same for a matter that stands already; none for people who are kept confidential. */
export async function findSamePersonAs(tx: Tx, matterId: string): Promise<string[]> {
  const rows = await listParties(tx.db, matterId);
  // Made from what is sealed, not taken from the row: while indexes are made again, some matters have the old ones.
  const found = await findSamePerson(
    tx,
    undefined,
    rows.filter((row) => !row.confidential).map((row) => openPerson(tx.vault, row)),
  );
  return found.filter((other) => other !== matterId);
}
