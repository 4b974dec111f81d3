// The working calendar 工作日历: what is asked and shown of its years, versions and changes.
import { Type, type Static } from 'typebox';
import { Day, prose, Sentence } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;
const Year = Type.Integer({ minimum: 2004, maximum: 2099 });

/** What a change makes of a day. `ordinary` takes it back to the week: Monday to Friday are worked. */
export const ChangedDay = Type.Object(
  {
    day: Day,
    kind: Type.Enum(['holiday', 'makeUpWorkingDay', 'ordinary']),
    /** The holiday that causes it, in Chinese; not for an ordinary day. */
    holiday: Type.Optional(Type.String({ minLength: 1, maxLength: 40, pattern: '\\S' })),
  },
  command,
);
export type ChangedDay = Static<typeof ChangedDay>;

/** Days that change, and years whose holidays are published with it. */
export const CalendarChange = Type.Object(
  {
    days: Type.Array(ChangedDay, { maxItems: 400 }),
    /** Years of which the yearly notice is known from now on. */
    years: Type.Array(Year, { maxItems: 20 }),
  },
  command,
);
export type CalendarChange = Static<typeof CalendarChange>;

/** A change to be applied: on top of the version that was previewed, with its reason. */
export const ApplyCalendar = Type.Object(
  { ...CalendarChange.properties, basedOn: Type.Integer({ minimum: 0 }), reason: prose(500) },
  command,
);
export type ApplyCalendar = Static<typeof ApplyCalendar>;

/** Clocks of one rule that a change moves alike. */
export const ClockGroup = Type.Object({
  ruleId: Type.String(),
  name: Sentence,
  from: Day,
  to: Day,
  clocks: Type.Integer(),
  text: Sentence,
});
export type ClockGroup = Static<typeof ClockGroup>;

/** What a change would move. Matters with walls are not counted; they are revised with the others. */
export const CalendarPreview = Type.Object({
  basedOn: Type.Integer(),
  clocks: Type.Integer(),
  groups: Type.Array(ClockGroup),
});
export type CalendarPreview = Static<typeof CalendarPreview>;

/** One version and how far it has been carried into the open clocks. */
export const CalendarVersionView = Type.Object({
  version: Type.Integer(),
  reason: Type.String(),
  madeBy: Type.String(),
  madeAt: Type.String({ format: 'date-time' }),
  state: Type.Enum(['running', 'done']),
  /** How much of it is done, in hundredths. */
  percent: Type.Integer(),
  change: CalendarChange,
});
export type CalendarVersionView = Static<typeof CalendarVersionView>;

/** One year: the days that depart from the week. */
export const CalendarView = Type.Object({
  year: Type.Integer(),
  /** Whether the yearly notice is known; else weekends and fixed holidays only. */
  published: Type.Boolean(),
  version: Type.Integer(),
  days: Type.Array(
    Type.Object({ day: Day, kind: Type.Enum(['holiday', 'makeUpWorkingDay']), reason: Sentence }),
  ),
  versions: Type.Array(CalendarVersionView),
});
export type CalendarView = Static<typeof CalendarView>;

/** Which year is shown; the present one where absent. */
export const AskCalendar = Type.Object({ year: Type.Optional(Year) });
export type AskCalendar = Static<typeof AskCalendar>;

/** The version that was applied. */
export const CalendarApplied = Type.Object({ version: Type.Integer() });
export type CalendarApplied = Static<typeof CalendarApplied>;
