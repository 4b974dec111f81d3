// A delegation with the people and the post it is about, as it stands on a day. Read anew on every request of whoever acts
// by one: it ends the moment it is revoked, whatever this process remembers of the network.
import type { PlainDate } from '#kernel/plain-date.ts';
import {
  findOfficer,
  findPostHolder,
  isOffice,
  loadNetwork,
  type PostHolder,
  type Reader,
} from '#modules/network/index.ts';
import type { Action, DelegationState } from './contract.ts';
import { findDelegation, listDelegations, type StoredDelegation } from './delegations.store.ts';
import { isUsable, usablePosts } from './posts.ts';
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

/** How a delegation stands today, and whose post it is about. */
export async function appraise(
  reader: Reader,
  delegation: StoredDelegation,
  today: PlainDate,
): Promise<{ readonly state: DelegationState; readonly giver: PostHolder }> {
  const giver = await findPostHolder(reader, delegation.postId);
  if (giver === undefined) throw new Error(`delegation ${delegation.delegationId} is about no post`);
  const state = stateOfDelegation(
    {
      activeFrom: delegation.activeFrom,
      activeUntil: delegation.activeUntil,
      revoked: delegation.revokedAt !== null,
      giverHoldsPost: giver.officer.active && isUsable(await loadNetwork(reader), giver.post, today),
      delegateHoldsPost: await worksOnMatters(reader, delegation.delegateId, today),
    },
    today,
  );
  return { state, giver };
}

/** Whether an officer works here on that day, in a casework post of their own. */
export async function worksOnMatters(reader: Reader, officerId: string, day: PlainDate): Promise<boolean> {
  const officer = await findOfficer(reader, officerId);
  if (officer?.active !== true) return false;
  return (await usablePosts(reader, officerId, day)).some(({ role }) => !isOffice(role));
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
