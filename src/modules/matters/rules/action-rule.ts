import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../contract.ts';
import type { MatterStage } from '../words.contract.ts';
import type { ByRegulation } from './articles.ts';

/** When and by whom something may be done to a matter. */
export interface ActionRule {
  readonly name: Text;
  readonly stages: readonly MatterStage[];
  /**
   * holder: the unit that has the matter now. registrar: the unit that registered it, too. decider: the unit that decides the
   * open objection. reviewer: the unit that decides the review. hearer: that one while it does, else the holder.
   * supervision: whoever supervises or is supervised, by the step. anybody: whoever sees it.
   */
  readonly by: 'holder' | 'registrar' | 'decider' | 'reviewer' | 'hearer' | 'supervision' | 'anybody';
  /** What to do instead where the stage does not fit. */
  readonly instead: Text | ByRegulation<Text>;
}

/** Some of the actions, by name: each room of this module says its own. */
export type ActionRules = Partial<Readonly<Record<MatterAction, ActionRule>>>;
