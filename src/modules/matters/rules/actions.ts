// The one table of what may be done to a matter in which stage, and by whom of those who hold it.
// Which role may do it at all stands in the access module; both must agree.
import type { Text } from '#kernel/text.ts';
import type { AllowedAction, MatterAction, MatterStage } from '../contract.ts';
import type { MatterState } from './state.ts';

interface ActionRule {
  readonly name: Text;
  readonly stages: readonly MatterStage[];
  /** holder: the unit that has the matter now. registrar: the unit that registered it, too. anybody: whoever sees it. */
  readonly by: 'holder' | 'registrar' | 'anybody';
  /** What to do instead where the stage does not fit. */
  readonly instead: Text;
}

/** Names of the stages for sentences. */
export const STAGE_NAMES: Readonly<Record<MatterStage, Text>> = {
  registered: { zh: '已登记、待转办', en: 'registered, waiting to be routed' },
  routed: { zh: '已转办、待受理', en: 'routed, waiting to be accepted' },
  accepted: { zh: '已受理、办理中', en: 'accepted, being handled' },
  answered: { zh: '已答复、待送达', en: 'answered, waiting to be served' },
  served: { zh: '已送达', en: 'served' },
  closed: { zh: '已办结', en: 'closed' },
  attached: { zh: '已并入原信访事项', en: 'joined to the earlier matter' },
};

const ANY_STAGE = Object.keys(STAGE_NAMES) as readonly MatterStage[];
/** What may be done at any stage is refused for none. */
const NOTHING_ELSE: Text = { zh: '', en: '' };

