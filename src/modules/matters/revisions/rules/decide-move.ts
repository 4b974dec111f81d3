// Decides that a matter is handled under the other Regulation. Neither says which one governs a matter that was under way on
// 2022-05-01; that it is the one of its trigger is a reading, and so is that a supervisor may decide otherwise.
import type { Citation } from '#kernel/citation.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { MoveRegulation } from '../move.contract.ts';
import { endClocks } from '../../rules/clock-changes.ts';
import { checkClaims, noticeOf } from '../../handling/rules/decide-handling.ts';
import type { ClockChange, MatterEvent } from '../../rules/events.ts';
import type { Circumstances, ClockKey } from '../../rules/law-port.ts';
import { ROUTING, routingKey } from '../../rules/routing-clock.ts';
import type { ClockState, MatterState, Regime } from '../../rules/state.ts';
import type { Worded } from '../../rules/text-state.ts';

type Tracks = NonNullable<MoveRegulation['tracks']>;

/**
 * Moves a matter. Each running clock ends with its ledger and one by the other Regulation takes its place, counted from the same
 * fact; what the other one does not know ends, and what only the other one knows begins.
 */
export function moveRegulation(
  state: MatterState,
  input: MoveRegulation,
  words: Worded<'reason'> & { readonly noticeDigest: string },
  circumstances: Circumstances,
): Result<MatterEvent> {
  const { today, unitId, law } = circumstances;
  if (input.to === state.regime) return refuse(alreadyUnder(input.to));
  if (input.to === '2005' && law.regimeOn(state.receivedOn) !== '2005') return refuse(REPEALED);
  if (input.to === '2022' && law.regimeOn(today) !== '2022') return refuse(NOT_YET_IN_FORCE);
  const tracks = tracksOf(state, input);
  if (!tracks.ok) return tracks;
  const clocks = rederive(state, input.to, tracks.value, circumstances);
  if (!clocks.ok) return clocks;
  return succeed({
    type: 'matter.moved',
    occurredOn: today,
    data: {
      from: state.regime,
      to: input.to,
      reasonText: words.ids.reason,
      tracks: tracks.value,
      notice: noticeOf(state, {
        kind: 'moved',
        on: today,
        way: input.noticeWay,
        textDigest: words.noticeDigest,
        unitId,
      }),
      texts: words.states,
      clocks: clocks.value,
    },
  });
}

/** Under 2022 an appeal that was accepted has a track for each claim; under 2005 there are none. */
function tracksOf(state: MatterState, { to, tracks }: MoveRegulation): Result<Tracks> {
  const needed = to === '2022' && state.acceptedOn !== null && state.kind === 'appeal';
  if (!needed) return succeed([]);
  if (tracks === undefined) return refuse(TRACKS_MISSING);
  const fault = checkClaims(state, 'tracks', tracks);
  return fault === undefined ? succeed(tracks) : refuse(fault);
}

function rederive(
  state: MatterState,
  to: Regime,
  tracks: Tracks,
  { law, today }: Circumstances,
): Result<readonly ClockChange[]> {
  const changes: ClockChange[] = [];
  let clockId = state.clocks.length;
  const running = state.clocks.filter((clock) => clock.state === 'running');
  for (const clock of running) {
    const key = law.keyOf(clock.ruleId);
    const owed = key !== 'handle' || hasSixtyDays(state, to, tracks);
    const ruleId = owed ? law.ruleId(to, keyUnder(to, key, clock, state, law), clock.triggerOn) : undefined;
    if (ruleId === clock.ruleId) continue; // started after the repeal, and counted by the one in force since
    changes.push(...endClocks([clock], today));
    if (ruleId === undefined) continue;
    clockId += 1;
    const moved = movedClock(clock, { ruleId, clockId }, law);
    if (!moved.ok) return moved;
    changes.push({ change: 'started', clock: moved.value });
  }
  const handled = running.some(({ ruleId }) => law.keyOf(ruleId) === 'handle');
  if (
    state.stage === 'accepted' &&
    !handled &&
    state.acceptedOn !== null &&
    hasSixtyDays(state, to, tracks)
  ) {
    const ruleId = law.ruleId(to, 'handle', state.acceptedOn);
    if (ruleId !== undefined) {
      const clock: ClockState = {
        clockId: clockId + 1,
        ruleId,
        holderUnit: state.holderUnit,
        triggerOn: state.acceptedOn,
        ...law.dates(ruleId, state.acceptedOn, { moved: true }),
        extensionDays: 0,
        state: 'running',
        endedOn: null,
        moved: true,
      };
      changes.push({ change: 'started', clock });
    }
  }
  return succeed(changes);
}

