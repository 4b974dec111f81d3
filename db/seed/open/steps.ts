// The commands of one matter in their order, with the words that officers wrote.
import { addDays, daysBetween, startOfDay, type PlainDate } from '#kernel/plain-date.ts';
import { isWorkingDay, nationalCalendar } from '#modules/calendar/index.ts';
import type { Outcome } from '#modules/matters/words.contract.ts';
import type { RateMatter } from '#modules/matters/handling/handling.contract.ts';
import type { Chance } from '../chance.ts';
import type { Composed } from './compose.ts';
import type { Course } from './courses.ts';
import type { Acting, OpenStep } from './script.ts';

type Command = OpenStep extends infer Step
  ? Step extends OpenStep
    ? Omit<Step, 'daysAgo' | 'on' | 'at'>
    : never
  : never;

const FIRST_HOUR = 9;
const SIXTY = '六十日';

/** A command and how long ago it was; the day moves where no office worked on it. */
export interface Undated {
  readonly daysAgo: number;
  readonly command: Command;
}

/** What the steps of a longer life are made from. */
export interface Living {
  readonly chance: Chance;
  readonly composed: Composed;
  readonly today: PlainDate;
}

/** All steps that the course has taken, and those that a longer life took after them. */
export function stepsOf(
  chance: Chance,
  course: Course,
  composed: Composed,
  today: PlainDate,
  after: readonly Undated[] = [],
): OpenStep[] {
  const commands = [...commandsOf(chance, course, composed, today), ...after];
  return dated(commands, { today, exactLast: course.light !== null });
}

function commandsOf(chance: Chance, course: Course, composed: Composed, today: PlainDate): Undated[] {
  const { registeredUnit } = composed;
  const unitId = ownHandling(course, composed) ? registeredUnit : composed.responsibleUnit;
  const clerk = officer(registeredUnit, 'clerk');
  const handler = officer(unitId, 'handler');
  const steps: (Undated | false)[] = [
    {
      daysAgo: course.received,
      command: { command: 'register', by: composed.portal ? { kind: 'public' } : clerk },
    },
    course.routed !== undefined && {
      daysAgo: course.routed,
      command: { command: 'route', by: clerk, input: routing(course, unitId, registeredUnit, today) },
    },
    course.accepted !== undefined && {
      daysAgo: course.accepted,
      command: { command: 'accept', by: handler, input: acceptance(chance, composed) },
    },
    course.extended !== undefined && {
      daysAgo: course.extended.daysAgo,
      command: {
        command: 'extend',
        by: officer(unitId, 'leader'),
        input: {
          days: course.extended.days,
          reason: chance.pick([
            '涉及多个单位，需要联合核查后才能作出处理意见。',
            '需委托有资质的机构鉴定，鉴定结论尚未出具。',
            '年代较久，正在查阅原始档案并走访当事人。',
          ]),
          noticeWay: 'phone',
        },
      },
    },
    course.answered !== undefined && {
      daysAgo: course.answered,
      command: { command: 'answer', by: handler, input: answer(chance, composed, course.outcome) },
    },
    course.served !== undefined && {
      daysAgo: course.served,
      command: {
        command: 'serve',
        by: handler,
        input: { way: composed.portal ? 'online' : chance.pick(['inPerson', 'post']) },
      },
    },
    course.closed !== undefined && {
      daysAgo: course.closed,
      command: { command: 'close', by: handler, input: {} },
    },
    course.rated !== undefined && {
      daysAgo: course.rated,
      command: {
        command: 'rate',
        by: { kind: 'petitioner' },
        input: rating(chance, unitId !== registeredUnit),
      },
    },
  ];
  return steps.filter((step) => step !== false);
}

/** The office itself handles suggestions that it collects 人民建议征集, where they concern the city as a whole. */
function ownHandling({ pool }: Course, { registeredUnit, submission }: Composed): boolean {
  return pool === 'suggestion' && registeredUnit === 'city.petition' && submission.placeId === '990100';
}

function routing(course: Course, unitId: string, registeredUnit: string, today: PlainDate) {
  if (course.periodEndsIn !== undefined)
    return { way: 'assign' as const, toUnit: unitId, periodEndsOn: addDays(today, course.periodEndsIn) };
  return unitId === registeredUnit
    ? { way: 'own' as const, toUnit: unitId }
    : { way: 'transfer' as const, toUnit: unitId };
}

