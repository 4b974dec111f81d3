// Decides whether the days of a row can be: none after today, none before the one it follows. Each is told by name.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { LedgerField } from '../contract.ts';
import type { RowValues } from './cell-value.ts';
import { labelOf } from './labels.ts';

/** What is wrong with a field of a row; no field where it is the row as a whole. */
export interface FieldFault {
  readonly field: LedgerField | null;
  readonly text: Text;
}

/** The days of a matter in the order in which they must have come. */
const COURSE = ['receivedOn', 'routedOn', 'acceptedOn', 'answeredOn', 'servedOn', 'closedOn'] as const;

/** Checks the days of a matter against each other and against today. */
export function checkDates(values: RowValues, today: PlainDate): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  let latest: { readonly field: LedgerField; readonly on: PlainDate } | undefined;
  for (const field of COURSE) {
    const on = values[field];
    if (on === undefined) continue;
    if (on > today) faults.push(afterToday(field, on, today));
    else if (latest !== undefined && on < latest.on) faults.push(tooEarly(field, on, latest));
    if (latest === undefined || on > latest.on) latest = { field, on };
  }
  const { periodEndsOn, receivedOn } = values;
  if (periodEndsOn !== undefined && receivedOn !== undefined && periodEndsOn < receivedOn) {
    faults.push(tooEarly('periodEndsOn', periodEndsOn, { field: 'receivedOn', on: receivedOn }));
  }
  return faults;
}

/** The fault of a day that has not come. */
export function afterToday(field: LedgerField, on: PlainDate, today: PlainDate): FieldFault {
  const { zh, en } = labelOf(field);
  return {
    field,
    text: {
      zh: `${zh} ${on} 晚于今天（${today}）。请核对后更正。`,
      en: `The ${en}, ${on}, is after today (${today}). Check and correct it.`,
    },
  };
}

function tooEarly(
  field: LedgerField,
  on: PlainDate,
  before: { field: LedgerField; on: PlainDate },
): FieldFault {
  const [late, early] = [labelOf(field), labelOf(before.field)];
  return {
    field,
    text: {
      zh: `${late.zh} ${on} 早于${early.zh} ${before.on}。请核对两个日期后更正。`,
      en: `The ${late.en}, ${on}, is before the ${early.en}, ${before.on}. Check both and correct.`,
    },
  };
}
