// Turns the answers of the form into a submission, and says what to point out before it is handed in.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Kind, PartyInput, RegisterSubmission } from '#modules/intake/contract.ts';
import { OTHERS, type Answers } from '../../../../web/portal/submit/answers.ts';
import type { CheckWarnings } from '../../../../web/portal/submit/check.ts';

/** The submission that checked answers amount to. What the anonymous typed about themselves before is left out. */
export function submissionOf(answers: Answers, today: PlainDate): RegisterSubmission {
  const topicId = answers.subtopic === '' ? answers.topic : answers.subtopic;
  return {
    channel: 'online',
    receivedOn: today,
    title: answers.title,
    body: answers.story,
    placeId: answers.township === '' ? answers.county : answers.township,
    topicId,
    participants: answers.together === 'several' ? Number(answers.participants) : 1,
    anonymous: answers.naming === 'anonymous',
    ...(answers.seal === 'yes' && answers.kind !== 'accusation' ? { sealIdentity: true } : {}),
    parties: partiesOf(answers),
    claims: [{ text: answers.claim, kind: answers.kind as Kind, topicId }],
  };
}

/** Doubts that stop nobody: no way to track, and an identity number that fits no identity card. */
export function warningsFor(answers: Answers): CheckWarnings {
  const parties = partiesOf(answers);
  return {
    untrackable: !isTrackable(parties),
    idOdd:
      answers.naming === 'named' && /^\d{17}[\dXx]$/.test(answers.idNumber) && !isIdCard(answers.idNumber),
  };
}

/** Whether somebody gave a number whose last four signs can prove the matter. */
export function isTrackable(parties: readonly PartyInput[]): boolean {
  return parties.some(
    ({ phone, idNumber }) => (phone?.replaceAll(/\D/g, '').length ?? 0) >= 4 || idNumber !== undefined,
  );
}

function partiesOf(answers: Answers): PartyInput[] {
  if (answers.naming === 'anonymous') {
    return answers.phone === '' ? [] : [{ role: 'petitioner', phone: answers.phone }];
  }
  const several = answers.together === 'several';
  const first = party(several ? 'representative' : 'petitioner', {
    name: answers.name,
    phone: answers.phone,
    address: answers.address,
    idNumber: answers.idNumber,
  });
  return several ? [first, ...otherRepresentatives(answers)] : [first];
}

function otherRepresentatives(answers: Answers): PartyInput[] {
  return OTHERS.filter((at) => answers[`other${at}Name`] !== '').map((at) =>
    party('representative', { name: answers[`other${at}Name`], phone: answers[`other${at}Phone`] }),
  );
}

function party(role: PartyInput['role'], given: Readonly<Record<string, string>>): PartyInput {
  return { role, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')) };
}

/** GB 11643: seventeen weighted digits and their check sign. */
function isIdCard(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}