/** Role × stage, read by commands, screens and tests alike. */
export const ACTIONS: Readonly<Record<MatterAction, ActionRule>> = {
  route: {
    name: { zh: '转办', en: 'route' },
    stages: ['registered'],
    by: 'holder',
    instead: {
      zh: '事项已转出；承办单位认为不属于其职权的，应提出异议。',
      en: 'It has been routed; a unit that is not competent objects.',
    },
  },
  giveNotice: {
    name: { zh: '告知', en: 'give notice' },
    stages: ['registered', 'routed', 'accepted'],
    by: 'holder',
    instead: {
      zh: '已作出答复，告知以送达代替。',
      en: 'The answer has been issued; serve it instead.',
    },
  },
  accept: {
    name: { zh: '受理', en: 'accept' },
    stages: ['routed'],
    by: 'holder',
    instead: { zh: '先转办到有权处理的单位，再由其受理。', en: 'Route it to the competent unit first.' },
  },
  extend: {
    name: { zh: '延期', en: 'extend the deadline' },
    stages: ['accepted'],
    by: 'holder',
    instead: {
      zh: '只有受理后、答复前，才能延长办理期限。',
      en: 'The handling period can be extended only after acceptance and before the answer.',
    },
  },
  answer: {
    name: { zh: '答复', en: 'answer' },
    stages: ['accepted'],
    by: 'holder',
    instead: { zh: '请先受理；已答复的请送达。', en: 'Accept it first; once answered, serve the answer.' },
  },
  serve: {
    name: { zh: '送达', en: 'serve' },
    stages: ['answered'],
    by: 'registrar',
    instead: { zh: '请先出具书面答复。', en: 'Issue the written answer first.' },
  },
  close: {
    name: { zh: '办结', en: 'close' },
    stages: ['served', 'answered'],
    by: 'holder',
    instead: { zh: '答复并送达之后才能办结。', en: 'It can be closed once the answer is served.' },
  },
  attach: {
    name: { zh: '并入重复事项', en: 'join to the earlier matter' },
    stages: ['registered', 'routed'],
    by: 'registrar',
    instead: { zh: '已受理的事项不再并入，请关联办理。', en: 'An accepted matter is not joined any more.' },
  },
  detach: {
    name: { zh: '撤销并入', en: 'undo the join' },
    stages: ['attached'],
    by: 'registrar',
    instead: { zh: '该事项没有并入其他事项。', en: 'It is not joined to any other matter.' },
  },
  nameAccused: {
    name: { zh: '登记被反映人', en: 'name the accused' },
    stages: ['registered', 'routed', 'accepted', 'answered', 'served'],
    by: 'registrar',
    instead: {
      zh: '请在事项办结之前、并入之前登记；已并入的请在原信访事项上登记。',
      en: 'Name them before the matter is closed or joined; where it was joined, on the earlier matter.',
    },
  },
  involve: {
    name: { zh: '增加协办、督办单位', en: 'involve another unit' },
    stages: ['registered', 'routed', 'accepted', 'answered', 'served'],
    by: 'registrar',
    instead: {
      zh: '事项已办结或已并入，不再增加单位。',
      en: 'It is closed or joined to another matter; no unit is added any more.',
    },
  },
  recuse: {
    name: { zh: '回避', en: 'recuse' },
    stages: ['registered', 'routed', 'accepted', 'answered', 'served', 'attached'],
    by: 'anybody',
    instead: { zh: '已办结的事项无需回避。', en: 'A closed matter needs no recusal.' },
  },
  // Reading, not a step: at any stage, by those who reach the petitioner.
  unmask: {
    name: { zh: '查看信访人完整信息', en: 'see the full data of the petitioner' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  // Who petitions may be needed at any time; to whom it is shown is decided in sealed-identity.ts.
  askOpening: {
    name: { zh: '请求启封', en: 'ask for an opening' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  decideOpening: {
    name: { zh: '批复启封', en: 'decide on an opening' },
    stages: ANY_STAGE,
    by: 'anybody',
    instead: NOTHING_ELSE,
  },
  endOpening: {
    name: { zh: '结束启封', en: 'end an opening' },
    stages: ANY_STAGE,
    by: 'anybody',
    instead: NOTHING_ELSE,
  },
  // Whoever lost the code wants to follow the matter, or to read how it ended.
  reissueCode: {
    name: { zh: '补发查询码', en: 'reissue the query code' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  // Which documents there are facts for is decided in document-facts.ts.
  issueDocument: {
    name: { zh: '出具文书', en: 'issue a document' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  // Papers may come at any time, also after the end.
  addAttachment: {
    name: { zh: '添加附件', en: 'add attachments' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
};

/** Why an action cannot be taken now by an officer of that unit; undefined where it can. */
export function whyNot(state: MatterState, action: MatterAction, unitId: string): Text | undefined {
  const rule = ACTIONS[action];
  if (state.erased !== undefined) {
    return {
      zh: `事项材料已于${state.erased.on}按销毁清单销毁，不再办理。再次信访的，请重新登记。`,
      en: `The matter’s texts were destroyed by a list on ${state.erased.on}; nothing more is done with it. Register what is raised again as a new matter.`,
    };
  }
  if (!rule.stages.includes(state.stage)) {
    const now = STAGE_NAMES[state.stage];
    return {
      zh: `事项现为“${now.zh}”，不能${rule.name.zh}。${rule.instead.zh}`,
      en: `The matter is ${now.en}; it cannot be taken to “${rule.name.en}”. ${rule.instead.en}`,
    };
  }
  const holds =
    rule.by === 'anybody' ||
    unitId === state.holderUnit ||
    (rule.by === 'registrar' && unitId === state.registeredUnit);
  if (!holds) {
    return {
      zh: `事项由其他单位持有，${rule.name.zh}由持有单位进行。`,
      en: `Another unit holds the matter and has to ${rule.name.en}.`,
    };
  }
  return whyNotYet(state, action);
}

function whyNotYet(state: MatterState, action: MatterAction): Text | undefined {
  if (action === 'nameAccused' && state.kind !== 'accusation') {
    return {
      zh: '只有检举控告类事项才登记被反映人。',
      en: 'Accused are named for accusations only.',
    };
  }
  if (action === 'close' && state.stage === 'answered' && state.reachable) {
    return {
      zh: '答复尚未送达，请先登记送达。',
      en: 'The answer has not been served yet; record its service first.',
    };
  }
  if (
    action === 'extend' &&
    !state.clocks.some((clock) => clock.state === 'running' && isHandling(clock.ruleId))
  ) {
    return {
      zh: '该事项没有正在计算的六十日办理期限，无需延期。',
      en: 'No sixty-day handling period runs for this matter, so there is nothing to extend.',
    };
  }
  return undefined;
}

/** Whether a clock is the handling period of 2022 art. 34 or 2005 art. 33. */
export function isHandling(ruleId: string): boolean {
  return ruleId === 'P22-08' || ruleId === 'P05-04';
}

/** Every action with whether it may be taken, for the matter page. `officerMay` is what stands against this officer. */
export function allowedActions(
  state: MatterState,
  unitId: string,
  officerMay: (action: MatterAction) => Text | undefined,
): AllowedAction[] {
  return (Object.keys(ACTIONS) as MatterAction[]).map((action) => {
    const reason = officerMay(action) ?? whyNot(state, action, unitId);
    return reason === undefined ? { action, allowed: true } : { action, allowed: false, whyNot: reason };
  });
}
