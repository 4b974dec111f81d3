// What the rules of a matter need of the law. The commands pass it in, so that these rules stay pure and the law
// stays in its own module.
import type { Citation } from '#kernel/citation.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { SupervisionGround } from '../supervision/supervision.contract.ts';
import type { GroundOfEnding } from '../endings/rules/ending-state.ts';
import type { ClockDates } from './events.ts';
import type { HearingDays } from '../reviews/rules/proceeding-state.ts';
import type { ClockState, Regime } from './state.ts';

/** The clocks of this casework, by the names that the law module gives its rules. */
export type ClockKey =
  | 'route'
  | 'routeLawAndDiscipline'
  | 'noticeDirect'
  | 'noticeTransferred'
  | 'noticeByOwnRules'
  | 'objection'
  | 'handle'
  | 'reportAssigned'
  | 'requestReview'
  | 'review'
  | 'requestReReview'
  | 'reReview'
  | 'simpleRoute'
  | 'simpleAccept'
  | 'simpleAnswer';

/** A ground of supervision, as far as the rules need it. */
export interface GroundOfSupervision {
  readonly key: SupervisionGround;
  readonly name: Text;
  readonly citation: Citation;
  /** Clocks whose breach is a case of it, by the names of the law module. */
  readonly clocks: readonly string[];
}

/** The law as these rules see it. */
export interface LawPort {
  /** The rule of that name in a Regulation; undefined where it has none or was not in force on the day. */
  ruleId(regime: Regime, key: ClockKey, triggerOn: PlainDate): string | undefined;
  /** What the law calls a rule. */
  keyOf(ruleId: string): ClockKey;
  /**
   * The dates of a clock that starts on a day, and the local rule that applies; `assignedDue` for the period that an assigner
   * sets, `moved` where the rule is of another time than the day.
   */
  dates(
    ruleId: string,
    triggerOn: PlainDate,
    given?: { readonly assignedDue?: PlainDate | undefined; readonly moved?: boolean },
  ): ClockDates & Pick<ClockState, 'localRule'>;
  /** The dates after an extension, or why the law does not allow it. */
  extended(clock: ClockState, days: number): Result<ClockDates>;
  /** The dates by the calendar in force, where it moves the clock. */
  revised(clock: ClockState): ClockDates | undefined;
  /** On which grounds a matter ends without an answer. */
  grounds(regime: Regime): readonly GroundOfEnding[];
  /** On which grounds a unit is supervised. */
  supervisionGrounds(regime: Regime): readonly GroundOfSupervision[];
  /** The dates with the days of hearings left out, or why the law counts them. */
  withHearings(clock: ClockState, hearings: readonly HearingDays[]): Result<ClockDates>;
  /** Whether a petitioner's request is in time, and by which day that is judged; null where no period began. */
  requestInTime(
    regime: Regime,
    key: ClockKey,
    request: {
      readonly servedOn: PlainDate | null;
      readonly receivedOn: PlainDate;
      readonly postmarkedOn: PlainDate | undefined;
    },
  ): Result<{ readonly madeOn: PlainDate; readonly inTime: boolean | null }>;
  /** Whether the hub has simplified handling 简易办理 in force on a day. */
  isSimplifiedInForce(day: PlainDate): boolean;
  /** Which Regulation a matter received on that day is handled under. */
  regimeOn(day: PlainDate): Regime;
}

/** What a decision knows besides the matter and the input. */
export interface Circumstances {
  readonly today: PlainDate;
  readonly law: LawPort;
  /** The unit of whoever decides. */
  readonly unitId: string;
}

/** A clock that starts, ready for an event; undefined where the law has no such clock for this matter. */
export function startClock(
  law: LawPort,
  start: {
    readonly regime: Regime;
    readonly key: ClockKey;
    readonly clockId: number;
    readonly holderUnit: string;
    readonly triggerOn: PlainDate;
    readonly assignedDue?: PlainDate | undefined;
    /** A right of the petitioner. */
    readonly right?: true;
    /** The matter was moved to this Regulation after the fact that starts it. */
    readonly moved?: true | undefined;
  },
): ClockState | undefined {
  const ruleId = law.ruleId(start.regime, start.key, start.triggerOn);
  if (ruleId === undefined) return undefined;
  return {
    clockId: start.clockId,
    ruleId,
    holderUnit: start.holderUnit,
    triggerOn: start.triggerOn,
    ...law.dates(ruleId, start.triggerOn, {
      assignedDue: start.assignedDue,
      moved: start.moved === true,
    }),
    extensionDays: 0,
    state: 'running',
    endedOn: null,
    ...(start.right === true ? { right: true } : {}),
    ...(start.moved === true ? { moved: true } : {}),
  };
}
