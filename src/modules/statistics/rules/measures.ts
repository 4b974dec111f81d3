// Every measure there is, in the order of the report.
import { HANDLING_MEASURES } from './handling-measures.ts';
import { HIGHER_VISIT_MEASURES } from './higher-visit-measures.ts';
import type { Measure } from './measure.ts';
import { REVIEW_MEASURES } from './review-measures.ts';
import { SUPERVISION_MEASURES } from './supervision-measures.ts';
import {
  ASSIGNED_FROM_ABOVE_MEASURES,
  RECEPTION_MEASURES,
  SUBMISSION_MEASURES,
} from './submission-measures.ts';

/** The measures of a report, in its order. */
export const MEASURES: readonly Measure[] = [
  ...SUBMISSION_MEASURES,
  ...HIGHER_VISIT_MEASURES,
  ...ASSIGNED_FROM_ABOVE_MEASURES,
  ...RECEPTION_MEASURES,
  ...HANDLING_MEASURES,
  ...REVIEW_MEASURES,
  ...SUPERVISION_MEASURES,
];

/** The measure of that id. */
export function findMeasure(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}
