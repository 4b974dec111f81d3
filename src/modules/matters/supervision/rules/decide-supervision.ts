// Decides the supervision of a matter: urging, ordering, replying, accepting, ordering again, ending (2022 art. 40(1), 2005
// art. 36). That the office stands where it may supervise the unit is the network's to say; commands pass the answer in.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type {
  AcceptReply,
  EndSupervision,
  RepeatSupervision,
  ReplyToSupervision,
  SetProposalAside,
  SuperviseUnit,
  UrgeUnit,
} from '../supervision.contract.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances, GroundOfSupervision } from '../../rules/law-port.ts';
import type { MatterState } from '../../rules/state.ts';
import {
  groundOfBreach,
  lastRound,
  openSupervisions,
  standingOf,
  unitsToSupervise,
  untoldBreaches,
  whyGroundDoesNotFit,
} from './supervision.ts';
import * as no from './supervision-refusals.ts';
import type { ProposalState, SupervisionRound, SupervisionState } from './supervision-state.ts';
import type { Worded } from '../../rules/text-state.ts';

/** Whether this office may supervise a unit, as the network has it. */
export type MaySupervise = (unitId: string) => boolean;

/** What an office tells a unit. */
interface Letter {
  readonly kind: SupervisionState['kind'];
  readonly toUnit: string;
  readonly ground: SupervisionState['ground'];
  readonly proposalId: number | undefined;
  readonly factsText: number | null;
  readonly requirementText: number;
  readonly answerBy: PlainDate;
}

/** Urges a unit on 催办. */
export function urgeUnit(
  state: MatterState,
  { toUnit, proposalId, answerBy }: UrgeUnit,
  words: Worded<'requirement'>,
  may: MaySupervise,
  circumstances: Circumstances,
): Result<MatterEvent> {
  const { requirement: requirementText } = words.ids;
  const letter = { kind: 'urging', toUnit, proposalId, answerBy, ground: null } as const;
  return issue(state, { ...letter, factsText: null, requirementText }, words, may, circumstances);
}

/** Orders supervision of a unit 督办, on a ground of the Regulation that the matter is handled under. */
export function superviseUnit(
  state: MatterState,
  { toUnit, proposalId, answerBy, ...input }: SuperviseUnit,
  words: Worded<'facts' | 'requirement'>,
  may: MaySupervise,
  circumstances: Circumstances,
): Result<MatterEvent> {
  const grounds = circumstances.law.supervisionGrounds(state.regime);
  const ground = grounds.find(({ key }) => key === input.ground);
  if (ground === undefined) return refuse(no.groundUnknown(grounds));
  const misfit = whyGroundDoesNotFit(state, { ground, toUnit }, circumstances.today);
  if (misfit !== undefined) return refuse(no.groundDoesNotFit(misfit));
  const { facts: factsText, requirement: requirementText } = words.ids;
  const letter = { kind: 'order', toUnit, proposalId, answerBy, ground: ground.key } as const;
  return issue(state, { ...letter, factsText, requirementText }, words, may, circumstances);
}

function issue(
  state: MatterState,
  letter: Letter,
  words: Worded<string>,
  may: MaySupervise,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const { kind, toUnit, answerBy } = letter;
  if (toUnit === unitId) return refuse(no.ownUnit());
  if (!unitsToSupervise(state).includes(toUnit)) return refuse(no.noPart());
  if (!may(toUnit)) return refuse(no.notBelow(state.regime));
  if (answerBy <= today) return refuse(no.answerByPassed());
  const mine = openSupervisions(state).filter((one) => one.officeUnit === unitId && one.toUnit === toUnit);
  if (mine.some((one) => one.kind === kind || one.kind === 'order')) return refuse(no.openAlready());
  const proposal = proposalOf(state, letter.proposalId, unitId);
  if (!proposal.ok) return proposal;
  if (proposal.value !== undefined && proposal.value.toUnit !== toUnit) return refuse(no.proposalOfAnother());
  return succeed({
    type: 'supervision.issued',
    occurredOn: today,
    data: {
      supervision: {
        supervisionId: (state.supervisions?.length ?? 0) + 1,
        kind,
        officeUnit: unitId,
        toUnit,
        ground: letter.ground,
        proposalId: proposal.value?.proposalId ?? null,
        round: roundOf(letter, today),
      },
      overtakes: mine.map(({ supervisionId }) => supervisionId),
      texts: words.states,
      clocks: [],
    },
  });
}

/** Replies in writing; an urging ends with that, an order when the office accepts it. */
export function replyToSupervision(
  state: MatterState,
  { supervisionId }: Pick<ReplyToSupervision, 'supervisionId'>,
  words: Worded<'reply'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const supervision = openSupervisions(state).find(
    (one) => one.supervisionId === supervisionId && one.toUnit === unitId,
  );
  if (supervision === undefined) return refuse(no.supervisionUnknown());
  if (lastRound(supervision).reply !== null) return refuse(no.repliedAlready());
  const isUrging = supervision.kind === 'urging';
  return succeed({
    type: 'supervision.replied',
    occurredOn: today,
    data: {
      supervisionId,
      reply: { on: today, text: words.ids.reply },
      ended: isUrging ? { on: today, how: 'replied', text: null } : null,
      texts: words.states,
      clocks: [],
    },
  });
}

