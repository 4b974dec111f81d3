// Decides what a one-time code is worth. A code is made for one half minute; those around it count as well, because
// clocks differ, and none counts twice (RFC 6238, 5.2).

/** Codes change this often. */
export const STEP_SECONDS = 30;
/** So many half minutes the two clocks may be apart. */
export const MOST_DRIFT = 1;

/** The half minute that an instant falls in, counted from 1970. */
export function stepAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/**
 * What a code is worth that was made in the half minute `madeIn`, undefined where it was made in none of those that
 * count; `lastUsed` is the newest half minute whose code was taken.
 */
export function judgeCode(madeIn: number | undefined, lastUsed: number | null): 'right' | 'wrong' | 'used' {
  if (madeIn === undefined) return 'wrong';
  return lastUsed !== null && madeIn <= lastUsed ? 'used' : 'right';
}
