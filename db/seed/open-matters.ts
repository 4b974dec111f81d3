// About two hundred matters that are open today, at every stage and with every light, as scripts of real commands.
// The same for the same day; on another day the same matters, moved along.
import { addDays, daysBetween, startOfDay, type PlainDate } from '#kernel/plain-date.ts';
import { chanceOf, type Chance } from './chance.ts';
import { compose, composeAgain, type Composed } from './open/compose.ts';
import { coursesOf, type Course } from './open/courses.ts';
import type { OpenMatter, OpenStep } from './open/script.ts';
import { stepsOf } from './open/steps.ts';
import type { Telling } from './open/subjects/index.ts';

export type { Acting, OpenMatter, OpenStage, OpenStep, OpenSubmission } from './open/script.ts';

interface Draft {
  readonly course: Course;
  readonly composed: Composed;
  readonly steps: readonly OpenStep[];
  readonly earlier: Draft | undefined;
}

const RAISED_AGAIN = 14;
/** Of those, joined to the earlier matter already. */
const JOINED = 4;

/** The scripts in the order of days received; run from the first to the last, each only refers to earlier ones. */
export function openMatters(today: PlainDate): OpenMatter[] {
  const chance = chanceOf('open matters');
  const drafts = firstRaised(chance, today);
  const all = [...drafts, ...raisedAgain(chance, drafts, today)].toSorted((left, right) =>
    startedAt(left) < startedAt(right) ? -1 : 1,
  );
  const keys = new Map(all.map((draft, at) => [draft, `open-${String(at + 1).padStart(3, '0')}`]));
  const keyOf = (draft: Draft): string => keys.get(draft) ?? '';
  return all.map((draft) => scriptOf(draft, keyOf, today));
}

function firstRaised(chance: Chance, today: PlainDate): Draft[] {
  const used = new Set<Telling>();
  return coursesOf(chance).map((course, serial) => {
    const composed = compose(chance, course, { serial, today, used });
    used.add(composed.telling);
    const steps = stepsOf(chance, course, composed, today);
    return { course, composed: receivedWith(composed, steps), steps, earlier: undefined };
  });
}

function raisedAgain(chance: Chance, drafts: readonly Draft[], today: PlainDate): Draft[] {
  const handled = drafts.filter(
    ({ course, composed }) =>
      course.stage === 'accepted' &&
      (course.accepted ?? 0) > 15 &&
      composed.submission.channel !== 'superior',
  );
  return chance
    .shuffled(handled)
    .slice(0, RAISED_AGAIN)
    .map((earlier, at): Draft => {
      const received = at < JOINED ? chance.between(4, 9) : chance.between(1, 9);
      const course: Course = {
        stage: at < JOINED ? 'attached' : 'registered',
        light: null,
        pool: 'appeal',
        received,
      };
      const composed = composeAgain(chance, earlier.composed, addDays(today, -received));
      const steps = stepsOf(chance, course, composed, today);
      return { course, composed: receivedWith(composed, steps), steps, earlier };
    });
}

/** The day received is the day of the first step, which may have moved to a working day. */
function receivedWith(composed: Composed, steps: readonly OpenStep[]): Composed {
  const on = steps[0]?.on;
  return on === undefined
    ? composed
    : { ...composed, submission: { ...composed.submission, receivedOn: on } };
}

function scriptOf(draft: Draft, keyOf: (draft: Draft) => string, today: PlainDate): OpenMatter {
  const { course, composed, steps, earlier } = draft;
  const joined = course.stage === 'attached' && earlier !== undefined;
  return {
    key: keyOf(draft),
    stage: course.stage,
    light: course.light,
    submission: composed.submission,
    steps: joined ? [...steps, joining(steps, keyOf(earlier), composed.registeredUnit, today)] : steps,
    repeats: earlier === undefined ? null : keyOf(earlier),
  };
}

function joining(steps: readonly OpenStep[], toKey: string, unitId: string, today: PlainDate): OpenStep {
  const on = addDays(steps[0]?.on ?? today, 1);
  return {
    command: 'attach',
    daysAgo: daysBetween(on, today),
    on,
    at: new Date(startOfDay(on).getTime() + 10 * 3_600_000),
    by: { kind: 'officer', unitId, role: 'clerk' },
    toKey,
    reason: '同一信访人就同一事项再次提出，原事项正在办理期限内，并入原事项一并答复。',
  };
}

function startedAt({ steps }: Draft): number {
  return steps[0]?.at.getTime() ?? 0;
}
