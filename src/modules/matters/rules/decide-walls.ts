// Decides what naming an accused and recusing an officer do to a matter (2022 art. 28, 30(3), 46(5)).
import { refuse, succeed, type Result } from '#kernel/result.ts';
import { endClocks } from './clock-changes.ts';
import type { ClockChange, MatterEvent } from './events.ts';
import { startClock, type Circumstances } from './law-port.ts';
import { runningClocks, type AccusedState, type MatterState } from './state.ts';

/**
 * Names accused. Where the unit that holds the matter is among those walled off, the matter goes back to the beginning at
 * `keeper`, a unit outside, and its routing period runs anew from today.
 */
export function nameAccused(
  state: MatterState,
  named: {
    readonly accused: readonly AccusedState[];
    readonly walledFrom: readonly string[];
    readonly keeper: string | undefined;
  },
  circumstances: Circumstances,
): Result<MatterEvent> {
  const { accused, walledFrom, keeper } = named;
  const movedTo = walledFrom.includes(state.holderUnit) ? keeper : null;
  if (movedTo === undefined) {
    return refuse({
      code: 'nobody-outside-the-wall',
      kind: 'conflict',
      text: {
        zh: '本网络内没有可以保管此件的单位。请将材料当面密封交上一级信访工作机构，勿在此登记。',
        en: 'No unit of this network may keep it. Hand the material, sealed and in person, to the petition office above; do not record it here.',
      },
    });
  }
  return succeed({
    type: 'accused.named',
    occurredOn: circumstances.today,
    data: {
      accused,
      walledFrom,
      movedTo,
      clocks: movedTo === null ? [] : clocksOfMove(state, movedTo, circumstances),
    },
  });
}

function clocksOfMove(
  state: MatterState,
  holderUnit: string,
  { law, today }: Circumstances,
): readonly ClockChange[] {
  const ended = endClocks(runningClocks(state), today);
  const clock = startClock(law, {
    regime: state.regime,
    key: 'route',
    clockId: state.clocks.length + 1,
    holderUnit,
    triggerOn: today,
  });
  return clock === undefined ? ended : [...ended, { change: 'started', clock }];
}

/** Keeps an officer with an interest from the matter. Refuses to do it twice. */
export function recuseOfficer(
  state: MatterState,
  recused: { readonly officerId: string; readonly reasonDigest: string },
  { today }: Circumstances,
): Result<MatterEvent> {
  if (state.walledFrom.includes(recused.officerId)) {
    return refuse({
      code: 'recused-already',
      kind: 'conflict',
      field: 'officerId',
      text: { zh: '该工作人员已经回避。', en: 'This officer has been recused already.' },
    });
  }
  return succeed({ type: 'officer.recused', occurredOn: today, data: { ...recused, clocks: [] } });
}