/** Orders again 再次督办: the reply did not do, or its day has passed without one. */
export function repeatSupervision(
  state: MatterState,
  { supervisionId, answerBy }: Pick<RepeatSupervision, 'supervisionId' | 'answerBy'>,
  words: Worded<'facts' | 'requirement'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const supervision = ownOpen(state, supervisionId, unitId);
  if (supervision === undefined) return refuse(no.supervisionUnknown());
  const { reply, answerBy: before } = lastRound(supervision);
  if (reply === null && today <= before) return refuse(no.replyNotDue(before));
  if (answerBy <= today) return refuse(no.answerByPassed());
  const { facts: factsText, requirement: requirementText } = words.ids;
  const round = roundOf({ factsText, requirementText, answerBy }, today);
  return succeed({
    type: 'supervision.repeated',
    occurredOn: today,
    data: { supervisionId, round, texts: words.states, clocks: [] },
  });
}

/** Accepts the reply; the supervision has ended. */
export function acceptReply(
  state: MatterState,
  { supervisionId }: Pick<AcceptReply, 'supervisionId'>,
  words: Worded<'opinion'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const supervision = ownOpen(state, supervisionId, unitId);
  if (supervision === undefined) return refuse(no.supervisionUnknown());
  if (lastRound(supervision).reply === null) return refuse(no.noReply());
  const ended = { on: today, how: 'accepted', text: words.ids.opinion } as const;
  return succeed(endedBy(supervisionId, ended, words, today));
}

/** Ends a supervision without a reply that was accepted, for a reason that stays on record. */
export function endSupervision(
  state: MatterState,
  { supervisionId }: Pick<EndSupervision, 'supervisionId'>,
  words: Worded<'reason'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  if (ownOpen(state, supervisionId, unitId) === undefined) return refuse(no.supervisionUnknown());
  const ended = { on: today, how: 'withdrawn', text: words.ids.reason } as const;
  return succeed(endedBy(supervisionId, ended, words, today));
}

/** Sets aside what a rule proposed. */
export function setProposalAside(
  state: MatterState,
  { proposalId }: Pick<SetProposalAside, 'proposalId'>,
  words: Worded<'reason'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const proposal = proposalOf(state, proposalId, unitId);
  if (!proposal.ok) return proposal;
  return succeed({
    type: 'supervision.set-aside',
    occurredOn: today,
    data: {
      proposalId,
      setAside: { on: today, reasonText: words.ids.reason },
      texts: words.states,
      clocks: [],
    },
  });
}

/** What a rule tells an office of: every clock that ran out and that it has not told of, as events one after another. */
export function proposeForBreaches(
  state: MatterState,
  officeFor: (unitId: string) => string | undefined,
  { today, law }: Pick<Circumstances, 'today' | 'law'>,
): MatterEvent[] {
  const grounds = law.supervisionGrounds(state.regime);
  const told = state.proposals?.length ?? 0;
  return untoldBreaches(state, today)
    .flatMap(({ clockId, ruleId, holderUnit, dueOn }) => {
      const officeUnit = officeFor(holderUnit);
      const ground = groundOfBreach(grounds, ruleId);
      if (officeUnit === undefined || ground === undefined) return [];
      return [
        { officeUnit, toUnit: holderUnit, ground: ground.key, ruleId, clockId, dueOn, raisedOn: today },
      ];
    })
    .map((proposal, index) => ({
      type: 'supervision.proposed' as const,
      occurredOn: today,
      data: { proposal: { proposalId: told + index + 1, ...proposal }, clocks: [] },
    }));
}

/** The ground by its key, for sentences; undefined where the Regulation has none of that name. */
export function findGround(
  grounds: readonly GroundOfSupervision[],
  key: SupervisionState['ground'],
): GroundOfSupervision | undefined {
  return grounds.find((ground) => ground.key === key);
}

function roundOf(
  { factsText, requirementText, answerBy }: Pick<Letter, 'factsText' | 'requirementText' | 'answerBy'>,
  today: PlainDate,
): Omit<SupervisionRound, 'reply'> {
  return { issuedOn: today, factsText, requirementText, answerBy };
}

function endedBy(
  supervisionId: number,
  ended: NonNullable<SupervisionState['ended']>,
  words: Worded<string>,
  today: PlainDate,
): MatterEvent {
  return {
    type: 'supervision.ended',
    occurredOn: today,
    data: { supervisionId, ended, texts: words.states, clocks: [] },
  };
}

function ownOpen(state: MatterState, supervisionId: number, unitId: string): SupervisionState | undefined {
  return openSupervisions(state).find(
    (one) => one.supervisionId === supervisionId && one.officeUnit === unitId,
  );
}

/** The proposal that an office decides on; undefined where it names none. */
function proposalOf(
  state: MatterState,
  proposalId: number | undefined,
  unitId: string,
): Result<ProposalState | undefined> {
  if (proposalId === undefined) return succeed(undefined);
  const proposal = state.proposals?.find((one) => one.proposalId === proposalId && one.officeUnit === unitId);
  if (proposal === undefined) return refuse(no.proposalUnknown());
  const standing = standingOf(state, proposal);
  return standing === 'waiting' ? succeed(proposal) : refuse(no.proposalOver(standing));
}
