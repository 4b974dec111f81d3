// Decides what a change of the calendar does to the open clocks of a matter. What was computed before stays in its history; a
// right of the petitioner never ends before the day already told.
import type { ClockChange, MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import type { MatterState } from '../../rules/state.ts';

/** The revision of the running clocks that the calendar in force moves; undefined where it moves none. */
export function reviseClocks(
  state: MatterState,
  calendar: number,
  { law, today }: Pick<Circumstances, 'law' | 'today'>,
): MatterEvent | undefined {
  const clocks = state.clocks.flatMap((clock): ClockChange[] => {
    const dates = clock.state === 'running' ? law.revised(clock) : undefined;
    if (dates === undefined) return [];
    return [{ change: 'revised', clockId: clock.clockId, on: today, dueBefore: clock.dueOn, ...dates }];
  });
  if (clocks.length === 0) return undefined;
  return { type: 'clocks.revised', occurredOn: today, data: { calendar, clocks } };
}
