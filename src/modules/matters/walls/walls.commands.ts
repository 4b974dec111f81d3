// Naming the accused and recusal: whoever must not learn of a matter is shut out of it from that moment on.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import type { AccusedInput } from '#modules/intake/contract.ts';
import {
  findOfficer,
  isActive,
  keeperOutside,
  loadNetwork,
  postsOfOfficers,
  wallAround,
  type Accused,
  type Network,
} from '#modules/network/index.ts';
import { changeMatter, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { InvolveUnit, NameAccused, RecuseOfficer } from './walls.contract.ts';
import {
  involveUnit as decideInvolvement,
  nameAccused as decideNaming,
  recuseOfficer as decideRecusal,
} from './rules/decide-walls.ts';
import type { MatterState } from '../rules/state.ts';
import type { AccusedState } from './rules/wall-state.ts';
import { sealNames } from './sealed-accused.store.ts';

/** Accused as an event names them, the wall around them, and their names. */
export interface PreparedAccused {
  readonly accused: readonly AccusedState[];
  readonly walledFrom: readonly string[];
  readonly names: ReadonlyMap<number, string>;
}

/** Finds out who must not learn of an accusation. Refuses units and officers that do not exist, by their field. */
export async function prepareAccused(
  tx: Tx,
  network: Network,
  inputs: readonly AccusedInput[],
  known: number,
): Promise<Result<PreparedAccused>> {
  const accused: AccusedState[] = [];
  const around: Accused[] = [];
  const names = new Map<number, string>();
  for (const [index, input] of inputs.entries()) {
    const found = await lookUp(tx, network, input, index);
    if (!found.ok) return found;
    const accusedId = known + index + 1;
    accused.push({
      accusedId,
      kind: input.kind,
      unitId: found.value[0]?.unitId ?? null,
      officerId: input.officerId ?? null,
    });
    around.push(...found.value);
    names.set(accusedId, input.name.trim());
  }
  return succeed({ accused, walledFrom: wallAround(network.units, around), names });
}

/**
 * The matter as its walls stand today: around units that were opened below the accused since they were named, and around
 * those in which an accused serves since then. Nothing may be given to them either.
 */
export async function asWalledToday(tx: Tx, network: Network, state: MatterState): Promise<MatterState> {
  const around: Accused[] = [];
  for (const [index, accused] of state.accused.entries()) {
    const found = await lookUp(tx, network, accused, index);
    if (found.ok) around.push(...found.value);
  }
  const walls = new Set([...state.walledFrom, ...wallAround(network.units, around)]);
  return { ...state, walledFrom: [...walls].sort() };
}

/** One accused as many times as there are units to wall off: an officer may serve in several. */
async function lookUp(
  tx: Tx,
  network: Network,
  input: Pick<AccusedInput, 'kind'> & { readonly unitId?: string | null; readonly officerId?: string | null },
  index: number,
): Promise<Result<readonly Accused[]>> {
  const { kind, unitId = null, officerId = null } = input;
  if (unitId !== null && !network.units.has(unitId))
    return refuse(unknownReference(`accused.${index}.unitId`));
  if (officerId === null) return succeed([{ kind, unitId, officerId, subordinate: false }]);
  if ((await findOfficer(tx, officerId)) === undefined)
    return refuse(unknownReference(`accused.${index}.officerId`));
  const posts = await postsOfOfficers(tx, [officerId]);
  const units = new Set([...(unitId === null ? [] : [unitId]), ...posts.map((post) => post.unitId)]);
  if (units.size === 0) return succeed([{ kind, unitId: null, officerId, subordinate: false }]);
  return succeed(
    [...units].map((served) => ({
      kind,
      unitId: served,
      officerId,
      subordinate: posts.some((post) => post.unitId === served) && !leads(posts, served),
    })),
  );
}

function leads(
  posts: readonly { readonly unitId: string; readonly role: string }[],
  unitId: string,
): boolean {
  return posts.some((post) => post.unitId === unitId && post.role === 'leader');
}

/**
 * Records whom an accusation is about. They, and the units below theirs, are walled off at once; a matter that one of
 * them holds goes to a unit outside. Whoever names their own superiors no longer sees the matter afterwards.
 */
export function nameAccused(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: NameAccused },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'nameAccused', target, clock, async (state, circumstances) => {
    const network = await loadNetwork(tx);
    const prepared = await prepareAccused(tx, network, input.accused, state.accused.length);
    if (!prepared.ok) return prepared;
    const { accused, walledFrom, names } = prepared.value;
    const wall = [...state.walledFrom, ...walledFrom];
    const keeper = keeperOutside(network.units, state.registeredUnit, wall);
    const event = decideNaming(state, { accused, walledFrom, keeper }, circumstances);
    return event.ok
      ? succeed({ event: event.value, prose: { accused: sealNames(tx.vault, target.matterId, names) } })
      : event;
  });
}

/** Lets another unit take part: supporting 协办, supervising 督办 or reviewing. From then on it sees the matter. */
export function involveUnit(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: InvolveUnit },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'involve', target, clock, async (state, circumstances) => {
    const network = await loadNetwork(tx);
    const unit = network.units.get(input.unitId);
    if (unit === undefined || !isActive(unit, circumstances.today)) return refuse(unknownReference('unitId'));
    const event = decideInvolvement(await asWalledToday(tx, network, state), input, circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
}

/** Recuses oneself 回避, or, as a leader, another officer. Colleagues go on; the recused no longer see the matter. */
export function recuseOfficer(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: RecuseOfficer },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'recuse', target, clock, async (state, circumstances) => {
    const own = actor.kind === 'officer' ? actor.officerId : undefined;
    const officerId = input.officerId ?? own;
    if (officerId === undefined || (await findOfficer(tx, officerId)) === undefined)
      return refuse(unknownReference('officerId'));
    if (officerId !== own && (actor.kind !== 'officer' || actor.role !== 'leader'))
      return refuse(leadersOnly());
    const event = decideRecusal(
      state,
      { officerId, reasonDigest: digestOf(input.reason.trim()) },
      circumstances,
    );
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
}

function unknownReference(field: string): Refusal {
  return {
    code: 'reference-unknown',
    kind: 'invalid',
    field,
    text: {
      zh: '没有这个单位或人员，请从列表中选择；不在本网络的，只填名称。',
      en: 'There is no such unit or officer; choose one from the list, or give only the name if they are not of this network.',
    },
  };
}

function leadersOnly(): Refusal {
  return {
    code: 'leaders-recuse-others',
    kind: 'forbidden',
    field: 'officerId',
    text: {
      zh: '工作人员可以申请本人回避；让他人回避，由单位负责人决定。',
      en: 'Officers recuse themselves; a leader of the unit decides the recusal of somebody else.',
    },
  };
}
