// What the rules on rows must know besides the row itself.
import type { PlainDate } from '#kernel/plain-date.ts';

/** What a rule must know besides the row. */
export interface Ground {
  readonly today: PlainDate;
  /** The unit whose ledger it is. */
  readonly unitId: string;
  /** Whether whoever imports may register at that unit. */
  readonly mayRegisterAt: (unitId: string) => boolean;
  /** Where a unit is. */
  readonly placeOf: (unitId: string) => string;
}
