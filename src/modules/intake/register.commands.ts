// Turns what was typed at the desk, on the portal or in a ledger into a submission: number, query code, sealed
// parties. It writes nothing by itself; the matters module opens the matter and then has the submission written.
import { digestOf } from '#modules/audit/index.ts';
import { yearOf } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PartyInput, RegisterSubmission } from './contract.ts';
import { QUERY_CODE_BYTES, normalizeTyped, queryCode, submissionNumber } from './rules/numbers.ts';
import { isConfidential } from './rules/people.ts';
import { sealPerson } from './sealed-person.ts';
import { insertSubmissions, takeSerials, type PartyRow, type SubmissionRow } from './submissions.store.ts';

/** Where and when a submission is registered. */
export interface Registration {
  readonly unitId: string;
  readonly at: Date;
  readonly origin: SubmissionRow['origin'];
}

/** A submission ready to be written beside its matter. */
export interface PreparedSubmission {
  readonly row: SubmissionRow;
  readonly parties: readonly PartyRow[];
  /** For the petitioner's receipt only; the database keeps a digest. None for ledger rows. */
  readonly queryCode: string | undefined;
}

/**
 * Prepares submissions, taking their numbers from the sequences of their years.
 * A ledger's past submissions get no query code: nobody is there to be given it.
 */
export async function prepareSubmissions(
  tx: Tx,
  inputs: readonly RegisterSubmission[],
  registration: Registration,
): Promise<PreparedSubmission[]> {
  const serials = await serialsByYear(tx, inputs);
  return inputs.map((input) => {
    const year = yearOf(input.receivedOn);
    const serial = serials.get(year)?.shift();
    if (serial === undefined) throw new Error('fewer serials than submissions');
    return prepare(tx, input, submissionNumber(input.channel, year, serial), registration);
  });
}

/** Writes prepared submissions; their matters stand already in the same transaction. */
export async function savePrepared(tx: Tx, prepared: readonly PreparedSubmission[]): Promise<void> {
  await insertSubmissions(
    tx,
    prepared.map((one) => one.row),
    prepared.flatMap((one) => one.parties),
  );
}

/** The digest that the history keeps of a submission's content. */
export function submissionDigest(row: Omit<SubmissionRow, 'content_digest' | 'repeat'>): string {
  const { query_code_digest: _secret, ...content } = row;
  return digestOf(content);
}

async function serialsByYear(tx: Tx, inputs: readonly RegisterSubmission[]): Promise<Map<number, number[]>> {
  const serials = new Map<number, number[]>();
  for (const [year, of] of Map.groupBy(inputs, (input) => yearOf(input.receivedOn))) {
    serials.set(year, await takeSerials(tx, year, of.length));
  }
  return serials;
}

function prepare(
  tx: Tx,
  input: RegisterSubmission,
  number: string,
  { unitId, at, origin }: Registration,
): PreparedSubmission {
  const matterId = tx.entropy.id(at);
  const submissionId = tx.entropy.id(at);
  const code = origin === 'ledger' ? undefined : queryCode(tx.entropy.bytes(QUERY_CODE_BYTES));
  const content = {
    matter_id: matterId,
    submission_id: submissionId,
    number,
    channel: input.channel,
    received_on: input.receivedOn,
    registered_at: at.toISOString(),
    registered_unit: unitId,
    title: input.title.trim(),
    body: input.body.trim(),
    place_id: input.placeId,
    topic_id: input.topicId ?? null,
    participants: input.participants,
    people_affected: input.peopleAffected ?? input.participants,
    anonymous: input.anonymous ?? false,
    received_by_leader: input.receivedByLeader ?? null,
    upstream_number: input.upstreamNumber ?? null,
    upstream_level: input.upstreamLevel ?? null,
    origin,
    query_code_digest: code === undefined ? null : queryCodeDigest(tx, code),
  };
  return {
    row: { ...content, repeat: false, content_digest: submissionDigest(content) },
    parties: input.parties.map((party) =>
      sealParty(tx, party, { matterId, submissionId, at, confidential: isConfidential(input) }),
    ),
    queryCode: code,
  };
}

/** The keyed digest under which a query code is kept. */
export function queryCodeDigest(tx: Pick<Tx, 'vault'>, code: string): string {
  return tx.vault.blindIndex('query-code', normalizeTyped(code));
}

function sealParty(
  tx: Tx,
  party: PartyInput,
  of: {
    readonly matterId: string;
    readonly submissionId: string;
    readonly at: Date;
    readonly confidential: boolean;
  },
): PartyRow {
  const partyId = tx.entropy.id(of.at);
  return {
    matter_id: of.matterId,
    party_id: partyId,
    submission_id: of.submissionId,
    role: party.role,
    confidential: of.confidential,
    ...sealPerson(tx.vault, partyId, party),
  };
}
