// Puts the facts of a row into the form in which the matters module takes matters over from a ledger.
import type { LedgerEntry } from '#modules/matters/index.ts';
import type { SubmissionFacts } from './rules/submission-row.ts';

/** Stands where the law wants a part of the answer that the ledger does not have. */
const NOT_STATED = '台账未载明。';
const NOT_APART = '台账未单列，见处理意见。';

const LONGEST_CLAIM = 2000;

/** One matter of a ledger as the matters module takes it over. */
export function ledgerEntry(facts: SubmissionFacts): LedgerEntry {
  const { channel, receivedOn, title, body, placeId, topicId, participants, anonymous } = facts;
  const { peopleAffected, receivedByLeader, upstreamNumber, upstreamLevel } = facts;
  const claim = (title.endsWith('…') ? body : title).slice(0, LONGEST_CLAIM);
  return {
    submission: {
      channel,
      receivedOn,
      title,
      body,
      placeId,
      participants,
      anonymous,
      parties: partiesOf(facts),
      claims: [{ text: claim, kind: facts.kind, ...(topicId === undefined ? {} : { topicId }) }],
      ...(topicId === undefined ? {} : { topicId }),
      ...(peopleAffected === undefined ? {} : { peopleAffected }),
      ...(receivedByLeader === undefined ? {} : { receivedByLeader }),
      ...(upstreamNumber === undefined ? {} : { upstreamNumber }),
      ...(upstreamLevel === undefined ? {} : { upstreamLevel }),
    },
    registeredUnit: facts.registeredUnit,
    routing: facts.routing,
    acceptedOn: facts.acceptedOn,
    answer: answerOf(facts, claim),
    outcome: facts.outcome,
    closedOn: facts.closedOn,
  };
}

function partiesOf({ person }: SubmissionFacts): LedgerEntry['submission']['parties'] {
  const { name, phone, address, idNumber } = person;
  if (name === undefined && phone === undefined && address === undefined && idNumber === undefined) return [];
  return [
    {
      role: 'petitioner',
      ...(name === undefined ? {} : { name }),
      ...(phone === undefined ? {} : { phone }),
      ...(address === undefined ? {} : { address }),
      ...(idNumber === undefined ? {} : { idNumber }),
    },
  ];
}

function answerOf({ answer, channel }: SubmissionFacts, claim: string): LedgerEntry['answer'] {
  if (answer === null) return null;
  const elsewhere = answer.text === null ? NOT_STATED : NOT_APART;
  return {
    claim_text: claim,
    facts: elsewhere,
    opinion: answer.text ?? NOT_STATED,
    basis: elsewhere,
    issuedOn: answer.on,
    servedOn: answer.servedOn,
    servedWay: answer.servedOn === null ? null : channel === 'online' ? 'online' : 'other',
  };
}
