import { expect, test } from 'vitest';
import { whyNotConfirm } from './recovery.ts';

const now = new Date('2026-03-02T10:00:00Z');
const asked = (hoursAgo: number, confirmed = false) => ({
  officerId: 'lost',
  askedBy: 'first',
  askedAt: new Date(now.getTime() - hoursAgo * 3_600_000),
  confirmedAt: confirmed ? now : null,
});

test.each([
  { name: 'a second person may confirm', recovery: asked(1), who: 'second', why: undefined },
  { name: 'whoever asked may not', recovery: asked(1), who: 'first', why: 'asked' },
  { name: 'the officer concerned may not', recovery: asked(1), who: 'lost', why: 'own' },
  { name: 'nobody may after a day', recovery: asked(24), who: 'second', why: 'over' },
  { name: 'nobody may twice', recovery: asked(1, true), who: 'second', why: 'over' },
])('$name', ({ recovery, who, why }) => {
  expect(whyNotConfirm(recovery, who, now)).toBe(why);
});
