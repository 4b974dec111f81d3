// Decides what a change of the calendar does to the open clocks of a matter. What was computed before stays in its history; a
// right of the petitioner never ends before the day already told.
import { reviseClock } from '../../rules/clock-changes.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import type { MatterState } from '../../rules/state.ts';

/** The revision of the running clocks that the calendar in force moves; undefined where it moves none. */
export function reviseClocks(
  state: MatterState,
  calendar: number,
  circumstances: Pick<Circumstances, 'law' | 'today'>,
): MatterEvent | undefined {
  const running = state.clocks.filter((clock) => clock.state === 'running');
  const clocks = running.flatMap((clock) => reviseClock(clock, circumstances));
  if (clocks.length === 0) return undefined;
  return { type: 'clocks.revised', occurredOn: circumstances.today, data: { calendar, clocks } };
}
