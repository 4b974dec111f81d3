// What the registration form holds, and how it becomes a submission.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { AccusedInput, Kind, PartyInput, RegisterSubmission } from '#modules/intake/contract.ts';
import { todayAtOffice } from '../format/days.ts';

export interface ClaimValues {
  text?: string;
  kind: Kind;
}

export interface RegisterValues extends Omit<
  RegisterSubmission,
  | 'parties'
  | 'accused'
  | 'claims'
  | 'peopleAffected'
  | 'topicId'
  | 'receivedByLeader'
  | 'upstreamNumber'
  | 'upstreamLevel'
> {
  receivedOn: PlainDate;
  topicId?: string;
  peopleAffected?: number | null;
  receivedByLeader?: RegisterSubmission['receivedByLeader'] | '';
  upstreamNumber?: string;
  upstreamLevel?: RegisterSubmission['upstreamLevel'];
  parties: PartyInput[];
  claims: ClaimValues[];
  accused?: AccusedInput[];
}

/** What a fresh form begins with: a visit today by one person who asks for a decision. */
export function freshValues(): Partial<RegisterValues> {
  return {
    channel: 'visit',
    receivedOn: todayAtOffice(),
    participants: 1,
    anonymous: false,
    parties: [{ role: 'petitioner' }],
    claims: [{ kind: 'appeal' }],
  };
}

/** Leaves out what is empty; a lone claim without words of its own asks for what the synopsis says. */
export function toSubmission(values: RegisterValues): RegisterSubmission {
  const submission: RegisterSubmission = {
    channel: values.channel,
    receivedOn: values.receivedOn,
    title: values.title.trim(),
    body: values.body,
    placeId: values.placeId,
    participants: values.participants,
    parties: values.parties.map(filledParty).filter(isSomebody),
    claims: values.claims.map((claim) => ({
      text: isBlank(claim.text) ? values.title.trim() : (claim.text ?? ''),
      kind: claim.kind,
      ...(values.topicId === undefined ? {} : { topicId: values.topicId }),
    })),
  };
  if (values.topicId !== undefined) submission.topicId = values.topicId;
  if (values.peopleAffected != null) submission.peopleAffected = values.peopleAffected;
  if (values.anonymous === true) submission.anonymous = true;
  if (values.sealIdentity === true && !isAccusation(values)) submission.sealIdentity = true;
  if (values.channel === 'visit' && values.receivedByLeader) {
    submission.receivedByLeader = values.receivedByLeader;
  }
  if (values.channel === 'superior') {
    if (values.upstreamLevel !== undefined) submission.upstreamLevel = values.upstreamLevel;
    if (!isBlank(values.upstreamNumber)) submission.upstreamNumber = values.upstreamNumber?.trim() ?? '';
  }
  const accused = (values.accused ?? []).map(filledAccused);
  if (accused.length > 0 && isAccusation(values)) submission.accused = accused;
  return submission;
}

/** Whether one of the claims accuses somebody. */
export function isAccusation(values: Pick<RegisterValues, 'claims'>): boolean {
  return values.claims.some((claim) => claim.kind === 'accusation');
}

/** An accused with the fields that were left empty left out. */
export function filledAccused({ kind, name, unitId }: AccusedInput): AccusedInput {
  return { kind, name: name.trim(), ...(unitId === undefined ? {} : { unitId }) };
}

/** A party with its empty fields left out. */
export function filledParty(party: PartyInput): PartyInput {
  const filled: PartyInput = { role: party.role };
  for (const field of ['name', 'phone', 'idNumber', 'address'] as const) {
    const value = party[field]?.trim();
    if (value !== undefined && value !== '') filled[field] = value;
  }
  return filled;
}

export function isSomebody(party: PartyInput): boolean {
  return Object.keys(party).length > 1;
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
