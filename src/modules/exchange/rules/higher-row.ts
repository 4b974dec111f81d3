// Decides what a row says of visits to province and capital: counts from the superior's notices, never a name.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { RowValues } from './cell-value.ts';
import { afterToday, type FieldFault } from './check-dates.ts';
import { notSoMany, required } from './check-submission.ts';
import type { Ground } from './ground.ts';
import type { Choice } from './words.ts';

/** One visit by its notice. */
export interface HigherVisitFacts {
  readonly visitedOn: PlainDate;
  readonly level: Choice<'level'>;
  readonly placeId: string;
  readonly participants: number;
  readonly noticeNumber: string;
  readonly topicId: string | null;
}

/** One month of the whole province by its circular. */
export interface CircularFacts {
  readonly month: PlainDate;
  readonly level: Choice<'level'>;
  readonly batches: number;
  readonly participants: number;
  readonly circularNumber: string;
}

/** The visit that a row tells of, or what stands against it. */
export function higherVisitFacts(
  values: RowValues,
  ground: Ground,
): Result<HigherVisitFacts, readonly FieldFault[]> {
  const { visitedOn, level, noticeNumber } = values;
  const faults = required(values, ['visitedOn', 'level', 'noticeNumber']);
  if (visitedOn !== undefined && visitedOn > ground.today) {
    faults.push(afterToday('visitedOn', visitedOn, ground.today));
  }
  const { participants = 1 } = values;
  if (participants < 1) faults.push(notSoMany(participants));
  if (faults.length > 0 || visitedOn === undefined || level === undefined || noticeNumber === undefined) {
    return refuse(faults);
  }
  return succeed({
    visitedOn,
    level,
    noticeNumber,
    placeId: values.placeId ?? ground.placeOf(ground.unitId),
    participants,
    topicId: values.topicId ?? null,
  });
}

/** The totals that a row tells of, or what stands against them. */
export function circularFacts(
  values: RowValues,
  ground: Ground,
): Result<CircularFacts, readonly FieldFault[]> {
  const { month, level, batches, participants, circularNumber } = values;
  const faults = required(values, ['month', 'level', 'batches', 'participants', 'circularNumber']);
  if (month !== undefined && month > ground.today) faults.push(afterToday('month', month, ground.today));
  if (batches !== undefined && participants !== undefined && participants < batches) {
    faults.push(fewerThanBatches(batches, participants));
  }
  if (faults.length > 0) return refuse(faults);
  if (month === undefined || level === undefined || batches === undefined) return refuse(faults);
  if (participants === undefined || circularNumber === undefined) return refuse(faults);
  return succeed({ month, level, batches, participants, circularNumber });
}

function fewerThanBatches(batches: number, participants: number): FieldFault {
  return {
    field: 'participants',
    text: {
      zh: `人次 ${participants} 少于批次 ${batches}。请核对后更正。`,
      en: `Participants (${participants}) are fewer than batches (${batches}). Check and correct.`,
    },
  };
}
