// What may be done to a matter's place among others and under which Regulation, by stage; see actions.ts.
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../../contract.ts';
import type { ActionRule } from '../../rules/action-rule.ts';
import { isUntouched, wholeOf } from '../../relations/rules/decide-relation.ts';
import type { MatterState } from '../../rules/state.ts';

/** The rows of the table of actions that are about relations and moves. */
export const MOVE_ACTIONS = {
  serveJoined: {
    name: { zh: '送达主办事项的处理意见', en: 'serve the answer of the lead matter' },
    stages: ['attached'],
    by: 'registrar',
    instead: {
      zh: '只有并案办理的事项，才送达主办事项的处理意见；其他事项请送达自己的答复。',
      en: 'The answer of a lead matter is served on those joined to it; serve this one its own.',
    },
  },
  linkEarlier: {
    name: { zh: '登记新的事实和理由', en: 'record new facts or reasons' },
    stages: ['registered', 'routed'],
    by: 'registrar',
    instead: {
      zh: '受理之前登记与原信访事项的关系；已受理的，请按新的信访事项继续办理。',
      en: 'It is linked before it is accepted; an accepted matter is handled as a new one anyway, so go on with it.',
    },
  },
  split: {
    name: { zh: '分立', en: 'split' },
    stages: ['registered'],
    by: 'holder',
    instead: {
      zh: '转办之前才能分立；已经转办的，由承办单位对各项诉求分别作出处理。',
      en: 'It is split before it is routed; later its unit answers each claim.',
    },
  },
  undoSplit: {
    name: { zh: '撤销分立', en: 'take it back into the matter it was split from' },
    stages: ['registered'],
    by: 'holder',
    instead: {
      zh: '分出的事项已经转办或者办理，不能再并回；请单独办理并答复。',
      en: 'Something was done with the part already; handle and answer it on its own.',
    },
  },
  moveRegulation: {
    name: { zh: '改按另一条例办理', en: 'move to the other Regulation' },
    stages: ['registered', 'routed', 'accepted', 'answered', 'served'],
    by: 'anybody',
    instead: {
      zh: '已办结或者已并入的事项，不再变更适用的条例；已并入的，请在原信访事项上变更。',
      en: 'A matter that is closed or joined to another keeps its Regulation; where it was joined, move the earlier one.',
    },
  },
} as const satisfies Partial<Record<MatterAction, ActionRule>>;

/** Why such a step cannot be taken now, beyond the stage; undefined where it can. */
export function whyNotMoved(state: MatterState, action: MatterAction, unitId: string): Text | undefined {
  switch (action) {
    case 'serveJoined':
      return state.attachment?.merged === true ? undefined : NOT_MERGED;
    case 'detach':
      return state.attachment?.takenBack === true ? TAKEN_BACK : undefined;
    case 'split':
      return state.claims.length > 1 ? undefined : ONE_CLAIM;
    case 'undoSplit':
      if (wholeOf(state) === undefined) return NO_PART;
      return isUntouched(state) ? undefined : MOVE_ACTIONS.undoSplit.instead;
    case 'moveRegulation':
      // The version is not for the unit whose period it sets to choose.
      return unitId === state.holderUnit && unitId !== state.registeredUnit ? NOT_BY_HOLDER : undefined;
    default:
      return undefined;
  }
}

const NOT_MERGED: Text = {
  zh: '只有并案办理的事项才另行送达；该事项是重复信访，请在原信访事项上送达答复。',
  en: 'It is a repeat: serve the answer in the earlier matter.',
};
const TAKEN_BACK: Text = {
  zh: '该事项已经撤销分立并回原事项；需要单独办理的，请在原事项上重新分立。',
  en: 'It was split off and taken back; split the claim off again where it is to go its own way.',
};
const ONE_CLAIM: Text = {
  zh: '只有一项诉求，无需分立；请直接转办或者办理。',
  en: 'It has one claim only, so there is nothing to split; route or handle it as it is.',
};
const NO_PART: Text = {
  zh: '该事项没有分立关系，无需撤销；请直接转办或者办理。',
  en: 'It was not split from another matter; route or handle it as it is.',
};
const NOT_BY_HOLDER: Text = {
  zh: '承办单位不能自行变更适用的条例；请由登记单位或者上级单位的负责人办理。',
  en: 'The unit that handles it does not choose the Regulation; a leader of the registering unit, or of one above, does.',
};
