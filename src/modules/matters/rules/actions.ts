// The one table of what may be done to a matter in which stage, and by whom of those who hold it.
// Which role may do it at all stands in the access module; both must agree.
import { HANDLING_ACTIONS } from '../handling/rules/actions.ts';
import { OBJECTIONS_ACTIONS } from '../objections/rules/actions.ts';
import { ENDINGS_ACTIONS } from '../endings/rules/actions.ts';
import { REPEATS_ACTIONS } from '../repeats/rules/actions.ts';
import { WALLS_ACTIONS } from '../walls/rules/actions.ts';
import { IDENTITY_ACTIONS } from '../identity/rules/actions.ts';
import { REGISTERING_ACTIONS } from '../registering/rules/actions.ts';
import { DOCUMENTS_ACTIONS } from '../documents/rules/actions.ts';
import { APPROVAL_ACTIONS } from '../approval/rules/actions.ts';
import { REVIEWS_ACTIONS } from '../reviews/rules/actions.ts';
import { RECORD_ACTIONS } from '../record/rules/actions.ts';
import { SIMPLE_ACTIONS } from '../simple/rules/actions.ts';
import type { Text } from '#kernel/text.ts';
import type { AllowedAction, MatterAction } from '../contract.ts';
import type { ActionRule } from './action-rule.ts';
import { nothingToExtend } from '../handling/rules/extension-refusals.ts';
import { saidUnder, type ByRegulation } from './articles.ts';
import { whyNotWithdrawn } from '../endings/rules/decide-withdrawal.ts';
import { whyNotDrafted } from '../approval/rules/why-not-drafted.ts';
import { whyNotRecorded } from '../record/rules/execution.ts';
import { MOVE_ACTIONS, whyNotMoved } from '../revisions/rules/actions.ts';
import { whyNotDecide, whyNotObject } from '../objections/rules/why-not-objected.ts';
import { openObjection, type MatterState } from './state.ts';
import { SUPERVISION_ACTIONS } from '../supervision/rules/actions.ts';
import {
  NO_PROCEEDING,
  proceedingFor,
  whyNotReviewed,
  whyNotReviewer,
} from '../reviews/rules/why-not-reviewed.ts';
import { whyNotMarked } from '../simple/rules/decide-simple.ts';
import { whyNotSupervised } from '../supervision/rules/why-not-supervised.ts';
import { STAGE_NAMES, NOT_DECIDED } from './stages.ts';

/** Role × stage, read by commands, screens and tests alike. */
export const ACTIONS: Readonly<Record<MatterAction, ActionRule>> = {
  ...HANDLING_ACTIONS,
  ...OBJECTIONS_ACTIONS,
  ...ENDINGS_ACTIONS,
  ...REPEATS_ACTIONS,
  ...WALLS_ACTIONS,
  ...IDENTITY_ACTIONS,
  ...REGISTERING_ACTIONS,
  ...DOCUMENTS_ACTIONS,
  ...APPROVAL_ACTIONS,
  ...REVIEWS_ACTIONS,
  ...RECORD_ACTIONS,
  ...MOVE_ACTIONS,
  ...SIMPLE_ACTIONS,
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
    const instead = saidUnder(state.regime, rule.instead);
    return {
      zh: `事项现为“${now.zh}”，不能${rule.name.zh}。${instead.zh}`,
      en: `The matter is ${now.en}; it cannot be taken to “${rule.name.en}”. ${instead.en}`,
    };
  }
  if (rule.by === 'supervision') return whyNotSupervised(state, action, unitId);
  if (rule.by === 'decider') return whyNotDecide(state, unitId, saidUnder(state.regime, rule.instead));
  const proceeding = proceedingFor(state, action);
  if (rule.by === 'reviewer' || (rule.by === 'hearer' && proceeding !== undefined)) {
    if (proceeding === undefined) return NO_PROCEEDING[action];
    return whyNotReviewer(state, proceeding, { unitId, name: rule.name }) ?? whyNotYet(state, action);
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
  return whyNotMoved(state, action, unitId) ?? whyNotMarked(state, action) ?? whyNotYet(state, action);
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

const OBJECTION_WAITS: ByRegulation<Text> = {
  '2022': {
    zh: '该单位已提出异议（《信访工作条例》第二十三条第三款），决定之前不能受理，也不能转作其他处理。请先决定异议。',
    en: 'The unit has objected (2022 art. 23(3)); until that is decided the matter is neither accepted nor taken elsewhere. Decide on the objection first.',
  },
  // Raised before it was moved: the Regulation of 2005 knows the dispute, not the objection.
  '2005': {
    zh: '该单位对受理有争议（《信访条例》第二十四条），决定之前不能受理，也不能转作其他处理。请先决定异议。',
    en: 'The unit disputes that it has to accept the matter (2005 art. 24); until that is decided it is neither accepted nor taken elsewhere. Decide on the objection first.',
  },
};

function whyNotYet(state: MatterState, action: MatterAction): Text | undefined {
  if (action === 'object') return whyNotObject(state);
  if (action === 'withdraw') return whyNotWithdrawn(state);
  // What ended without an opinion leaves nothing to disagree with; it can be brought again.
  if (action === 'requestReview' && state.ending !== undefined) return saidUnder(state.regime, NOT_DECIDED);
  if (WAITS_FOR_DECISION.has(action) && openObjection(state) !== undefined) {
    return OBJECTION_WAITS[state.regime];
  }
  if (action === 'nameAccused' && state.kind !== 'accusation') {
    return {
      zh: '只有检举控告类事项才登记被反映人；信访人另有检举控告的，请另行登记。',
      en: 'Accused are named for accusations only. Where the petitioner accuses somebody as well, register that as a matter of its own.',
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
    return nothingToExtend(state).text;
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
