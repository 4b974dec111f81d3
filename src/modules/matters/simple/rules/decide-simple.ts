// Decides simplified handling 简易办理 and the way back to the ordinary procedure. The method is given from memory; what shuts it out
// is a fact of the matter, never an opinion of its petitioner.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { endClocks } from '../../rules/clock-changes.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import type { MatterState } from '../../rules/state.ts';
import type { Worded } from '../../rules/text-state.ts';
import type { MarkSimple, ReturnGround } from '../simple.contract.ts';
import { FACT_NAMES } from './describe-simple.ts';
import { promiseClock, promiseOwed, runningPromises } from './promises.ts';

/** Marks a matter as simple; the promise of the step that it waits for begins, beside the duty that runs already. */
export function markSimple(
  state: MatterState,
  { grounds }: MarkSimple,
  circumstances: Circumstances,
): Result<MatterEvent> {
  const { law, today, unitId } = circumstances;
  const fault = whyNotSimple(state, circumstances);
  if (fault !== undefined) return refuse(fault);
  const owed = promiseOwed(state);
  if (owed === undefined) throw new Error(`nothing is promised for a matter that is ${state.stage}`);
  return succeed({
    type: 'simple.marked',
    occurredOn: today,
    data: {
      simple: { grounds: [...new Set(grounds)], unitId, markedOn: today },
      clocks: [{ change: 'started', clock: promiseClock(law, owed, state.clocks.length + 1) }],
    },
  });
}

/** Takes a matter back to the ordinary procedure: its promises end, the periods of the Regulation run as they did. */
export function returnToOrdinary(
  state: MatterState,
  words: Worded<'reason'>,
  { today }: Pick<Circumstances, 'today'>,
): Result<MatterEvent> {
  return succeed({
    type: 'simple.returned',
    occurredOn: today,
    data: {
      simpleReturn: { on: today, ground: 'decided', reasonText: words.ids.reason },
      texts: words.states,
      clocks: endClocks(runningPromises(state), today),
    },
  });
}

/** Why a matter of that stage cannot be handled simply: the law, the setting of the hub, a fact, or the day; undefined where it can. */
export function whyNotSimple(
  state: MatterState,
  { law, today }: Pick<Circumstances, 'law' | 'today'>,
): Refusal | undefined {
  if (state.regime === '2005' || law.regimeOn(state.receivedOn) === '2005') return UNDER_2005;
  if (!law.isSimplifiedInForce(today)) return NOT_IN_FORCE;
  const shut = SHUT_OUT.find(({ holds }) => holds(state));
  if (shut !== undefined) return shutOut(shut.code, shut.fact);
  const owed = promiseOwed(state);
  const due = owed === undefined ? undefined : law.dates(owed.ruleId, owed.triggerOn).dueOn;
  return due !== undefined && due < today ? tooLate(due) : undefined;
}

/** What may not be done to a matter that is simple, or is not; undefined where nothing stands against it. */
export function whyNotMarked({ simple }: MatterState, action: string): Text | undefined {
  if (action === 'markSimple' && simple !== undefined)
    return simple.returned === undefined ? MARKED_ALREADY : RETURNED_ALREADY;
  if (action !== 'returnToOrdinary' || (simple !== undefined && simple.returned === undefined))
    return undefined;
  return simple === undefined ? NEVER_SIMPLE : RETURNED_ALREADY;
}

interface ShuttingFact {
  readonly code: string;
  readonly fact: Text;
  readonly holds: (state: MatterState) => boolean;
}

const fact = (ground: ReturnGround, holds: ShuttingFact['holds']): ShuttingFact => ({
  code: ground.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  fact: FACT_NAMES[ground],
  holds,
});

const SHUT_OUT: readonly ShuttingFact[] = [
  {
    code: 'accusation',
    fact: { zh: '检举控告类事项另有处理程序', en: 'accusations have a procedure of their own' },
    holds: ({ kind }) => kind === 'accusation',
  },
  {
    code: 'several-people',
    fact: { zh: '多人联名或者集体提出', en: 'several people brought it' },
    holds: ({ submission }) => submission.participants > 1,
  },
  fact('otherChannel', isOnOtherTrack),
  fact('joined', ({ attachment, attached }) => attachment !== null || attached.length > 0),
  fact('notFirst', ({ relations = [] }) => relations.some(({ is }) => EARLIER.has(is))),
  fact('severalUnits', ({ involved }) => involved.some(({ capacity }) => capacity === 'supports')),
  fact('objection', ({ objections = [] }) => objections.length > 0),
  fact('extension', ({ clocks }) => clocks.some(({ extensionDays }) => extensionDays > 0)),
  fact('hearing', ({ hearings = [] }) => hearings.length > 0),
  fact('disputed', ({ proceedings = [] }) => proceedings.length > 0),
];

/** Relations to what was raised before. */
export const EARLIER: ReadonlySet<string> = new Set(['exhausted', 'earlier']);

/** Whether a claim of it, or all of it, goes through another procedure. */
export function isOnOtherTrack({ assignments, claims }: MatterState): boolean {
  const led = claims.some(
    ({ kind, track }) => kind === 'appeal' && track !== null && track !== 'petitionProcedure',
  );
  return led || assignments.at(-1)?.byOwnRules === true;
}

function shutOut(code: string, { zh, en }: Text): Refusal {
  return {
    code: `not-simple-${code}`,
    kind: 'conflict',
    text: {
      zh: `${zh}，不能按简易办理。请按普通程序办理。`,
      en: `It cannot be handled simply: ${en}. Go on in the ordinary procedure.`,
    },
  };
}

function tooLate(due: string): Refusal {
  return {
    code: 'not-simple-too-late',
    kind: 'conflict',
    text: {
      zh: `这一步的简易办理期限已于${due}届满，不能再选用。请按普通程序办理，法定期限照常计算。`,
      en: `The period promised for this step passed on ${due}, so it cannot be chosen any more. Go on in the ordinary procedure, whose periods run.`,
    },
  };
}

const UNDER_2005: Refusal = {
  code: 'not-simple-under-2005',
  kind: 'conflict',
  text: {
    zh: '只有《信访工作条例》（2022年）施行后收到并按其办理的事项，才能按简易办理。请按普通程序办理。',
    en: 'Only matters that came in under the Regulation of 2022, and are handled under it, can be handled simply. Go on in the ordinary procedure.',
  },
};

const NOT_IN_FORCE: Refusal = {
  code: 'not-simple-not-in-force',
  kind: 'conflict',
  text: {
    zh: '本机构没有启用简易办理办法。请按普通程序办理；需要启用的，由系统管理员在“工作日历”页面设置。',
    en: 'Simplified handling is not in force here. Go on in the ordinary procedure; an administrator puts it in force on the page of the calendar.',
  },
};

const MARKED_ALREADY: Text = {
  zh: '该事项已经按简易办理；请继续办理，需要时可以转为普通程序。',
  en: 'The matter is handled simply already; go on, or return it to the ordinary procedure.',
};
const RETURNED_ALREADY: Text = {
  zh: '该事项已经转为普通程序，不能再按简易办理。请按普通程序继续。',
  en: 'The matter went back to the ordinary procedure and stays in it. Go on there.',
};
const NEVER_SIMPLE: Text = {
  zh: '该事项没有按简易办理，无需转为普通程序；请继续办理。',
  en: 'The matter is in the ordinary procedure already; go on in it.',
};
