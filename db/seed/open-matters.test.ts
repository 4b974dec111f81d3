import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import { isReachable } from '#modules/intake/index.ts';
import { computeDeadline, dueLight, findRule } from '#modules/law/index.ts';
import { nationalCalendar } from '#modules/calendar/index.ts';
import { units } from './city.ts';
import { openMatters, type OpenMatter } from './open-matters.ts';

const TODAY = plainDate('2026-11-23');
/** With what each longer life ends today. */
const LAST_STEPS = {
  objected: 'object',
  disputed: 'object',
  split: 'route',
  lead: 'accept',
  merged: 'attach',
  'hearing-called': 'callHearing',
  'hearing-held': 'recordHearing',
  executing: 'reportExecution',
  executed: 'reportExecution',
  'review-requested': 'requestReview',
  'review-admitted': 'admitReview',
  'review-decided': 'decideReview',
  'review-upheld': 'serveReview',
  'review-changed': 'serveReview',
  'review-redo': 'serveReview',
  're-review-admitted': 'admitReview',
  're-review-hearing-called': 'callHearing',
  're-review-hearing-held': 'recordHearing',
  're-review-upheld': 'serveReview',
};

const matters = openMatters(TODAY);
const byKey = new Map(matters.map((matter) => [matter.key, matter]));

describe('the open matters', () => {
  it('are about two hundred, at every stage and with every light', () => {
    expect(matters.length).toBeGreaterThan(190);
    expect(matters.length).toBeLessThan(260);
    expect(new Set(matters.map(({ stage }) => stage)).size).toBe(8);
    for (const light of ['overdue', 'today', 'soon', 'ahead'])
      expect(matters.filter((matter) => matter.light === light).length, light).toBeGreaterThan(7);
  });

  it('come by every channel, of every kind, alone and together', () => {
    const submissions = matters.map(({ submission }) => submission);
    expect(new Set(submissions.map(({ channel }) => channel)).size).toBe(6);
    expect(new Set(submissions.flatMap(({ claims }) => claims.map(({ kind }) => kind))).size).toBe(3);
    const collective = submissions.filter(({ participants }) => participants >= 5);
    expect(collective.length).toBeGreaterThan(8);
    for (const { parties, channel } of collective) {
      expect(channel).toBe('visit');
      expect(parties.length).toBeLessThanOrEqual(5);
      expect(parties.every(({ role }) => role === 'representative')).toBe(true);
    }
  });

  it('begin with registration and take no step before the one before it, nor in the future', () => {
    for (const { key, steps, submission } of matters) {
      expect(steps[0]?.command, key).toBe('register');
      expect(submission.receivedOn, key).toBe(steps[0]?.on);
      const instants = steps.map(({ at }) => at.getTime());
      expect(instants, key).toEqual(instants.toSorted((left, right) => left - right));
      for (const { on, daysAgo } of steps) expect(addDays(on, daysAgo), key).toBe(TODAY);
      expect(steps.at(-1)?.daysAgo, key).toBeGreaterThan(0);
    }
  });

  it('have the light they say, by the law itself, on any day without long holidays before it', () => {
    for (let day = TODAY; day < '2026-12-07'; day = addDays(day, 1))
      for (const matter of openMatters(day).filter(({ light }) => light !== null))
        expect(dueLight(nextClockOf(matter), day), `${day} ${matter.key} ${matter.stage}`).toBe(matter.light);
  });

  it('show each step of the longer lives, whose steps are as they say on any day', () => {
    for (let day = TODAY; day < '2027-03-01'; day = addDays(day, 5)) {
      const lives = openMatters(day).filter(({ life }) => life !== null);
      const last = new Map(lives.map(({ life, steps }) => [life, steps.at(-1)]));
      expect(Object.fromEntries([...last].map(([life, step]) => [life, step?.command]))).toEqual(LAST_STEPS);
      for (const { life, steps } of lives) {
        const called = steps.find(({ command }) => command === 'callHearing');
        const held = steps.find(({ command }) => command === 'recordHearing');
        if (called?.command === 'callHearing')
          expect(called.input.opensOn > called.on, `${day} ${life}`).toBe(true);
        if (held?.command === 'recordHearing') expect(held.input.from, `${day} ${life}`).toBe(held.on);
      }
    }
  });

  it('act through units that exist; accusations go to discipline bodies only', () => {
    const known = new Map(units.map((unit) => [unit.unitId, unit]));
    for (const { steps, submission } of matters)
      for (const step of steps) {
        if (step.by.kind === 'officer') expect(known.has(step.by.unitId), step.by.unitId).toBe(true);
        if (step.command !== 'route') continue;
        const kind = known.get(step.input.toUnit)?.kind;
        expect(kind, step.input.toUnit).toBeDefined();
        if (submission.claims[0]?.kind === 'accusation') expect(kind).toBe('discipline');
      }
  });

  it('give a reason wherever petitioners are dissatisfied, and some are', () => {
    const ratings = matters.flatMap(({ steps }) =>
      steps.flatMap((step) => (step.command === 'rate' ? step.input.ratings : [])),
    );
    const dissatisfied = ratings.filter(({ value }) => value === 'dissatisfied');
    expect(dissatisfied.length).toBeGreaterThan(3);
    expect(dissatisfied.every(({ reason }) => (reason ?? '').length > 5)).toBe(true);
  });

  it('raise some matters again: the same person, a matter that came earlier', () => {
    const again = matters.filter(({ repeats }) => repeats !== null);
    expect(again.length).toBeGreaterThan(8);
    for (const { key, repeats, submission } of again) {
      const earlier = byKey.get(repeats ?? '');
      expect(earlier?.submission.parties).toEqual(submission.parties);
      expect((repeats ?? '') < key).toBe(true);
    }
    for (const { submission } of matters)
      expect(submission.anonymous === true || isReachable(submission.parties)).toBe(true);
  });

  it('are the same for the same day, and move along with it', () => {
    expect(openMatters(TODAY)).toEqual(matters);
    expect(openMatters(addDays(TODAY, 9)).length).toBe(matters.length);
  });
});

/** The dates of the clock that should end first, as the courses mean it. */
function nextClockOf({ stage, steps, submission }: OpenMatter) {
  const last = steps.at(-1);
  const trigger =
    stage === 'registered'
      ? submission.receivedOn
      : (steps.findLast((step) => step.command === stepOf(stage))?.on ?? submission.receivedOn);
  const assigned = steps.flatMap((step) => (step.command === 'route' ? [step.input.periodEndsOn] : [])).at(0);
  const key = stage === 'registered' ? 'route' : stage === 'routed' ? 'noticeTransferred' : 'handle';
  const rule = findRule('2022', stage === 'accepted' && assigned !== undefined ? 'reportAssigned' : key);
  if (rule === undefined) throw new Error(`no rule for ${stage}`);
  const deadline = computeDeadline({
    rule,
    trigger: assigned === undefined || stage !== 'accepted' ? trigger : (steps[1]?.on ?? trigger),
    calendar: nationalCalendar(),
    ...(last?.command === 'extend' ? { extensionDays: last.input.days } : {}),
    ...(assigned === undefined || stage !== 'accepted' ? {} : { assignedDue: assigned }),
  });
  if (!deadline.ok) throw new Error(deadline.reason.text.en);
  return deadline.value;
}

function stepOf(stage: OpenMatter['stage']): 'accept' | 'route' {
  return stage === 'routed' ? 'route' : 'accept';
}
