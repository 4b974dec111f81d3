// A delegation with the people and the post it is about, as it stands on a day. Read anew on every request of whoever acts
// by one: it ends the moment it is revoked, whatever this process remembers of the network.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Reader } from '#platform/db/memory.ts';
import {
  findOfficers,
  findPostHolder,
  findPostHolders,
  isOffice,
  loadNetwork,
  postsOfOfficers,
  type Network,
  type PostHolder,
} from '#modules/network/index.ts';
import type { Action, DelegationState } from './contract.ts';
import { findDelegation, listDelegations, type StoredDelegation } from './delegations.store.ts';
import { isUsable } from './posts.ts';
import { stateOfDelegation } from './rules/delegation.ts';

/** A delegation by which somebody may act today. */
export interface StandingDelegation {
  readonly delegationId: string;
  readonly giver: PostHolder;
  readonly actions: readonly Action[];
  readonly activeUntil: PlainDate;
}

/** The delegation by which this officer may act today; undefined where it does not stand, or is somebody else's. */
export async function findStanding(
  reader: Reader,
  asked: { readonly delegationId: string; readonly delegateId: string },
  today: PlainDate,
): Promise<StandingDelegation | undefined> {
  const delegation = await findDelegation(reader, asked.delegationId);
  return delegation?.delegateId === asked.delegateId ? standing(reader, delegation, today) : undefined;
}

/** Every delegation by which this officer may act today, the latest first. */
export async function listStanding(
  reader: Reader,
  delegateId: string,
  today: PlainDate,
): Promise<readonly StandingDelegation[]> {
  const all = await listDelegations(reader, { toOfficer: delegateId });
  const found: StandingDelegation[] = [];
  for (const delegation of all) {
    const one = await standing(reader, delegation, today);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** How a delegation stands on a day, and whose post it is about. */
export interface AppraisedDelegation {
  readonly delegation: StoredDelegation;
  readonly state: DelegationState;
  readonly giver: PostHolder;
}

/** How a delegation stands today, and whose post it is about. */
export async function appraise(
  reader: Reader,
  delegation: StoredDelegation,
  today: PlainDate,
): Promise<AppraisedDelegation> {
  const around = {
    network: await loadNetwork(reader),
    giver: await findPostHolder(reader, delegation.postId),
    delegateWorks: await worksOnMatters(reader, delegation.delegateId, today),
  };
  return appraised(delegation, around, today);
}

/** The same of many, asked for together. */
export async function appraiseAll(
  reader: Reader,
  delegations: readonly StoredDelegation[],
  today: PlainDate,
): Promise<readonly AppraisedDelegation[]> {
  const network = await loadNetwork(reader);
  const givers = await findPostHolders(
    reader,
    delegations.map(({ postId }) => postId),
  );
  const working = await workingOnMatters(
    reader,
    delegations.map(({ delegateId }) => delegateId),
    today,
  );
  return delegations.map((one) => {
    const around = { network, giver: givers.get(one.postId), delegateWorks: working.has(one.delegateId) };
    return appraised(one, around, today);
  });
}

function appraised(
  delegation: StoredDelegation,
  {
    network,
    giver,
    delegateWorks,
  }: {
    readonly network: Network;
    readonly giver: PostHolder | undefined;
    readonly delegateWorks: boolean;
  },
  today: PlainDate,
): AppraisedDelegation {
  if (giver === undefined) throw new Error(`delegation ${delegation.delegationId} is about no post`);
  const state = stateOfDelegation(
    {
      activeFrom: delegation.activeFrom,
      activeUntil: delegation.activeUntil,
      revoked: delegation.revokedAt !== null,
      giverHoldsPost: giver.officer.active && isUsable(network, giver.post, today),
      delegateHoldsPost: delegateWorks,
    },
    today,
  );
  return { delegation, state, giver };
}

/** Whether an officer works here on that day, in a casework post of their own. */
export async function worksOnMatters(reader: Reader, officerId: string, day: PlainDate): Promise<boolean> {
  return (await workingOnMatters(reader, [officerId], day)).has(officerId);
}

/** Those of the officers who work here on that day, in a casework post of their own. */
export async function workingOnMatters(
  reader: Reader,
  officerIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlySet<string>> {
  const network = await loadNetwork(reader);
  const officers = await findOfficers(reader, officerIds);
  const posts = await postsOfOfficers(reader, [...officers.keys()]);
  const working = posts.filter(
    (post) =>
      officers.get(post.officerId)?.active === true && !isOffice(post.role) && isUsable(network, post, day),
  );
  return new Set(working.map(({ officerId }) => officerId));
}

async function standing(
  reader: Reader,
  delegation: StoredDelegation,
  today: PlainDate,
): Promise<StandingDelegation | undefined> {
  const over = delegation.revokedAt !== null || today >= delegation.activeUntil;
  if (over) return undefined;
  const { state, giver } = await appraise(reader, delegation, today);
  if (state !== 'standing') return undefined;
  const { delegationId, actions, activeUntil } = delegation;
  return { delegationId, giver, actions, activeUntil };
}
