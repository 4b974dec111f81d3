// What people wrote and came about in 2005 and 2006, as sentences with gaps. All of it is invented.
import type { CompetenceKind } from '#modules/network/contract.ts';

/** One kind of complaint. Gaps such as {village} are filled by `fill.ts`. */
export interface Subject {
  /** Second-level topic. */
  readonly topic: string;
  /** An appeal where left out. */
  readonly kind?: CompetenceKind;
  /** How often letters and individual visits are about it, and how often collective visits are. */
  readonly single: number;
  readonly collective: number;
  readonly where: 'rural' | 'urban' | 'any';
  /** 概况: one line. */
  readonly titles: readonly string[];
  /** 诉求 begins with what happened … */
  readonly facts: readonly string[];
  /** … and ends with what is asked for. */
  readonly requests: readonly string[];
  /** What the unit did where it supported the request. */
  readonly remedies: readonly string[];
  /** What it explained, or why it did not support the request. */
  readonly grounds: readonly string[];
}
