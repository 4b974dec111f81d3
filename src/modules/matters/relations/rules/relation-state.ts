// What the state of a matter keeps of its relations to others.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { RelationKind } from '../relation.contract.ts';

/** One relation, as seen from this matter. */
export interface RelationState {
  readonly is: RelationKind;
  readonly matterId: string;
  readonly on: PlainDate;
  /** The text that says why; absent where it stands in the other matter. */
  readonly reasonText?: number;
  /** The claims that a part took over. */
  readonly claimIds?: readonly number[];
}
