// Why a unit cannot take a step of a supervision, as far as the matter itself says; the network says the rest.
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../../contract.ts';
import type { MatterState } from '../../rules/state.ts';
import { lastRound, openSupervisions, standingOf, unitsToSupervise } from './supervision.ts';
import { openAlready } from './supervision-refusals.ts';
import type { SupervisionState } from './supervision-state.ts';

const NOBODY_TO_SUPERVISE: Text = {
  zh: '没有可以督办的其他单位：事项在本单位办理，不能督办自己。本单位逾期的，由上级信访部门督办。',
  en: 'There is no other unit to supervise: yours has the matter, and no unit supervises itself. If it is late, the office above supervises it.',
};
const NOTHING_SUPERVISED: Text = {
  zh: '本单位在该事项中没有未结束的催办、督办。请先催办或者督办。',
  en: 'Your unit has no open urging or order in this matter. Urge or supervise first.',
};
const NO_REPLY: Text = {
  zh: '没有等待认可的回复：被督办单位尚未书面回复。逾期未回复的，请再次督办。',
  en: 'No reply waits to be accepted: the supervised unit has not replied in writing. If its day has passed, order again.',
};
const NOT_SUPERVISED: Text = {
  zh: '本单位没有待回复的催办、督办；另有情况需要说明的，请记入办理情况。',
  en: 'Your unit owes no reply to an urging or an order; keep a note of what else there is to say.',
};
const NOTHING_PROPOSED: Text = {
  zh: '没有按规则向本单位提请、等待决定的督办。需要督办的，可以直接催办或者督办。',
  en: 'No supervision that a rule proposed to your unit waits to be decided. Urge or supervise without it if that is needed.',
};

/** Why not; undefined where the matter itself allows it. */
export function whyNotSupervised(state: MatterState, action: MatterAction, unitId: string): Text | undefined {
  const own = openSupervisions(state).filter(({ officeUnit }) => officeUnit === unitId);
  switch (action) {
    case 'urge':
    case 'supervise': {
      const others = unitsToSupervise(state).filter((one) => one !== unitId);
      const isOpen = (toUnit: string): boolean =>
        own.some((one) => one.toUnit === toUnit && (action === 'urge' || one.kind === 'order'));
      if (others.length === 0) return NOBODY_TO_SUPERVISE;
      return others.every(isOpen) ? openAlready().text : undefined;
    }
    case 'setProposalAside':
      return waits(state, unitId) ? undefined : NOTHING_PROPOSED;
    case 'replySupervision':
      return openSupervisions(state).some((one) => one.toUnit === unitId && isUnanswered(one))
        ? undefined
        : NOT_SUPERVISED;
    case 'acceptReply':
      return own.length === 0 ? NOTHING_SUPERVISED : own.every(isUnanswered) ? NO_REPLY : undefined;
    default:
      return own.length === 0 ? NOTHING_SUPERVISED : undefined;
  }
}

function isUnanswered(supervision: SupervisionState): boolean {
  return lastRound(supervision).reply === null;
}

function waits(state: MatterState, unitId: string): boolean {
  return (state.proposals ?? []).some(
    (one) => one.officeUnit === unitId && standingOf(state, one) === 'waiting',
  );
}
