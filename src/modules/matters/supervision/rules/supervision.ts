// Who may be supervised in a matter, by whom, and what waits in it. Commands, pages and the search for breaches ask here.
import type { PlainDate } from '#kernel/plain-date.ts';
import { RULES_OF } from '../../rules/clock-changes.ts';
import { isExecutionOwed } from '../../record/rules/execution.ts';
import type { GroundOfSupervision } from '../../rules/law-port.ts';
import { openProceeding } from '../../reviews/rules/remedy.ts';
import { openObjection, runningClocks, type ClockState, type MatterState } from '../../rules/state.ts';
import type { ProposalState, SupervisionRound, SupervisionState } from './supervision-state.ts';

/** Units that owe or owed something in the matter, without those that its walls keep out: only they can be supervised in it. */
export function unitsToSupervise(state: MatterState): readonly string[] {
  const units = [
    state.holderUnit,
    state.responsibleUnit,
    ...state.answers.map(({ unitId }) => unitId),
    ...runningClocks(state).map(({ holderUnit }) => holderUnit),
    openObjection(state)?.deciderUnit,
    openProceeding(state)?.unitId,
  ].filter((unitId): unitId is string => typeof unitId === 'string');
  return [...new Set(units)].filter((unitId) => !state.walledFrom.includes(unitId));
}

/** Supervisions that have not ended. */
export function openSupervisions(state: MatterState): readonly SupervisionState[] {
  return (state.supervisions ?? []).filter(({ ended }) => ended === null);
}

/** The letter of a supervision that counts now. */
export function lastRound({ rounds }: SupervisionState): SupervisionRound {
  const last = rounds.at(-1);
  if (last === undefined) throw new Error('a supervision has no letter');
  return last;
}

/** Where a proposal stands: it lapses when its clock was met, ended or moved. */
export function standingOf(
  state: MatterState,
  proposal: ProposalState,
): 'waiting' | 'taken' | 'setAside' | 'lapsed' {
  if (proposal.supervisionId !== null) return 'taken';
  if (proposal.setAside !== null) return 'setAside';
  const clock = state.clocks.find(({ clockId }) => clockId === proposal.clockId);
  return clock?.state === 'running' && clock.dueOn === proposal.dueOn ? 'waiting' : 'lapsed';
}

/**
 * Whether a clock was missed: met late, or running beyond its last day. Rights of the petitioner are never missed, and a promise that
 * was broken is not late in law.
 */
export function isMissed(clock: ClockState, today: PlainDate): boolean {
  return isDuty(clock) && clock.state !== 'ended' && (clock.endedOn ?? today) > clock.dueOn;
}

/** Clocks that ran out and of which no rule has told yet: each is told of once for its last day. */
export function untoldBreaches(state: MatterState, today: PlainDate): readonly ClockState[] {
  const told = new Set((state.proposals ?? []).map(({ clockId, dueOn }) => `${clockId} ${dueOn}`));
  return runningClocks(state).filter(
    (clock) => isDuty(clock) && clock.dueOn < today && !told.has(`${clock.clockId} ${clock.dueOn}`),
  );
}

function isDuty({ right, promise }: ClockState): boolean {
  return right !== true && promise !== true;
}

/** The ground that a missed clock is a case of; undefined where the Regulation has none for it. */
export function groundOfBreach(
  grounds: readonly GroundOfSupervision[],
  ruleId: string,
): GroundOfSupervision | undefined {
  const key = (Object.keys(RULES_OF) as (keyof typeof RULES_OF)[]).find((name) =>
    (RULES_OF[name] as readonly string[]).includes(ruleId),
  );
  return key === undefined ? undefined : grounds.find(({ clocks }) => clocks.includes(key));
}

/** What a ground says must be so in the matter; undefined where it fits this unit. */
export function whyGroundDoesNotFit(
  state: MatterState,
  { ground, toUnit }: { readonly ground: GroundOfSupervision; readonly toUnit: string },
  today: PlainDate,
): { readonly zh: string; readonly en: string } | undefined {
  const at = `${ground.citation.instrument}${ground.citation.article}`;
  if (ground.key === 'notExecuted' && !isExecutionOwed(state)) {
    return {
      zh: `没有待执行的支持意见，不能以“${ground.name.zh}”（${at}）督办。请选择其他情形。`,
      en: `No supported opinion waits to be carried out, so “${ground.name.en}” (${at}) does not fit. Choose another ground.`,
    };
  }
  const missed = state.clocks.some((clock) => clock.holderUnit === toUnit && isMissed(clock, today));
  if (ground.key === 'overdue' && !missed) {
    return {
      zh: `该单位没有超过期限，不能以“${ground.name.zh}”（${at}）督办。请选择其他情形。`,
      en: `The unit has missed no period, so “${ground.name.en}” (${at}) does not fit. Choose another ground.`,
    };
  }
  return undefined;
}
