// Decides which documents of their matter a petitioner may fetch: what was issued to them, and an answer or opinion only once
// it was served, because from its service run their thirty days (2022 art. 35, 36).
import type { DocumentKind } from '../document.contract.ts';
import type { DocumentState, MatterState } from '../../rules/state.ts';

const ANSWERS: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'opinionLetter',
  'reply',
  'dutyAnswer',
  'accusationAnswer',
]);
const OPINIONS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['reviewOpinion', 'reReviewOpinion']);

/**
 * Whether the petitioner may fetch a document of a kind that is for them. One that was issued on the day of two answers belongs
 * to the later, so that nothing is handed out before it was served.
 */
export function isFetchable(state: MatterState, document: DocumentState): boolean {
  // A form that the unit fills in by hand and keeps.
  if (document.kind === 'proofOfService') return false;
  if (ANSWERS.has(document.kind)) return isAnswerServed(state, document);
  return !OPINIONS.has(document.kind) || isOpinionServed(state, document);
}

function isAnswerServed({ answers, ending }: MatterState, { unitId, issuedOn }: DocumentState): boolean {
  // What is replied to directly has no answer: the reply itself was given.
  if (ending?.ending === 'directReply') return true;
  const answer = answers.findLast((one) => one.unitId === unitId && one.issuedOn <= issuedOn);
  return answer !== undefined && answer.servedOn !== null;
}

function isOpinionServed(
  { proceedings = [] }: MatterState,
  { kind, unitId, issuedOn }: DocumentState,
): boolean {
  const of = kind === 'reviewOpinion' ? 'review' : 'reReview';
  const decided = proceedings.findLast(
    ({ opinion, ...one }) =>
      one.kind === of && one.unitId === unitId && opinion !== null && opinion.issuedOn <= issuedOn,
  );
  return decided?.opinion?.servedOn != null;
}
