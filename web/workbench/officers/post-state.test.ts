import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { postState } from './post-state.ts';

const TODAY = plainDate('2026-03-02');

test.each([
  { from: '2026-03-02', until: null, state: 'now' },
  { from: '2020-01-01', until: '2026-03-03', state: 'now' },
  { from: '2020-01-01', until: '2026-03-02', state: 'past' },
  { from: '2026-03-03', until: null, state: 'future' },
])('a post from $from until $until is $state on 2 March', ({ from, until, state }) => {
  const post = {
    postId: 'post',
    officerId: 'officer',
    unitId: 'hub',
    role: 'clerk' as const,
    title: '科员',
    activeFrom: plainDate(from),
    activeUntil: until === null ? null : plainDate(until),
  };
  expect(postState(post, TODAY)).toBe(state);
});
