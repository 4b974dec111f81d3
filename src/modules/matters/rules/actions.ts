// The one table of what may be done to a matter in which stage, and by whom of those who hold it.
// Which role may do it at all stands in the access module; both must agree.
import type { Text } from '#kernel/text.ts';
import type { AllowedAction, MatterAction, MatterStage } from '../contract.ts';
import type { ActionRule } from './action-rule.ts';
import { whyNotWithdrawn } from '../endings/rules/decide-withdrawal.ts';
import { whyNotDrafted } from '../approval/rules/why-not-drafted.ts';
import { whyNotRecorded } from '../record/rules/execution.ts';
import { MOVE_ACTIONS, whyNotMoved } from '../revisions/rules/move-actions.ts';
import { whyNotDecide, whyNotObject } from '../objections/rules/objection-actions.ts';
import { openObjection, type MatterState } from './state.ts';
import { SUPERVISION_ACTIONS } from '../supervision/rules/supervision-actions.ts';
import { NO_PROCEEDING, proceedingFor, whyNotReviewed, whyNotReviewer } from '../reviews/rules/why-not-reviewed.ts';
import { whyNotSupervised } from '../supervision/rules/why-not-supervised.ts';

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

/** Once accepted, a matter is answered. */
const ANSWER_IT: Text = {
  zh: '已受理的事项应当答复；应当通过其他法定程序处理的，请导入该程序。',
  en: 'An accepted matter is answered, or led into the procedure that it belongs to.',
};

