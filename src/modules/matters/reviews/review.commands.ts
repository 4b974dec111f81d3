// Review 复查, re-review 复核 and hearings 听证, one function for each thing somebody says. Each runs through changeMatter.
import type { Actor, PetitionerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { loadNetwork, reviewUnitOf } from '#modules/network/index.ts';
import {
  changeMatter,
  circumstancesOf,
  commit,
  matterUnknown,
  type Decision,
  type Target,
} from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { Owed } from '../documents/document-offer.ts';
import { documentsOfCall, documentsOfHearing } from '../documents/documents-of-record.ts';
import { documentsOfAdmission, documentsOfReview } from '../documents/documents-of-review.ts';
import { approvalOf } from '../approval/draft.commands.ts';
import { changeInWriting } from '../documents/issuing.ts';
import { findForUpdate } from '../matter.store.ts';
import type {
  AdmitReview,
  CallHearing,
  CancelHearing,
  DecideReview,
  RecordHearing,
  RequestReview,
  RequestReviewOnline,
  ServeReview,
} from './review.contract.ts';
import {
  callHearing as decideCall,
  cancelHearing as decideCancelling,
  recordHearing as decideRecord,
} from './rules/decide-hearing.ts';
import {
  admitReview as decideAdmission,
  decideReview as decideOpinion,
  requestReview as decideRequest,
  serveReview as decideService,
} from './rules/decide-review.ts';
import type { MatterEvent } from '../rules/events.ts';
import { nextRemedy, openProceeding } from './rules/remedy.ts';
import type { MatterState } from '../rules/state.ts';
import { writeTexts, type Written } from '../texts.ts';

/**
 * Registers that the petitioner asks for review of the answer, or for re-review of the review (2022 art. 35, 36). Registered
 * late or not; the unit on the review line decides, and has the matter within its scope from now on.
 */
export function requestReview(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: RequestReview },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'requestReview', target, clock, async (state, circumstances) => {
    const words = writeTexts(state, { request: input.reasons });
    const reviewUnit = await findReviewUnit(tx, state, circumstances.today);
    return worded(decideRequest(state, input, words, { reviewUnit, origin: 'desk' }, circumstances), words);
  });
}

/** The same by the petitioner, for the matter that they proved to be theirs; made on the day it is sent. */
export async function requestReviewOnline(
  tx: Tx,
  actor: PetitionerActor,
  input: RequestReviewOnline,
  clock: Clock,
): Promise<Result<MatterChanged>> {
  const loaded = await findForUpdate(tx, actor.matterId);
  if (loaded === undefined) return refuse(matterUnknown());
  const { state } = loaded;
  const words = writeTexts(state, { request: input.reasons });
  const given = { reviewUnit: await findReviewUnit(tx, state, clock.today()), origin: 'portal' } as const;
  const decided = worded(
    decideRequest(state, {}, words, given, await circumstancesOf(tx, actor, clock)),
    words,
  );
  return decided.ok ? succeed(await commit(tx, actor, clock, [{ loaded, ...decided.value }])) : decided;
}

/** Takes a request up, or declines it on a ground of the law, and tells the petitioner. */
export function admitReview(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: AdmitReview },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'admitReview', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { notice: input.noticeText });
    const kind = openProceeding(state)?.kind ?? 'review';
    const documents = documentsOfAdmission(kind, input.admitted);
    return worded(decideAdmission(state, input, words, circumstances), words, documents);
  });
}

/** Issues the opinion of a review or re-review. */
export function decideReview(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DecideReview },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'decideReview', target, clock, async (state, circumstances) => {
    const { fault } = await approvalOf(tx, state, circumstances.unitId, input);
    if (fault !== undefined) return refuse(fault);
    const { claimText: claim, facts, opinion, basis } = input;
    const words = writeTexts(state, { claim, facts, opinion, basis });
    const documents = documentsOfReview(openProceeding(state)?.kind ?? 'review');
    return worded(decideOpinion(state, input, words, circumstances), words, documents);
  });
}

/** Records how and when the opinion reached the petitioner 送达. */
export function serveReview(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: ServeReview },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'serveReview', target, clock, (state, circumstances) => {
    const event = decideService(state, input, circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
}

/** Calls a hearing, within a review or within the handling. */
export function callHearing(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: CallHearing },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'callHearing', target, clock, (state, circumstances) => {
    const { participants, notice } = input;
    const words = writeTexts(state, { participants, notice });
    return worded(decideCall(state, input, words, circumstances), words, documentsOfCall);
  });
}

/** Records a hearing that was held; in a re-review its days are left out of the period. */
export function recordHearing(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: RecordHearing },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'recordHearing', target, clock, (state, circumstances) => {
    const { participants, record, opinion } = input;
    const words = writeTexts(state, { participants, record, opinion });
    return worded(decideRecord(state, input, words, circumstances), words, documentsOfHearing);
  });
}

/** Cancels a hearing that was called. */
export function cancelHearing(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: CancelHearing },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'cancelHearing', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { reason: input.reason });
    return worded(decideCancelling(state, input, words, circumstances), words);
  });
}

/**
 * The unit on the review line of whoever decided last: never one that decided in this matter, and none that its wall keeps
 * out. Undefined where nothing can be reviewed or the line leaves the network.
 */
export async function findReviewUnit(
  tx: Tx,
  state: MatterState,
  today: PlainDate,
): Promise<string | undefined> {
  const remedy = nextRemedy(state);
  if (!remedy.ok) return undefined;
  const { units } = await loadNetwork(tx);
  const decided = [
    ...state.answers.map(({ unitId }) => unitId),
    ...(state.proceedings ?? []).map((one) => one.unitId),
  ];
  // A unit may review twice where its first review sent the matter back: it is the answer to that which it looks at now.
  const not = [
    ...state.walledFrom,
    ...decided.filter((unitId) => remedy.value.kind === 'reReview' || !hasReviewed(state, unitId)),
  ];
  return reviewUnitOf(units, remedy.value.againstUnit, { on: today, not })?.unitId;
}

function hasReviewed(state: MatterState, unitId: string): boolean {
  return (state.proceedings ?? []).some((one) => one.unitId === unitId);
}

function worded(
  event: Result<MatterEvent>,
  words: Written<string>,
  documents?: Owed,
): Result<Decision & { readonly documents: Owed | undefined }> {
  return event.ok ? succeed({ event: event.value, prose: words.prose, documents }) : event;
}
