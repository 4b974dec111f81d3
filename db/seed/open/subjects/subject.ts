// What people ask for today, as sentences with gaps. All of it is invented.
import type { Kind } from '#modules/intake/contract.ts';
import type { Track } from '#modules/matters/words.contract.ts';

/** One way of telling it. */
export interface Telling {
  readonly title: string;
  readonly body: string;
  /** 诉求. */
  readonly claim: string;
}

/** One kind of petition, told in several ways. Gaps: {place} {village} {street} {estate} {firm} {school} {n} {yuan} {months}. */
export interface OpenSubject {
  /** Path of the topic, to the third level where one fits. */
  readonly topic: string;
  /** An appeal where left out. */
  readonly kind?: Kind;
  /** The track of 2022 art. 31 where the claim is one for decision; the sixth where left out. */
  readonly track?: Track;
  readonly where: 'rural' | 'urban' | 'any';
  readonly tellings: readonly Telling[];
  /** What the unit found. */
  readonly found: string;
  /** What it did where it supported the claim, or adopted the suggestion. */
  readonly done: string;
  /** What it explained where it did not. */
  readonly explained: string;
  /** The rules it stands on, beside the Regulation itself. */
  readonly basis: string;
}

/** A telling in one line. */
export function told(title: string, body: string, claim: string): Telling {
  return { title, body, claim };
}