/** What can be reviewed was decided. */
const DECIDED = ['answered', 'served', 'closed'] as const satisfies readonly MatterStage[];
const NOT_DECIDED: Text = {
  zh: '作出处理意见之后，信访人不服的才能请求复查（《信访工作条例》第三十五条，《信访条例》第三十四条）。',
  en: 'Review can be asked for once there is an opinion to disagree with (2022 art. 35, 2005 art. 34).',
};

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
  object: {
    name: { zh: '提出异议', en: 'object to the routing' },
    stages: ['routed'],
    by: 'holder',
    instead: {
      zh: '只有收到转送、交办后、受理之前，才能提出异议（《信访工作条例》第二十三条第三款）。',
      en: 'A unit objects after a transfer or assignment and before acceptance (Regulation art. 23(3)).',
    },
  },
  decideObjection: {
    name: { zh: '决定异议', en: 'decide on the objection' },
    stages: ['routed'],
    by: 'decider',
    instead: {
      zh: '没有待决定的异议。收到转送、交办的单位提出异议后，才能决定。',
      en: 'No objection waits to be decided; one comes first.',
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
  decline: {
    name: { zh: '作出不予受理决定', en: 'decline' },
    stages: ['registered', 'routed'],
    by: 'holder',
    instead: ANSWER_IT,
  },
  noLongerAccept: {
    name: { zh: '作出不再受理决定', en: 'no longer accept' },
    stages: ['registered', 'routed'],
    by: 'holder',
    instead: ANSWER_IT,
  },
  replyDirectly: {
    name: { zh: '直接回复', en: 'reply directly' },
    stages: ['registered', 'routed'],
    by: 'holder',
    instead: ANSWER_IT,
  },
  leadElsewhere: {
    name: { zh: '导入其他法定程序', en: 'lead into another procedure' },
    stages: ['registered', 'routed', 'accepted'],
    by: 'holder',
    instead: {
      zh: '已经答复或者结束的事项，不再导入其他程序。',
      en: 'What was answered or has ended is not led elsewhere.',
    },
  },
  withdraw: {
    name: { zh: '撤回', en: 'withdraw' },
    stages: ['registered', 'routed', 'accepted'],
    by: 'registrar',
    instead: {
      zh: '答复之前才能撤回；不服处理意见的，信访人可以请求复查。',
      en: 'It can be withdrawn before it is answered; who disagrees with an answer asks for review.',
    },
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
  recordWaiver: {
    name: { zh: '登记放弃保密', en: 'record that confidentiality is given up' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  decideWaiver: {
    name: { zh: '核对放弃保密', en: 'decide on a waiver' },
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
  // Which documents a unit has the facts for is decided in document-facts.ts: reviewing units have some, too.
  issueDocument: {
    name: { zh: '出具文书', en: 'issue a document' },
    stages: ANY_STAGE,
    by: 'anybody',
    instead: NOTHING_ELSE,
  },
  // Papers may come at any time, also after the end.
  addAttachment: {
    name: { zh: '添加附件', en: 'add attachments' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  // Whoever has the petitioner before them registers it, the unit that is to decide among them.
  requestReview: {
    name: { zh: '登记复查（复核）申请', en: 'register a request for review' },
    stages: DECIDED,
    by: 'anybody',
    instead: NOT_DECIDED,
  },
  admitReview: {
    name: { zh: '受理复查（复核）申请', en: 'take up a request for review' },
    stages: DECIDED,
    by: 'reviewer',
    instead: NOT_DECIDED,
  },
  decideReview: {
    name: { zh: '出具复查（复核）意见', en: 'issue the opinion of a review' },
    stages: DECIDED,
    by: 'reviewer',
    instead: NOT_DECIDED,
  },
  serveReview: {
    name: { zh: '送达复查（复核）意见', en: 'serve the opinion of a review' },
    // An order to decide anew takes the matter back to its handling before the petitioner has the opinion.
    stages: ['accepted', ...DECIDED],
    by: 'reviewer',
    instead: NOT_DECIDED,
  },
  // Whether the unit has its opinions approved at all is said in decide-draft.ts.
  draftOpinion: {
    name: { zh: '起草意见报批', en: 'draft an opinion for approval' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: {
      zh: '受理之后、作出意见之前才起草意见。',
      en: 'An opinion is drafted once the matter is accepted.',
    },
  },
  decideDraft: {
    name: { zh: '审批意见', en: 'decide on a draft' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: { zh: '没有等待审批的意见。', en: 'No draft waits for approval.' },
  },
  addNote: {
    name: { zh: '记录办理情况', en: 'keep a note of the handling' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
  recordAgreement: {
    name: { zh: '登记调解、和解协议', en: 'record an agreement' },
    stages: ['accepted', 'answered'],
    by: 'holder',
    instead: {
      zh: '受理之后、送达之前，经双方同意调解、和解的，可以登记协议（《信访工作条例》第三十三条）。',
      en: 'An agreement is recorded after acceptance and before the answer is served (2022 art. 33).',
    },
  },
  reportExecution: {
    name: { zh: '登记执行情况', en: 'report how it is carried out' },
    stages: DECIDED,
    by: 'holder',
    instead: {
      zh: '作出支持信访请求的意见之后，才登记执行情况（《信访工作条例》第三十二条第二款）。',
      en: 'Execution is reported once a claim was supported (2022 art. 32(2)).',
    },
  },
  callHearing: {
    name: { zh: '通知听证', en: 'call a hearing' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: { zh: '受理之后才能举行听证。', en: 'A hearing can be held once the matter is accepted.' },
  },
  recordHearing: {
    name: { zh: '登记听证情况', en: 'record a hearing' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: { zh: '受理之后才能举行听证。', en: 'A hearing can be held once the matter is accepted.' },
  },
  ...MOVE_ACTIONS,
  cancelHearing: {
    name: { zh: '取消听证', en: 'cancel a hearing' },
    stages: ['accepted', ...DECIDED],
    by: 'hearer',
    instead: { zh: '受理之后才能举行听证。', en: 'A hearing can be held once the matter is accepted.' },
  },
  ...SUPERVISION_ACTIONS,
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
  if (rule.by === 'supervision') return whyNotSupervised(state, action, unitId);
  if (rule.by === 'decider') return whyNotDecide(state, unitId, rule.instead);
  const proceeding = proceedingFor(state, action);
  if (rule.by === 'reviewer' || (rule.by === 'hearer' && proceeding !== undefined)) {
    if (proceeding === undefined) return NO_PROCEEDING[action];
    return whyNotReviewer(proceeding, unitId, rule.name) ?? whyNotYet(state, action);
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
  return whyNotMoved(state, action, unitId) ?? whyNotYet(state, action);
}

/** What would pass over a unit whose objection is open. */
const WAITS_FOR_DECISION: ReadonlySet<MatterAction> = new Set([
  'accept',
  'attach',
  'decline',
  'noLongerAccept',
  'linkEarlier',
  'replyDirectly',
  'leadElsewhere',
]);

function whyNotYet(state: MatterState, action: MatterAction): Text | undefined {
  if (action === 'object') return whyNotObject(state);
  if (action === 'withdraw') return whyNotWithdrawn(state);
  // What ended without an opinion leaves nothing to disagree with; it can be brought again.
  if (action === 'requestReview' && state.ending !== undefined) return NOT_DECIDED;
  if (WAITS_FOR_DECISION.has(action) && openObjection(state) !== undefined) {
    return {
      zh: '该单位已提出异议（《信访工作条例》第二十三条第三款），决定之前不能受理，也不能转作其他处理。请先决定异议。',
      en: 'The unit has objected (Regulation art. 23(3)); until that is decided the matter is neither accepted nor taken elsewhere. Decide on the objection first.',
    };
  }
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
  return whyNotRecorded(state, action) ?? whyNotDrafted(state, action) ?? whyNotReviewed(state, action);
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
