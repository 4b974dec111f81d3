// What stands against objecting and deciding on an objection, as a matter stands; the day is asked in decide-objection.ts.
import type { Text } from '#kernel/text.ts';
import { articleOf, type ByRegulation } from '../../rules/articles.ts';
import { openObjection, type MatterState } from '../../rules/state.ts';

/** Only 2022 has the sender verify an objection; under 2005 one is open where it was raised before the matter was moved. */
const VERIFIED_BY_SENDER: ByRegulation<Text> = {
  '2022': { zh: '（《信访工作条例》第二十三条第三款）', en: ' (2022 art. 23(3))' },
  '2005': { zh: '', en: '' },
};

/** Why a unit does not decide on an objection; undefined where it does. */
export function whyNotDecide(state: MatterState, unitId: string, nothingOpen: Text): Text | undefined {
  const objection = openObjection(state);
  if (objection === undefined) return nothingOpen;
  if (objection.deciderUnit === unitId) return undefined;
  const disputes = articleOf(state.regime, 'disputes');
  const at = VERIFIED_BY_SENDER[state.regime];
  return objection.decider === 'sender'
    ? {
        zh: `异议由转送、交办的单位核实决定${at.zh}，请等待决定。`,
        en: `The unit that routed the matter decides on the objection${at.en}; wait for it.`,
      }
    : {
        zh: `受理争议由共同的上一级机关、单位或者联席会议决定（${disputes.zh}），请等待决定。`,
        en: `The common superior or the joint conference settles the dispute (${disputes.en}); wait for it.`,
      };
}

/** Why a unit that has a matter cannot object to that; undefined where it can. */
export function whyNotObject(state: MatterState): Text | undefined {
  if (state.assignments.at(-1)?.way === 'own') {
    return {
      zh: '自办的事项没有转送、交办单位，不能提出异议；不属于本单位职权范围的，应当告知信访人向有权处理的机关、单位提出。',
      en: 'A matter kept for own handling was routed by nobody else; where the unit is not competent, the petitioner is told where to go.',
    };
  }
  const settled = (state.objections ?? []).some((one) => one.decider !== 'sender' && one.decision !== null);
  if (settled) {
    const disputes = articleOf(state.regime, 'disputes');
    return {
      zh: `受理机关已由共同的上一级机关、单位或者联席会议决定（${disputes.zh}），不再提出异议，请受理。`,
      en: `The common superior or the joint conference has named the competent unit (${disputes.en}); accept the matter.`,
    };
  }
  if (openObjection(state) === undefined) return undefined;
  return {
    zh: '已提出异议，请等待决定；决定之前材料留在本单位，告知期限继续计算。',
    en: 'An objection has been raised; wait until it is decided. The matter stays here and the time for notice runs on.',
  };
}
