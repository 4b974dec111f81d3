// The clocks of simplified handling: which promise is owed at which step, counted from the same facts as the duties beside it.
import type { PlainDate } from '#kernel/plain-date.ts';
import { RULES_OF } from '../../rules/clock-changes.ts';
import type { LawPort } from '../../rules/law-port.ts';
import { runningClocks, type ClockState, type MatterState } from '../../rules/state.ts';

/** A promise by its rule, whose it is, and the day from which it counts. */
export interface Promised {
  readonly ruleId: (typeof RULES_OF)['simpleRoute' | 'simpleAccept' | 'simpleAnswer'][number];
  readonly holderUnit: string;
  readonly triggerOn: PlainDate;
}

/** Promises that run. */
export function runningPromises(state: MatterState): readonly ClockState[] {
  return runningClocks(state).filter(({ promise }) => promise === true);
}

/** The promise of the step that a matter waits for; undefined once it was answered. */
export function promiseOwed(state: MatterState): Promised | undefined {
  const { stage, holderUnit, receivedOn, acceptedOn } = state;
  const assignment = state.assignments.at(-1);
  const [route] = RULES_OF.simpleRoute;
  const [accept] = RULES_OF.simpleAccept;
  const [answer] = RULES_OF.simpleAnswer;
  if (stage === 'accepted' && acceptedOn !== null)
    return { ruleId: answer, holderUnit, triggerOn: acceptedOn };
  if (stage === 'routed' && assignment !== undefined) {
    // Taken into its own handling by the unit that it was presented to: it decides from the day on which it received it.
    const isDirect = assignment.way === 'own' && !wasAtOffice(state);
    return { ruleId: accept, holderUnit, triggerOn: isDirect ? receivedOn : assignment.assignedOn };
  }
  if (stage !== 'registered') return undefined;
  return { ruleId: wasAtOffice(state) ? route : accept, holderUnit, triggerOn: receivedOn };
}

/** Its clock. */
export function promiseClock(
  law: Pick<LawPort, 'dates'>,
  { ruleId, holderUnit, triggerOn }: Promised,
  clockId: number,
): ClockState {
  return {
    clockId,
    ruleId,
    holderUnit,
    triggerOn,
    ...law.dates(ruleId, triggerOn),
    extensionDays: 0,
    state: 'running',
    endedOn: null,
    promise: true,
  };
}

/** Whether a petition office received it, which routes; other units decide on what is presented to them. */
function wasAtOffice({ clocks }: MatterState): boolean {
  return clocks.some(({ ruleId }) => (RULES_OF.route as readonly string[]).includes(ruleId));
}
