// Folds what happens in the supervision of a matter into its state.
import type { MatterEvent } from '../../rules/events.ts';
import type { MatterState } from '../../rules/state.ts';
import type { ProposalState, SupervisionState } from './supervision-state.ts';

export type SupervisionHappened = Extract<MatterEvent, { type: `supervision.${string}` }>;

/** Whether an event is a step of a supervision, which is between units. */
export function isSupervision(event: MatterEvent): event is SupervisionHappened {
  return event.type.startsWith('supervision.');
}

/** The state after one more step of a supervision. */
export function changedBySupervision(state: MatterState, event: SupervisionHappened): MatterState {
  switch (event.type) {
    case 'supervision.proposed': {
      const proposal = { ...event.data.proposal, supervisionId: null, setAside: null };
      return { ...state, proposals: [...(state.proposals ?? []), proposal] };
    }
    case 'supervision.set-aside':
      return withProposal(state, event.data.proposalId, { setAside: event.data.setAside });
    case 'supervision.issued':
      return issued(state, event);
    case 'supervision.repeated':
      return withSupervision(state, event.data.supervisionId, ({ rounds }) => ({
        rounds: [...rounds, { ...event.data.round, reply: null }],
      }));
    case 'supervision.replied':
      return withSupervision(state, event.data.supervisionId, ({ rounds, ended }) => ({
        rounds: rounds.with(-1, { ...lastOf(rounds), reply: event.data.reply }),
        ended: event.data.ended ?? ended,
      }));
    case 'supervision.ended':
      return withSupervision(state, event.data.supervisionId, () => ({ ended: event.data.ended }));
  }
}

function issued(
  state: MatterState,
  { data, occurredOn }: Extract<MatterEvent, { type: 'supervision.issued' }>,
): MatterState {
  const { round, ...facts } = data.supervision;
  const supervision: SupervisionState = { ...facts, rounds: [{ ...round, reply: null }], ended: null };
  const overtaken = (state.supervisions ?? []).map((one) =>
    data.overtakes.includes(one.supervisionId)
      ? { ...one, ended: { on: occurredOn, how: 'ordered' as const, text: null } }
      : one,
  );
  const after = { ...state, supervisions: [...overtaken, supervision] };
  return facts.proposalId === null
    ? after
    : withProposal(after, facts.proposalId, { supervisionId: facts.supervisionId });
}

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1);
  if (last === undefined) throw new Error('a supervision has no letter');
  return last;
}

function withSupervision(
  state: MatterState,
  supervisionId: number,
  change: (one: SupervisionState) => Partial<SupervisionState>,
): MatterState {
  const supervisions = (state.supervisions ?? []).map((one) =>
    one.supervisionId === supervisionId ? { ...one, ...change(one) } : one,
  );
  return { ...state, supervisions };
}

function withProposal(state: MatterState, proposalId: number, change: Partial<ProposalState>): MatterState {
  const proposals = (state.proposals ?? []).map((one) =>
    one.proposalId === proposalId ? { ...one, ...change } : one,
  );
  return { ...state, proposals };
}
