import { describe, expect, test } from 'vitest';
import { afterFailure, isAlive, isDueToBeSeen, isLocked, type Attempts } from './session-life.ts';

const now = new Date('2026-03-02T10:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

describe('a session', () => {
  test.each([
    { name: 'in use a moment ago stands', lastSeen: 0, expires: -60, ended: null, alive: true },
    { name: 'idle for 29 minutes stands', lastSeen: 29, expires: -60, ended: null, alive: true },
    { name: 'idle for 30 minutes is over', lastSeen: 30, expires: -60, ended: null, alive: false },
    { name: 'in use is over when its time is up', lastSeen: 0, expires: 0, ended: null, alive: false },
    { name: 'that was ended is over', lastSeen: 0, expires: -60, ended: 1, alive: false },
  ])('$name', ({ lastSeen, expires, ended, alive }) => {
    const session = {
      createdAt: minutesAgo(120),
      completedAt: minutesAgo(119),
      lastSeenAt: minutesAgo(lastSeen),
      expiresAt: minutesAgo(expires),
      endedAt: ended === null ? null : minutesAgo(ended),
    };
    expect(isAlive(session, now)).toBe(alive);
  });

  test.each([
    { begun: 14.9, alive: true },
    { begun: 15, alive: false },
  ])('that has only the password, $begun minutes after it began: $alive', ({ begun, alive }) => {
    const times = { createdAt: minutesAgo(begun), completedAt: null, lastSeenAt: now };
    expect(isAlive({ ...times, expiresAt: minutesAgo(-60), endedAt: null }, now)).toBe(alive);
  });

  test('is written down as in use at most once a minute', () => {
    const seen = (lastSeenAt: Date) => ({
      createdAt: minutesAgo(120),
      completedAt: minutesAgo(119),
      lastSeenAt,
      expiresAt: minutesAgo(-60),
      endedAt: null,
    });
    expect(isDueToBeSeen(seen(minutesAgo(0.99)), now)).toBe(false);
    expect(isDueToBeSeen(seen(minutesAgo(1)), now)).toBe(true);
  });
});

describe('wrong passwords', () => {
  const failures = (count: number): Attempts =>
    Array.from({ length: count }).reduce<Attempts>((attempts) => afterFailure(attempts, now), {
      failedAttempts: 0,
      lockedUntil: null,
    });

  test('four leave the account open', () => expect(isLocked(failures(4), now)).toBe(false));
  test('five lock it', () => expect(isLocked(failures(5), now)).toBe(true));
  test('the lock passes after 15 minutes', () => {
    expect(isLocked(failures(5), minutesAgo(-14.9))).toBe(true);
    expect(isLocked(failures(5), minutesAgo(-15))).toBe(false);
  });
  test('after the lock the count begins anew', () => {
    expect(afterFailure(failures(5), minutesAgo(-20))).toEqual({ failedAttempts: 1, lockedUntil: null });
  });
});
