import type { ClockView } from '#modules/matters/contract.ts';

/** The running duty that falls due first: the one whose light the matter carries. */
export function currentClock(clocks: readonly ClockView[]): ClockView | undefined {
  return clocks
    .filter((clock) => clock.state === 'running' && !clock.right)
    .reduce<ClockView | undefined>(
      (first, clock) => (first === undefined || clock.dueOn < first.dueOn ? clock : first),
      undefined,
    );
}
