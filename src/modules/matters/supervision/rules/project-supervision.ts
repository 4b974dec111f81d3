// The rows that the supervision of a matter stands for, for lists and figures.
import type { MatterState } from '../../rules/state.ts';

type Row = Readonly<Record<string, unknown>>;

/** Supervisions and what rules proposed, one row each. */
export function projectSupervision(state: MatterState): {
  readonly supervisions: readonly Row[];
  readonly proposals: readonly Row[];
} {
  const { matterId } = state;
  return {
    supervisions: (state.supervisions ?? []).map(({ rounds, ended, ...one }) => ({
      matter_id: matterId,
      supervision_id: one.supervisionId,
      kind: one.kind,
      office_unit: one.officeUnit,
      to_unit: one.toUnit,
      ground: one.ground,
      issued_on: rounds[0]?.issuedOn ?? null,
      rounds: rounds.length,
      answer_by: rounds.at(-1)?.answerBy ?? null,
      replied_on: rounds.at(-1)?.reply?.on ?? null,
      ended_on: ended?.on ?? null,
      ended_how: ended?.how ?? null,
    })),
    proposals: (state.proposals ?? []).map((one) => ({
      matter_id: matterId,
      proposal_id: one.proposalId,
      office_unit: one.officeUnit,
      to_unit: one.toUnit,
      rule_id: one.ruleId,
      clock_id: one.clockId,
      due_on: one.dueOn,
      raised_on: one.raisedOn,
      decided: one.supervisionId !== null || one.setAside !== null,
    })),
  };
}
