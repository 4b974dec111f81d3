// Decides how long a session lives, and how failed attempts lock an account. Sign-in and every request ask here.

/** A session ends after this long without a request. */
export const IDLE_MILLISECONDS = 30 * 60_000;
/** A session ends after this long in any case: a working day. */
export const LONGEST_MILLISECONDS = 10 * 3_600_000;
/** Somebody who is signing in has this long to finish. */
export const UNFINISHED_MILLISECONDS = 15 * 60_000;
/** That one is still there is written down at most this often. */
export const SEEN_EVERY_MILLISECONDS = 60_000;
/** So many wrong passwords or codes in a row lock the account … */
export const MOST_FAILURES = 5;
/** … for this long. */
export const LOCK_MILLISECONDS = 15 * 60_000;

/** What a session says about its own life. */
export interface SessionTimes {
  readonly createdAt: Date;
  /** Null while the second factor is still asked for. */
  readonly completedAt: Date | null;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** Whether the session still stands. */
export function isAlive(session: SessionTimes, now: Date): boolean {
  return (
    session.endedAt === null &&
    now < session.expiresAt &&
    (session.completedAt !== null || now.getTime() - session.createdAt.getTime() < UNFINISHED_MILLISECONDS) &&
    now.getTime() - session.lastSeenAt.getTime() < IDLE_MILLISECONDS
  );
}

/** Whether it is time to write down again that the session is in use. */
export function isDueToBeSeen(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MILLISECONDS;
}

/** How many wrong passwords and codes an account has seen in a row, and until when it is locked. */
export interface Attempts {
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

/** Whether the account is locked now. */
export function isLocked(attempts: Attempts, now: Date): boolean {
  return attempts.lockedUntil !== null && now < attempts.lockedUntil;
}

/** After one more wrong password or code. A lock that has passed begins a new count. */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  const failedAttempts = attempts.lockedUntil === null ? attempts.failedAttempts + 1 : 1;
  return {
    failedAttempts,
    lockedUntil: failedAttempts >= MOST_FAILURES ? new Date(now.getTime() + LOCK_MILLISECONDS) : null,
  };
}
