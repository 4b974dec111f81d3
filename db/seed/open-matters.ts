// About two hundred matters that are open today, at every stage and with every light, as scripts of real commands.
// The same for the same day; on another day the same matters, moved along.
import { addDays, daysBetween, startOfDay, type PlainDate } from '#kernel/plain-date.ts';
import { chanceOf, type Chance } from './chance.ts';
import { compose, composeAgain, composeBeside, withClaim, type Composed } from './open/compose.ts';
import { coursesOf, type Course } from './open/courses.ts';
import { LIVES, type Life } from './open/lives.ts';
import type { OpenMatter, OpenStep } from './open/script.ts';
import { stepsOf } from './open/steps.ts';
import type { Telling } from './open/subjects/index.ts';

export type { Acting, OpenMatter, OpenStage, OpenStep, OpenSubmission } from './open/script.ts';

interface Draft {
  readonly course: Course;
  readonly composed: Composed;
  readonly steps: readonly OpenStep[];
  /** The matter that it raises again, or that it is handled with. */
  readonly earlier: Draft | undefined;
  readonly life?: Life;
}

const RAISED_AGAIN = 14;
/** Of those, joined to the earlier matter already. */
const JOINED = 4;
/** The phones of those who live longer lives. */
const FIRST_LIFE = 260;

/** The scripts in the order of days received; run from the first to the last, each only refers to earlier ones. */
export function openMatters(today: PlainDate): OpenMatter[] {
  const chance = chanceOf('open matters');
  const used = new Set<Telling>();
  const drafts = firstRaised(chance, today, used);
  const again = raisedAgain(chance, drafts, today);
  const longer = livesOf(today, used);
  const all = [...drafts, ...again, ...longer].toSorted((left, right) =>
    startedAt(left) < startedAt(right) ? -1 : 1,
  );
  const keys = new Map(all.map((draft, at) => [draft, `open-${String(at + 1).padStart(3, '0')}`]));
  const keyOf = (draft: Draft): string => keys.get(draft) ?? '';
  return all.map((draft) => scriptOf(draft, keyOf, today));
}

function firstRaised(chance: Chance, today: PlainDate, used: Set<Telling>): Draft[] {
  return coursesOf(chance).map((course, serial) => {
    const composed = compose(chance, course, { serial, today, used });
    used.add(composed.telling);
    const steps = stepsOf(chance, course, composed, today);
    return { course, composed: receivedWith(composed, steps), steps, earlier: undefined };
  });
}

/** Each by a chance of its own, so that a life that is added last leaves the others as they are. */
function livesOf(today: PlainDate, used: Set<Telling>): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const [at, life] of LIVES.entries()) {
    const { course } = life;
    const chance = chanceOf(`life ${life.name}`);
    const serial = FIRST_LIFE + at;
    const earlier = drafts.get(life.joins ?? '');
    const composed =
      earlier === undefined
        ? compose(chance, course, { serial, today, used })
        : composeBeside(chance, earlier.composed, { serial, receivedOn: addDays(today, -course.received) });
    used.add(composed.telling);
    const asked = life.alsoAsks === undefined ? composed : withClaim(composed, life.alsoAsks);
    const after = life.after({ chance, composed: asked, today });
    const steps = stepsOf(chance, course, asked, today, after);
    drafts.set(life.name, { course, composed: receivedWith(asked, steps), steps, earlier, life });
  }
  return [...drafts.values()];
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
  const { course, composed, steps, earlier, life } = draft;
  const joined = course.stage === 'attached' && earlier !== undefined;
  const beside = life?.joins !== undefined;
  return {
    key: keyOf(draft),
    stage: course.stage,
    light: course.light,
    submission: composed.submission,
    steps: joined
      ? [
          ...steps,
          joining(steps, composed.registeredUnit, today, {
            toKey: keyOf(earlier),
            ...WHY_JOINED[beside ? 'merged' : 'repeat'],
          }),
        ]
      : steps,
    repeats: earlier === undefined || beside ? null : keyOf(earlier),
    life: life?.name ?? null,
  };
}

const WHY_JOINED = {
  repeat: {
    as: 'repeat',
    reason: '同一信访人就同一事项再次提出，原事项正在办理期限内，并入原事项一并答复。',
  },
  merged: {
    as: 'merged',
    reason: '不同信访人反映同一问题，并案办理，分别送达。',
  },
} as const;

function joining(
  steps: readonly OpenStep[],
  unitId: string,
  today: PlainDate,
  to: { readonly toKey: string; readonly as: 'repeat' | 'merged'; readonly reason: string },
): OpenStep {
  const on = addDays(steps[0]?.on ?? today, 1);
  return {
    command: 'attach',
    daysAgo: daysBetween(on, today),
    on,
    at: new Date(startOfDay(on).getTime() + 10 * 3_600_000),
    by: { kind: 'officer', unitId, role: 'clerk' },
    ...to,
  };
}

function startedAt({ steps }: Draft): number {
  return steps[0]?.at.getTime() ?? 0;
}
