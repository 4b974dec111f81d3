// Decides the service of the lead matter's answer on the petitioner of a matter joined to it 并案. Practice, no article speaks of
// it: each petitioner keeps number, notices, service and the thirty days from their own service (2022 art. 35, 2005 art. 34).
import { addDays } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { ServeJoined } from '../joined.contract.ts';
import { checkClaims, checkDay, checkOutcomes } from '../../handling/rules/decide-handling.ts';
import { RATING_WINDOW_DAYS } from '../../endings/rules/decide-ending.ts';
import type { MatterEvent } from '../../rules/events.ts';
import { startClock, type Circumstances } from '../../rules/law-port.ts';
import { isReviewable, redoOwed } from '../../reviews/rules/remedy.ts';
import { trackOf, type MatterState } from '../../rules/state.ts';

/** Gives the joined matter the lead's answer as its own, served on its petitioner; from here it goes its own way. */
export function serveJoined(
  joined: MatterState,
  lead: MatterState,
  input: ServeJoined,
  { today, law }: Pick<Circumstances, 'today' | 'law'>,
): Result<MatterEvent> {
  const answer = lead.answers.at(-1);
  const decided = ['answered', 'served', 'closed'].includes(lead.stage) && redoOwed(lead) === undefined;
  if (answer === undefined || !decided) return refuse(NOTHING_TO_SERVE);
  const on = input.servedOn ?? today;
  const fault =
    checkDay('servedOn', on, { from: answer.issuedOn, to: today }) ??
    checkClaims(joined, 'outcomes', input.outcomes) ??
    checkOutcomes(joined, input);
  if (fault !== undefined) return refuse(fault);
  const track = trackOf(lead);
  const tracked = { ...joined, claims: joined.claims.map((claim) => ({ ...claim, track })) };
  const right = isReviewable(tracked)
    ? startClock(law, {
        regime: joined.regime,
        key: 'requestReview',
        clockId: joined.clocks.length + 1,
        holderUnit: answer.unitId,
        triggerOn: on,
        right: true,
      })
    : undefined;
  return succeed({
    type: 'joined.served',
    occurredOn: on,
    data: {
      answer: {
        answerId: joined.answers.length + 1,
        unitId: answer.unitId,
        textDigest: answer.textDigest,
        issuedOn: answer.issuedOn,
        servedOn: on,
        servedWay: input.way,
        outcomes: input.outcomes,
      },
      outcomes: input.outcomes,
      track,
      ratingUntil: addDays(on, RATING_WINDOW_DAYS),
      clocks: right === undefined ? [] : [{ change: 'started', clock: right }],
    },
  });
}

const NOTHING_TO_SERVE: Refusal = {
  code: 'lead-not-answered',
  kind: 'conflict',
  text: {
    zh: '主办事项尚未作出处理意见，没有可以送达的答复。作出后再送达；主办事项不再作出答复的，请撤销并入，单独办理。',
    en: 'The lead matter has no opinion yet, so there is nothing to serve. Serve it once issued; where none will be, undo the join and handle this one on its own.',
  },
};
