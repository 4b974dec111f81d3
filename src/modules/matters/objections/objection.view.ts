// The exchange about who is competent, on one page: each routing with its ground, each objection and each decision, by whom
// and when; and the objection that waits.
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { HistoryEntry, MatterView } from '../contract.ts';
import { loadLaw } from '../law.ts';
import type { ExchangeStep } from './objection.contract.ts';
import { listObjectionReasons } from '../prose.store.ts';
import { lastDayToObject } from './rules/decide-objection.ts';
import { openObjection, type MatterState } from '../rules/state.ts';

type Reasons = Awaited<ReturnType<typeof listObjectionReasons>>;

/** What the page of a matter shows of its routings and of the objections to them. */
export async function viewExchange(
  tx: Tx,
  state: MatterState,
  history: readonly HistoryEntry[],
): Promise<Pick<MatterView, 'exchange' | 'objection' | 'objectUntil'>> {
  const reasons: Reasons =
    state.objections === undefined ? new Map() : await listObjectionReasons(tx, state.matterId);
  const open = openObjection(state);
  const law = await loadLaw(tx);
  return {
    exchange: stepsOf(state, history, reasons),
    objection:
      open === undefined
        ? null
        : {
            objectionId: open.objectionId,
            byUnit: open.byUnit,
            raisedOn: open.raisedOn,
            reason: reasons.get(open.objectionId)?.reason ?? '',
            proposedUnit: open.proposedUnit,
            decider: open.decider,
            deciderUnit: open.deciderUnit,
            assigned: state.assignments.at(-1)?.way === 'assign',
          },
    objectUntil: state.stage === 'routed' ? (lastDayToObject(state, law) ?? null) : null,
  };
}

/** Routings, objections and decisions stand in the state in the order in which the history tells of them. */
function stepsOf(state: MatterState, history: readonly HistoryEntry[], reasons: Reasons): ExchangeStep[] {
  // A ledger tells of a routing without an event of its own.
  const told = history.filter(({ type }) => type === 'matter.routed').length;
  const moved = (state.objections ?? []).filter(({ decision }) => decision?.decision === 'rerouted').length;
  const routings = state.assignments.slice(state.assignments.length - told - moved);
  const objections = state.objections ?? [];
  const decided = objections.filter(({ decision }) => decision !== null);
  let routed = 0;
  let raised = 0;
  let answered = 0;
  return history.flatMap((entry): ExchangeStep[] => {
    const { seq, occurredOn: on, by, text } = entry;
    if (entry.type === 'matter.routed') {
      const ground = routings[routed++]?.ground;
      return [{ seq, kind: 'routed', on, by, text, reason: ground === undefined ? null : asText(ground) }];
    }
    if (entry.type === 'objection.raised') {
      const objectionId = objections[raised++]?.objectionId ?? 0;
      return [{ seq, kind: 'objected', on, by, text, reason: same(reasons.get(objectionId)?.reason) }];
    }
    if (entry.type !== 'objection.decided') return [];
    const objection = decided[answered++];
    if (objection?.decision?.decision === 'rerouted') routed += 1;
    const reason = same(reasons.get(objection?.objectionId ?? 0)?.decisionReason);
    return [{ seq, kind: 'decided', on, by, text, reason }];
  });
}

function asText({ zh, en }: Text): Text {
  return { zh, en };
}

function same(words: string | null | undefined): Text | null {
  return words === undefined || words === null ? null : { zh: words, en: words };
}
