// On what ground a petition office supervises a unit 督办: which article says so, and which missed clocks are a case of it.
import type { Citation } from '#kernel/citation.ts';
import type { Text } from '#kernel/text.ts';
import type { Basis, RuleKey } from './rule.ts';

/** What code calls a ground of supervision; the same in both Regulations, where both have it. */
export type SupervisionGroundKey =
  'overdue' | 'noFeedback' | 'procedure' | 'shirking' | 'fraud' | 'notExecuted' | 'other';

/** A ground of supervision of one Regulation. */
export interface SupervisionGround {
  readonly key: SupervisionGroundKey;
  readonly name: Text;
  readonly citation: Citation;
  /** How the clocks named come under it: the text says it, or we read it so. */
  readonly basis: Basis;
  /** Rules whose missed clock is a case of it. */
  readonly clocks: readonly RuleKey[];
}
