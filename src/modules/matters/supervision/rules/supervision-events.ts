// What can happen in the supervision of a matter; members of MatterEvent.
import type { PlainDate } from '#kernel/plain-date.ts';
import type {
  EndedSupervision,
  ProposalState,
  SupervisionReply,
  SupervisionRound,
  SupervisionState,
} from './supervision-state.ts';

/** The facts of each step, by the type of its event. */
export interface SupervisionFacts {
  readonly 'supervision.proposed': {
    readonly proposal: Omit<ProposalState, 'supervisionId' | 'setAside'>;
  };
  readonly 'supervision.set-aside': {
    readonly proposalId: number;
    readonly setAside: { readonly on: PlainDate; readonly reasonText: number };
  };
  readonly 'supervision.issued': {
    readonly supervision: Omit<SupervisionState, 'rounds' | 'ended'> & {
      readonly round: Omit<SupervisionRound, 'reply'>;
    };
    /** Urgings of the same office to the same unit that end because an order takes their place. */
    readonly overtakes: readonly number[];
  };
  readonly 'supervision.repeated': {
    readonly supervisionId: number;
    readonly round: Omit<SupervisionRound, 'reply'>;
  };
  readonly 'supervision.replied': {
    readonly supervisionId: number;
    readonly reply: SupervisionReply;
    /** An urging ends with its reply. */
    readonly ended: EndedSupervision | null;
  };
  readonly 'supervision.ended': { readonly supervisionId: number; readonly ended: EndedSupervision };
}
