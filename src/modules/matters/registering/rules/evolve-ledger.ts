import type { LedgerFacts } from '../../rules/events.ts';
import { routed } from '../../handling/rules/evolve-routing.ts';
import type { MatterState } from '../../rules/state.ts';

/** Folds what a ledger tells of a matter handled before. */
export function enteredFromLedger(state: MatterState, ledger: LedgerFacts): MatterState {
  const { routing, acceptedOn, answer, outcome, closedOn } = ledger;
  const assigned =
    routing === null
      ? state
      : routed(state, {
          assignmentId: 1,
          way: routing.way,
          fromUnit: state.registeredUnit,
          toUnit: routing.toUnit,
          assignedOn: routing.on ?? state.receivedOn,
          periodEndsOn: routing.periodEndsOn,
          ground: { competenceId: null, zh: '据台账记载', en: 'as the ledger states' },
        });
  return {
    ...assigned,
    stage: ledgerStage(ledger),
    routedOn: routing?.on ?? null,
    acceptedOn,
    answeredOn: answer?.issuedOn ?? null,
    servedOn: answer?.servedOn ?? null,
    closedOn,
    answers: answer === null ? [] : [{ ...answer, answerId: 1 }],
    claims: assigned.claims.map((claim) => ({ ...claim, outcome: outcome ?? claim.outcome })),
  };
}

function ledgerStage(ledger: LedgerFacts): MatterState['stage'] {
  if (ledger.closedOn !== null) return 'closed';
  if (ledger.answer !== null) return ledger.answer.servedOn === null ? 'answered' : 'served';
  if (ledger.acceptedOn !== null) return 'accepted';
  return ledger.routing === null ? 'registered' : 'routed';
}
