// Decides what naming an accused and recusing an officer do to a matter (2022 art. 28, 30(3), 46(5)).
import type { Citation } from '#kernel/citation.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import { endClocks } from '../../rules/clock-changes.ts';
import type { ByRegulation } from '../../rules/articles.ts';
import type { ClockChange, MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import { startRouting } from '../../rules/routing-clock.ts';
import { runningClocks, unitsOf, type MatterState } from '../../rules/state.ts';
import { type AccusedState, type InvolvedUnit } from './wall-state.ts';
import { accusedUnit, nobodyOutside } from './wall-refusals.ts';

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
  // What was joined has walls of its own: left joined, it would tell of this matter.
  if (state.attached.length > 0) return refuse(undoJoinsFirst());
  const movedTo = walledFrom.includes(state.holderUnit) ? keeper : null;
  if (movedTo === undefined) return refuse(nobodyOutside());
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

function undoJoinsFirst(): Refusal {
  return {
    code: 'undo-joins-first',
    kind: 'conflict',
    text: {
      zh: '已有重复信访并入此件。请先撤销并入，在各件分别登记被反映人，再行并入。',
      en: 'Repeats are joined to this matter. Undo the joins, name the accused in each of them, then join them again.',
    },
  };
}

function clocksOfMove(
  state: MatterState,
  holderUnit: string,
  { law, today }: Circumstances,
): readonly ClockChange[] {
  const ended = endClocks(runningClocks(state), today);
  const clock = startRouting(law, {
    regime: state.regime,
    kind: state.kind,
    clockId: state.clocks.length + 1,
    holderUnit,
    triggerOn: today,
  });
  return clock === undefined ? ended : [...ended, { change: 'started', clock }];
}

/**
 * Lets another unit take part. Refuses units that a wall keeps out, and whoever reviews must have had no other part: not
 * the unit that decides, nor one that supported it (2022 art. 35, 36).
 */
export function involveUnit(
  state: MatterState,
  involved: InvolvedUnit,
  { today }: Circumstances,
): Result<MatterEvent> {
  const parts = unitsOf(state).filter(({ unitId }) => unitId === involved.unitId);
  if (state.walledFrom.includes(involved.unitId)) return refuse(accusedUnit('unitId', state.regime));
  if (parts.some(({ capacity }) => capacity === involved.capacity)) return refuse(involvedAlready());
  const apart =
    involved.capacity === 'reviews' ? parts.length > 0 : parts.some(({ capacity }) => capacity === 'reviews');
  if (apart) return refuse(reviewerApart(state));
  return succeed({ type: 'unit.involved', occurredOn: today, data: { involved, clocks: [] } });
}

function involvedAlready(): Refusal {
  return {
    code: 'involved-already',
    kind: 'conflict',
    field: 'unitId',
    text: {
      zh: '该单位已参与此件，请选择其他单位。',
      en: 'This unit takes part already; choose another one.',
    },
  };
}

function reviewerApart({ regime }: MatterState): Refusal {
  return {
    code: 'reviewer-apart',
    kind: 'invalid',
    field: 'unitId',
    text: {
      zh: '参与登记、办理、协办或督办的单位不能负责复查、复核，反之亦然。请另选单位。',
      en: 'A unit that registered, handled, supported or supervised it cannot review it, nor the other way about. Choose another one.',
    },
    citation: ONE_LEVEL_UP[regime],
  };
}

const ONE_LEVEL_UP: ByRegulation<Citation> = {
  '2005': {
    instrument: '《信访条例》',
    article: '第三十四条',
    words:
      '信访人对行政机关作出的信访事项处理意见不服的，可以自收到书面答复之日起30日内请求原办理行政机关的上一级行政机关复查。',
  },
  '2022': {
    instrument: '《信访工作条例》',
    article: '第三十五条',
    words:
      '信访人对信访处理意见不服的，可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查。',
  },
};

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
      text: {
        zh: '该工作人员已经回避，无需重复登记；请由其他人员办理。',
        en: 'This officer has been recused already; somebody else handles the matter.',
      },
    });
  }
  return succeed({ type: 'officer.recused', occurredOn: today, data: { ...recused, clocks: [] } });
}
