// Under which rule a petition office routes. Letters about lawsuits and accusations for the discipline body have a paragraph of
// their own (2022 art. 22(2)), whose period is read from the first; until it is routed a matter is known by its kind alone. Whoever
// starts, meets or moves a routing clock asks here.
import { clocksByKey, endClocks, meetClocks } from './clock-changes.ts';
import type { ClockChange } from './events.ts';
import { startClock, type Circumstances, type LawPort } from './law-port.ts';
import type { ClockState, MatterState } from './state.ts';

/** The rules of routing, by the names of the law module. */
export const ROUTING = ['route', 'routeLawAndDiscipline'] as const;

/** The rule of routing for a matter that goes to a body with rules of its own, or not; one where the Regulation has only one. */
export function routingKey(
  law: LawPort,
  { regime, triggerOn }: Pick<MatterState, 'regime'> & Pick<ClockState, 'triggerOn'>,
  toOtherBody: boolean,
): (typeof ROUTING)[number] {
  const apart = toOtherBody && law.ruleId(regime, 'routeLawAndDiscipline', triggerOn) !== undefined;
  return apart ? 'routeLawAndDiscipline' : 'route';
}

/** The clock of a petition office that has a matter to route; undefined where the law has none. */
export function startRouting(
  law: LawPort,
  {
    kind,
    ...start
  }: Pick<MatterState, 'regime' | 'kind'> & Pick<ClockState, 'clockId' | 'holderUnit' | 'triggerOn'>,
): ClockState | undefined {
  return startClock(law, { ...start, key: routingKey(law, start, kind === 'accusation') });
}

/**
 * Meets the routing clocks. Where it shows only now under which paragraph the matter was routed, the clock of the right one takes
 * the place of the other, counted from the same day.
 */
export function meetRouting(
  state: MatterState,
  toOtherBody: boolean,
  { law, today }: Pick<Circumstances, 'law' | 'today'>,
): ClockChange[] {
  let clockId = state.clocks.length;
  return clocksByKey(state, ROUTING).flatMap((clock) => {
    const key = routingKey(law, { regime: state.regime, triggerOn: clock.triggerOn }, toOtherBody);
    if (law.keyOf(clock.ruleId) === key) return meetClocks([clock], today);
    clockId += 1;
    const { holderUnit, triggerOn, moved } = clock;
    const named = startClock(law, { regime: state.regime, key, clockId, holderUnit, triggerOn, moved });
    if (named === undefined) return meetClocks([clock], today);
    return [
      ...endClocks([clock], today),
      { change: 'started' as const, clock: named },
      ...meetClocks([named], today),
    ];
  });
}
