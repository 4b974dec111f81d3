// Whether something that has a first day and perhaps an end stands on a day. Whoever routes, appoints or signs in asks here.
import type { PlainDate } from '#kernel/plain-date.ts';

/** From one day on, until the day before another; no end where null. */
export interface Span {
  readonly activeFrom: PlainDate;
  readonly activeUntil: PlainDate | null;
}

/** Whether the day falls in the span, whose end is the first day on which it no longer stands. */
export function isActive(span: Span, day: PlainDate): boolean {
  return span.activeFrom <= day && (span.activeUntil === null || day < span.activeUntil);
}