/** What the other Regulation calls the duty of a clock: one has two rules of routing, the other one. */
function keyUnder(
  to: Regime,
  key: ClockKey,
  { triggerOn }: ClockState,
  { kind }: MatterState,
  law: Circumstances['law'],
): ClockKey {
  const routes = ROUTING.some((one) => one === key);
  return routes ? routingKey(law, { regime: to, triggerOn }, kind === 'accusation') : key;
}

/** Under 2005 every accepted matter; under 2022 an appeal with a claim of the sixth track (art. 34 with 31(6)). */
function hasSixtyDays(state: MatterState, to: Regime, tracks: Tracks): boolean {
  if (to === '2005') return true;
  return state.kind === 'appeal' && tracks.some(({ track }) => track === 'petitionProcedure');
}

function movedClock(
  clock: ClockState,
  { ruleId, clockId }: { readonly ruleId: string; readonly clockId: number },
  law: Circumstances['law'],
): Result<ClockState> {
  const assignedDue = law.keyOf(clock.ruleId) === 'reportAssigned' ? clock.rawOn : undefined;
  const started: ClockState = {
    clockId,
    ruleId,
    holderUnit: clock.holderUnit,
    triggerOn: clock.triggerOn,
    ...law.dates(ruleId, clock.triggerOn, { assignedDue, moved: true }),
    extensionDays: 0,
    state: 'running',
    endedOn: null,
    moved: true,
    ...(clock.right === true ? { right: true } : {}),
  };
  if (clock.hearings !== undefined) {
    const dates = law.withHearings(started, clock.hearings);
    return dates.ok ? succeed({ ...started, hearings: clock.hearings, ...dates.value }) : dates;
  }
  if (clock.extensionDays === 0) return succeed(started);
  const dates = law.extended(started, clock.extensionDays);
  return dates.ok ? succeed({ ...started, extensionDays: clock.extensionDays, ...dates.value }) : dates;
}

function alreadyUnder(regime: Regime): Refusal {
  return {
    code: 'under-it-already',
    kind: 'conflict',
    field: 'to',
    text: {
      zh: `该事项已经适用${regime === '2022' ? '《信访工作条例》（2022年）' : '《信访条例》（2005年）'}，无需变更。请按该条例继续办理。`,
      en: `The matter is handled under the Regulation of ${regime} already; go on under it.`,
    },
  };
}

const IN_FORCE: Citation = {
  instrument: '《信访工作条例》',
  article: '第五十条',
  words: '本条例自2022年5月1日起施行。',
};

const REPEALED: Refusal = {
  code: 'regulation-repealed',
  kind: 'conflict',
  field: 'to',
  text: {
    zh: '该事项收到时《信访条例》（2005年）已经废止，不能改按其办理；收到日期登记有误的，请先核对。',
    en: 'The Regulation of 2005 was repealed when this matter came in, so it cannot be handled under it. Check the day of receipt if that is wrong.',
  },
  citation: IN_FORCE,
};

const NOT_YET_IN_FORCE: Refusal = {
  code: 'regulation-not-in-force',
  kind: 'conflict',
  field: 'to',
  text: {
    zh: '《信访工作条例》自2022年5月1日起施行，在此之前不能改按其办理；请按《信访条例》继续办理。',
    en: 'The Regulation of 2022 is in force from 2022-05-01; no matter is handled under it before. Go on under that of 2005.',
  },
  citation: IN_FORCE,
};

const TRACKS_MISSING: Refusal = {
  code: 'tracks-missing',
  kind: 'invalid',
  field: 'tracks',
  text: {
    zh: '改按《信访工作条例》办理的已受理事项，须为每项诉求选择办理途径（第三十一条）。',
    en: 'Under the Regulation of 2022 each claim of an accepted appeal has a track (art. 31): choose one for each.',
  },
};