function acceptance(chance: Chance, { subject, submission, portal }: Composed) {
  const { track = 'petitionProcedure', kind = 'appeal' } = subject;
  const path =
    kind === 'suggestion'
      ? '按建议意见类事项研究论证，采纳情况将予答复'
      : {
          petitionProcedure: `按信访程序办理，自受理之日起${SIXTY}内办结`,
          dutyPerformance: '属于依法履行职责事项，我单位将调查处理并答复',
          arbitration: '属于应当通过仲裁解决的事项，请依法申请仲裁',
          administrativeProcedure: '属于应当通过行政程序解决的事项，我单位将按该程序办理',
          judicial: '属于涉法涉诉事项，由政法机关依照法定程序处理',
          partyAppeal: '属于党员申诉事项，按有关规定办理',
        }[track];
  return {
    tracks: [{ claimId: 1, track }],
    noticeWay: portal ? ('online' as const) : chance.pick(['post', 'phone', 'inPerson'] as const),
    noticeText: `您反映的“${submission.title}”一事已收到。经审查，${path}。`,
  };
}

function answer(chance: Chance, { subject, submission }: Composed, wanted: Outcome | undefined) {
  const outcome = wanted ?? outcomeFor(chance, subject);
  const favourable = ['supported', 'adopted', 'redirected'].includes(outcome);
  return {
    claimText: submission.claims[0]?.text ?? submission.title,
    facts: subject.found,
    opinion: favourable ? subject.done : subject.explained,
    basis: subject.basis,
    outcomes: [{ claimId: 1, outcome }],
  };
}

function outcomeFor(
  chance: Chance,
  { kind = 'appeal', track = 'petitionProcedure' }: Composed['subject'],
): Outcome {
  if (kind === 'suggestion') return chance.pick(['adopted', 'adopted', 'partlyAdopted', 'notAdopted']);
  if (['arbitration', 'administrativeProcedure', 'judicial'].includes(track)) return 'redirected';
  return chance.pick(['supported', 'supported', 'supported', 'explained', 'explained', 'notSupported']);
}

const REASONS = [
  '答复说已整改，实际只修了一半。',
  '答复用语太笼统，没有说清楚什么时候解决。',
  '打过几次电话才有人回，办理时间太长。',
  '没有到现场查看就作了结论。',
  '答复没有回应我提出的第二个问题。',
];

function rating(chance: Chance, both: boolean): RateMatter {
  const one = (target: 'office' | 'unit'): RateMatter['ratings'][number] => {
    const value = chance.pickWeighted(
      ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const,
      (which) =>
        which === 'satisfied'
          ? target === 'office'
            ? 7
            : 5
          : which === 'dissatisfied'
            ? target === 'office'
              ? 1
              : 3
            : 2,
    );
    return value === 'dissatisfied' ? { target, value, reason: chance.pick(REASONS) } : { target, value };
  };
  return { ratings: both ? [one('office'), one('unit')] : [one('unit')] };
}

/** A post in a unit. */
export function officer(unitId: string, role: 'clerk' | 'handler' | 'leader'): Acting {
  return { kind: 'officer', unitId, role };
}

/** Steps that no running clock counts from move back to a working day where an office took them. */
function dated(
  steps: readonly Undated[],
  { today, exactLast }: { readonly today: PlainDate; readonly exactLast: boolean },
): OpenStep[] {
  const done: OpenStep[] = [];
  for (const [at, { daysAgo, command }] of steps.entries()) {
    const wanted = addDays(today, -daysAgo);
    const before = done.at(-1)?.on;
    const last = at === steps.length - 1;
    const exact = (last && exactLast) || steps[at + 1]?.command.command === 'extend';
    const on = exact || command.by.kind !== 'officer' ? wanted : workingDay(wanted, before);
    // A long life has more steps than a day has hours.
    const instant = startOfDay(on).getTime() + (FIRST_HOUR + at / 2) * 3_600_000;
    done.push({ ...command, daysAgo: daysBetween(on, today), on, at: new Date(instant) });
  }
  return done;
}

/** The last working day up to the one wanted; that one itself where it would come before `notBefore`. */
export function workingDay(wanted: PlainDate, notBefore?: PlainDate): PlainDate {
  let day = wanted;
  while (!isWorkingDay(day, nationalCalendar())) day = addDays(day, -1);
  return notBefore !== undefined && day < notBefore ? wanted : day;
}
