// Decides endings without an opinion, each by a ground that the Regulation of the matter has (2022 art. 19, 22, 23, 29, 31, 36;
// 2005 art. 15, 16, 21, 22, 29, 35). Whoever ends a matter so must ask here; a wrong ground is refused with its article.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../../contract.ts';
import type { Outcome } from '../../words.contract.ts';
import type { EndMatter, ReplyDirectly } from '../declining.contract.ts';
import { clocksByKey, endClocks, meetClocks } from '../../rules/clock-changes.ts';
import { checkClaims, checkOutcomes, noticeOf } from '../../handling/rules/decide-handling.ts';
import { whyCannotName } from './decide-exhausted.ts';
import type { EndingState, GroundOfEnding } from './ending-state.ts';
import type { ClockChange, EventOf } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import { ROUTING } from '../../rules/routing-clock.ts';
import { runningClocks, type MatterState, type NoticeState } from '../../rules/state.ts';

/** The actions that end a matter on a ground, with the ending that each makes. */
export const ENDING_ACTIONS = {
  decline: 'declined',
  noLongerAccept: 'noLongerAccepted',
  replyDirectly: 'directReply',
  leadElsewhere: 'ledToOtherProcedure',
} as const satisfies Partial<Record<MatterAction, GroundOfEnding['ending']>>;

const NOTICES: Readonly<Record<GroundOfEnding['ending'], NoticeState['kind']>> = {
  declined: 'declining',
  noLongerAccepted: 'noLongerAccepting',
  directReply: 'reply',
  ledToOtherProcedure: 'path',
};

/** What an ending needs to know besides the matter and the day. */
export interface WhoEnds extends Circumstances {
  /** Whether the unit is a petition office, which routes what others decide. */
  readonly petitionOffice: boolean;
}

/** The grounds of an ending that fit the matter and the unit; without an ending, of all of them. */
export function fittingGrounds(
  state: MatterState,
  who: WhoEnds,
  ending?: GroundOfEnding['ending'],
): readonly GroundOfEnding[] {
  return who.law
    .grounds(state.regime)
    .filter((ground) => ending === undefined || ground.ending === ending)
    .filter((ground) => misfit(state, ground, who) === undefined);
}

/** Why no ground of the Regulation lets this unit end the matter so; undefined where one does. */
export function whyNoGround(
  state: MatterState,
  action: keyof typeof ENDING_ACTIONS,
  who: WhoEnds,
): Text | undefined {
  const ending = ENDING_ACTIONS[action];
  if (fittingGrounds(state, who, ending).length > 0) return undefined;
  const ofEnding = who.law.grounds(state.regime).filter((one) => one.ending === ending);
  // The one that comes nearest says best what to do instead.
  const ofKind = ofEnding.filter(
    ({ kinds, visitsOnly }) => kinds.includes(state.kind) && visitsOnly !== true,
  );
  const ground = ofKind[0] ?? ofEnding[0];
  return ground === undefined ? NO_TRACKS.text : misfitText(ground);
}

/** Ends a matter on a ground, with the notice that tells the petitioner why and where to turn to. */
export function endOnGround(
  state: MatterState,
  input: (EndMatter | ReplyDirectly) & { readonly ending: GroundOfEnding['ending'] },
  digests: { readonly text: string; readonly notice: string },
  who: WhoEnds,
  earlier?: MatterState,
): Result<EventOf<'matter.ended'>> {
  const { today, unitId, law } = who;
  const ofEnding = law.grounds(state.regime).filter((one) => one.ending === input.ending);
  const ground = ofEnding.find(({ key }) => key === input.ground);
  if (ground === undefined) return refuse(unknownGround(ofEnding));
  const fault = misfit(state, ground, who);
  if (fault !== undefined) return refuse(fault);
  const open = ground.ending === 'noLongerAccepted' ? whyStillAccepted(state, earlier) : undefined;
  if (open !== undefined) return refuse(open);
  const outcomes = outcomesOf(state, ground, 'outcomes' in input ? input.outcomes : undefined);
  if (!outcomes.ok) return outcomes;
  const ending: EndingState = {
    ending: ground.ending,
    ground: ground.key,
    unitId,
    on: today,
    textDigest: digests.text,
  };
  const notice = noticeOf(state, {
    kind: NOTICES[ground.ending],
    on: today,
    way: input.noticeWay,
    textDigest: digests.notice,
    unitId,
  });
  return succeed({
    type: 'matter.ended',
    occurredOn: today,
    data: {
      ending,
      outcomes: outcomes.value,
      notice,
      ...(earlier === undefined
        ? {}
        : { relation: { is: 'exhausted', matterId: earlier.matterId, on: today } }),
      clocks: clocksOfEnding(state, who),
    },
  });
}

/** Why a matter must still be accepted: no earlier one that went through its remedies, or new facts were recorded. */
function whyStillAccepted(state: MatterState, earlier: MatterState | undefined): Refusal | undefined {
  if (earlier === undefined) throw new Error('no earlier matter was named');
  const why = whyCannotName(state, earlier);
  if (why !== undefined) return why;
  const newFacts = state.relations?.some(
    ({ is, matterId }) => is === 'earlier' && matterId === earlier.matterId,
  );
  return newFacts === true ? NEW_FACTS : undefined;
}

