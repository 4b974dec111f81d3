import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { RetentionRule } from '../contract.ts';
import {
  closedBeforeAnyEnds,
  isOver,
  retentionOf,
  whyKept,
  type Candidate,
  type RetentionFacts,
} from './retention.ts';

const rule = (ruleId: string, changes: Partial<RetentionRule>): RetentionRule => ({
  ruleId,
  channel: null,
  kind: null,
  outcome: null,
  years: 10,
  basis: { zh: ruleId, en: ruleId },
  ...changes,
});
/** As the installation begins with (migration 0015). */
const RULES = [
  rule('superior', { channel: 'superior', years: null }),
  rule('accusation', { kind: 'accusation', years: 30 }),
  rule('supported', { outcome: 'supported', years: 30 }),
  rule('other', {}),
];

const matter = (changes: Partial<RetentionFacts> = {}): RetentionFacts => ({
  stage: 'closed',
  kind: 'appeal',
  channel: 'letter',
  outcomes: ['explained'],
  closedOn: plainDate('2012-06-15'),
  walled: false,
  clocksRunning: false,
  erased: false,
  ...changes,
});

describe('how long a matter is kept', () => {
  test.each<{ name: string; changes: Partial<RetentionFacts>; ruleId: string; until: string | null }>([
    { name: 'explained: ten years from closing', changes: {}, ruleId: 'other', until: '2022-06-15' },
    {
      name: 'supported: thirty years',
      changes: { outcomes: ['supported'] },
      ruleId: 'supported',
      until: '2042-06-15',
    },
    {
      name: 'of several claims the longest counts',
      changes: { outcomes: ['explained', 'supported', 'notSupported'] },
      ruleId: 'supported',
      until: '2042-06-15',
    },
    {
      name: 'an accusation, whatever came of it',
      changes: { kind: 'accusation' },
      ruleId: 'accusation',
      until: '2042-06-15',
    },
    {
      name: 'assigned by a superior: for ever',
      changes: { channel: 'superior' },
      ruleId: 'superior',
      until: null,
    },
    {
      name: 'an accusation assigned by a superior: the first rule that fits',
      changes: { channel: 'superior', kind: 'accusation' },
      ruleId: 'superior',
      until: null,
    },
    { name: 'without an outcome', changes: { outcomes: [null] }, ruleId: 'other', until: '2022-06-15' },
    {
      name: 'while it is open: no day yet',
      changes: { closedOn: null, stage: 'accepted' },
      ruleId: 'other',
      until: null,
    },
    {
      name: 'closed on a 29th of February: a day longer where the year has none',
      changes: { closedOn: plainDate('2012-02-29') },
      ruleId: 'other',
      until: '2022-03-01',
    },
    {
      name: 'closed on the 28th of February: no longer than others',
      changes: { closedOn: plainDate('2012-02-28') },
      ruleId: 'other',
      until: '2022-02-28',
    },
  ])('$name', ({ changes, ruleId, until }) => {
    const retention = retentionOf(matter(changes), RULES);
    expect({ ruleId: retention?.rule.ruleId, until: retention?.until }).toEqual({ ruleId, until });
  });

  test('is not known where no rule fits a claim: it is kept', () => {
    const rules = [rule('supported', { outcome: 'supported', years: 30 })];
    expect(retentionOf(matter({ outcomes: ['supported', 'explained'] }), rules)).toBeUndefined();
    expect(whyKept({ ...matter(), held: false, joined: [] }, rules, plainDate('2100-01-01'))).toBe('forEver');
  });
});

describe('a matter is kept', () => {
  const joined = (changes: Partial<RetentionFacts & { held: boolean }> = {}) => ({
    ...matter({ stage: 'attached', closedOn: null }),
    held: false,
    ...changes,
  });
  test.each<{ name: string; changes: Partial<Candidate>; on: string; why: string | undefined }>([
    { name: 'on the last day of its period', changes: {}, on: '2022-06-15', why: 'notYet' },
    { name: 'not on the day after', changes: {}, on: '2022-06-16', why: undefined },
    { name: 'while it is open', changes: { stage: 'served', closedOn: null }, on: '2050-01-01', why: 'open' },
    { name: 'while a clock runs', changes: { clocksRunning: true }, on: '2050-01-01', why: 'open' },
    { name: 'while a wall stands around it', changes: { walled: true }, on: '2050-01-01', why: 'walled' },
    { name: 'while somebody holds it back', changes: { held: true }, on: '2050-01-01', why: 'held' },
    {
      name: 'for ever where its rule says so',
      changes: { channel: 'superior' },
      on: '2300-01-01',
      why: 'forEver',
    },
    {
      name: 'as a tombstone once it was destroyed',
      changes: { erased: true },
      on: '2050-01-01',
      why: 'gone',
    },
    {
      name: 'not because another was joined to it',
      changes: { joined: [joined()] },
      on: '2022-06-16',
      why: undefined,
    },
    {
      name: 'while one that was joined to it is held back',
      changes: { joined: [joined({ held: true })] },
      on: '2022-06-16',
      why: 'joined',
    },
    {
      name: 'while a wall stands around one that was joined to it',
      changes: { joined: [joined({ walled: true })] },
      on: '2022-06-16',
      why: 'joined',
    },
  ])('$name', ({ changes, on, why }) => {
    const candidate: Candidate = { ...matter(), held: false, joined: [], ...changes };
    expect(whyKept(candidate, RULES, plainDate(on))).toBe(why);
  });
});

describe('whose period is over', () => {
  test.each([
    { name: 'the last day still counts', today: '2022-06-15', over: false },
    { name: 'the day after it does not', today: '2022-06-16', over: true },
  ])('$name', ({ today, over }) => {
    expect(isOver(matter(), RULES, plainDate(today))).toBe(over);
  });

  test('a hold, a wall or a running clock does not lengthen the period itself', () => {
    const today = plainDate('2022-06-16');
    expect(isOver(matter({ walled: true, clocksRunning: true }), RULES, today)).toBe(true);
    expect(isOver(matter({ channel: 'superior' }), RULES, today)).toBe(false);
    expect(isOver(matter({ closedOn: null }), RULES, today)).toBe(false);
  });

  test.each([
    { name: 'the shortest period counts', rules: RULES, today: '2037-01-04', before: '2027-01-04' },
    { name: 'a leap day', rules: RULES, today: '2036-02-29', before: '2026-03-01' },
    { name: 'all for ever', rules: [rule('all', { years: null })], today: '2037-01-04', before: undefined },
    { name: 'no rules', rules: [], today: '2037-01-04', before: undefined },
  ])('is sought only among what was closed long enough ago: $name', ({ rules, today, before }) => {
    expect(closedBeforeAnyEnds(rules, plainDate(today))).toBe(before);
  });
});
