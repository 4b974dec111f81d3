// Decides who may help an officer back in: one asks, another confirms, and neither does so for themselves.
const OPEN_HOURS = 24;

/** A request to let an officer enrol anew. */
export interface Recovery {
  readonly officerId: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
}

/** Whether it still waits for a second person. */
export function isOpen(recovery: Recovery, now: Date): boolean {
  return recovery.confirmedAt === null && now.getTime() - recovery.askedAt.getTime() < OPEN_HOURS * 3_600_000;
}

/** Why this person may not confirm it; undefined where they may. */
export function whyNotConfirm(
  recovery: Recovery,
  who: string,
  now: Date,
): 'over' | 'own' | 'asked' | undefined {
  if (!isOpen(recovery, now)) return 'over';
  if (recovery.officerId === who) return 'own';
  return recovery.askedBy === who ? 'asked' : undefined;
}
