// Objections to a routing: raised by the unit that received the matter, decided by whoever sent it or by who stands above.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { isActive, loadNetwork, postsInRoles, whoSettles, type Network } from '#modules/network/index.ts';
import { type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import { inItsWords } from '../documents/document-offer.ts';
import { documentsOfObjection, objection } from '../documents/documents-of-routing.ts';
import { changeInWriting } from '../documents/issuing.ts';
import type { DecideObjection, ObjectToRouting } from './objection.contract.ts';
import {
  decideObjection as decideDecision,
  objectToRouting as decideObjecting,
  unitsConcerned,
  type Settler,
} from './rules/decide-objection.ts';
import type { MatterState } from '../rules/state.ts';
import { asWalledToday } from '../walls/walls.commands.ts';

/** Objects to the routing 异议: the unit holds itself not competent. The matter stays with it until that is decided. */
export function objectToRouting(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: ObjectToRouting },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'object', target, clock, async (state, circumstances) => {
    const network = await loadNetwork(tx);
    const { proposedUnit } = input;
    if (proposedUnit !== undefined && !exists(network, proposedUnit, circumstances.today))
      return refuse(unitUnknown('proposedUnit'));
    const walled = await asWalledToday(tx, network, state);
    const settler = await findSettler(tx, network, walled, { ...input, today: circumstances.today });
    const reason = input.reason.trim();
    const event = decideObjecting(walled, input, { reasonDigest: digestOf(reason), settler }, circumstances);
    if (!event.ok) return event;
    const objectionId = (state.objections?.length ?? 0) + 1;
    const prose = { objections: new Map([[objectionId, { reason }]]) };
    return succeed({ event: event.value, prose, documents: (of) => [inItsWords(objection, of)] });
  });
}

/** Decides the objection: back to the sender, on to another unit at once, or the unit goes on. */
export function decideObjection(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DecideObjection },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'decideObjection', target, clock, async (state, circumstances) => {
    const network = await loadNetwork(tx);
    const { toUnit, objectionId } = input;
    if (toUnit !== undefined && !exists(network, toUnit, circumstances.today))
      return refuse(unitUnknown('toUnit'));
    const reason = input.reason.trim();
    const walled = await asWalledToday(tx, network, state);
    const event = decideDecision(
      walled,
      input,
      { reasonDigest: digestOf(reason), toKind: network.units.get(toUnit ?? '')?.kind },
      circumstances,
    );
    if (!event.ok) return event;
    const row = { decision_reason: reason };
    const prose = { objections: new Map([[objectionId, row]]) };
    return succeed({
      event: event.value,
      prose,
      documents: documentsOfObjection(event.value.data.assignment),
    });
  });
}

/** Who settles the dispute; undefined for a first objection, which the sender decides, and where nobody can. */
async function findSettler(
  tx: Tx,
  network: Network,
  state: MatterState,
  { proposedUnit, today }: Pick<ObjectToRouting, 'proposedUnit'> & { readonly today: PlainDate },
): Promise<Settler | undefined> {
  if (state.objections === undefined) return undefined;
  const posts = await postsInRoles(tx, ['clerk', 'leader']);
  const staffed = new Set(posts.filter((post) => isActive(post, today)).map(({ unitId }) => unitId));
  const concerned = unitsConcerned(state, proposedUnit === undefined ? {} : { proposedUnit });
  return whoSettles(network.units, {
    concerned,
    walledFrom: state.walledFrom,
    staffed: (unitId) => staffed.has(unitId),
    today,
  });
}

function exists(network: Network, unitId: string, today: PlainDate): boolean {
  const unit = network.units.get(unitId);
  return unit !== undefined && isActive(unit, today);
}

function unitUnknown(field: string): Refusal {
  return {
    code: 'unit-unknown',
    kind: 'invalid',
    field,
    text: {
      zh: '没有这个单位，或该单位已撤并。请从单位列表中选择。',
      en: 'There is no such unit, or it no longer exists. Choose one from the list.',
    },
  };
}