const NEW_FACTS: Refusal = {
  code: 'new-facts-recorded',
  kind: 'conflict',
  field: 'earlierNumber',
  text: {
    zh: '本件已登记有新的事实和理由，应当按新的信访事项办理，不能以同一事实和理由不再受理。',
    en: 'New facts or reasons are recorded for this matter, so it is handled as a new one.',
  },
};

/** Telling the petitioner in time is what routing and notice clocks ask for; everything else ends with the matter. */
export function clocksOfEnding(state: MatterState, { today }: Pick<Circumstances, 'today'>): ClockChange[] {
  const told = clocksByKey(state, [...ROUTING, 'noticeDirect', 'noticeTransferred']);
  const others = runningClocks(state).filter((clock) => !told.includes(clock));
  return [...meetClocks(told, today), ...endClocks(others, today)];
}

type ClaimOutcome = { readonly claimId: number; readonly outcome: Outcome };

function outcomesOf(
  state: MatterState,
  ground: GroundOfEnding,
  given: readonly ClaimOutcome[] | undefined,
): Result<readonly ClaimOutcome[]> {
  const all = (outcome: Outcome) => state.claims.map(({ claimId }) => ({ claimId, outcome }));
  if (ground.ending === 'ledToOtherProcedure') return succeed(all('redirected'));
  if (ground.ending !== 'directReply') return succeed([]);
  if (state.kind !== 'suggestion') return succeed(all('explained'));
  const outcomes = given ?? [];
  const fault = checkClaims(state, 'outcomes', outcomes) ?? checkOutcomes(state, { outcomes: [...outcomes] });
  return fault === undefined ? succeed(outcomes) : refuse({ ...fault, citation: ground.citation });
}

/** What stands against a ground: the kind, who may, how it came, and, once accepted, its tracks. */
function misfit(
  state: MatterState,
  ground: GroundOfEnding,
  { petitionOffice, unitId }: Pick<WhoEnds, 'petitionOffice' | 'unitId'>,
): Refusal | undefined {
  const came = state.assignments.length === 0 || state.assignments.every(({ way }) => way === 'own');
  const direct = came && state.registeredUnit === unitId;
  const fits =
    ground.kinds.includes(state.kind) &&
    state.claims.every(({ kind }) => ground.kinds.includes(kind)) &&
    (ground.by === 'anyUnit' || (ground.by === 'petitionOffice') === petitionOffice) &&
    (ground.directOnly !== true || direct) &&
    (ground.visitsOnly !== true || state.submission.channel === 'visit') &&
    fitsTracks(state, ground);
  if (fits) return undefined;
  return {
    code: 'ground-does-not-fit',
    kind: 'invalid',
    field: 'ground',
    text: misfitText(ground),
    citation: ground.citation,
  };
}

/** An accepted matter is led elsewhere only by the tracks that it was accepted with, and only if each leads there. */
function fitsTracks(state: MatterState, { track }: GroundOfEnding): boolean {
  if (state.stage !== 'accepted') return true;
  const own: readonly (string | null)[] = ['dutyPerformance', 'petitionProcedure', null];
  const tracks = state.claims.map((claim) => claim.track);
  return track !== undefined && tracks.includes(track) && !tracks.some((one) => own.includes(one));
}

function misfitText({ name, citation, instead }: GroundOfEnding): Text {
  return {
    zh: `此件不能以“${name.zh}”（${citation.instrument}${citation.article}）结束。${instead.zh}`,
    en: `This matter cannot end on the ground “${name.en}” (${citation.instrument}${citation.article}). ${instead.en}`,
  };
}

function unknownGround(grounds: readonly GroundOfEnding[]): Refusal {
  if (grounds.length === 0) return NO_TRACKS;
  const zh = grounds.map(({ name, citation }) => `${name.zh}（${citation.article}）`).join('；');
  const en = grounds.map(({ name, citation }) => `${name.en} (${citation.article})`).join('; ');
  return {
    code: 'ground-unknown',
    kind: 'invalid',
    field: 'ground',
    text: {
      zh: `适用的条例没有这一情形。可选：${zh}。`,
      en: `The Regulation has no such ground. Choose one of: ${en}.`,
    },
  };
}

const NO_TRACKS: Refusal = {
  code: 'no-tracks-under-2005',
  kind: 'conflict',
  text: {
    zh: '2005年《信访条例》不分办理途径：应当通过诉讼、仲裁、行政复议等法定途径解决的，办理“不予受理”并告知向何处提出（第二十一条第一款第一项）。',
    en: 'The Regulation of 2005 knows no tracks: what belongs to litigation, arbitration or reconsideration is declined, and the petitioner told where to go (art. 21(1)(1)).',
  },
  citation: {
    instrument: '《信访条例》',
    article: '第二十一条第一款第一项',
    words:
      '…对已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决的，不予受理，但应当告知信访人依照有关法律、行政法规规定程序向有关机关提出。',
  },
};
