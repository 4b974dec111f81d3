// A row of the table of what may be done to a matter; see actions.ts.
import type { Text } from '#kernel/text.ts';
import type { MatterStage } from '../contract.ts';

/** Who may take an action in which stages, and what to do instead. */
export interface ActionRule {
  readonly name: Text;
  readonly stages: readonly MatterStage[];
  /**
   * holder: the unit that has the matter now. registrar: the unit that registered it, too. decider: the unit that decides the
   * open objection. reviewer: the unit that decides the review. hearer: that one while it does, else the holder. anybody:
   * whoever sees it.
   */
  readonly by: 'holder' | 'registrar' | 'decider' | 'reviewer' | 'hearer' | 'anybody';
  /** What to do instead where the stage does not fit. */
  readonly instead: Text;
}
