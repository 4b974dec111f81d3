// What is shown of a sealed identity and its openings: to officers at any time, to the petitioner once the matter is closed.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dayOf } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { whyMayNot } from '#modules/access/index.ts';
import { findOfficer } from '#modules/network/index.ts';
import type { ActingView, IdentityView, OpeningView, TrackedMatter } from './contract.ts';
import { groundOfSeal, mayDecide, mayEnd, standingOf } from './rules/sealed-identity.ts';
import type { IdentityOpening, MatterState, PostHolder } from './rules/state.ts';
import { listOpeningWords } from './sealed-openings.store.ts';

/** Whether the identity is sealed and why, and every opening with who, when and why. Never who the petitioner is. */
export async function viewIdentity(
  tx: Tx,
  actor: OfficerActor,
  state: MatterState,
  clock: Pick<Clock, 'now'>,
): Promise<IdentityView> {
  const openings = state.openings ?? [];
  const ground = groundOfSeal(state);
  if (openings.length === 0) return { ground, openings: [] };
  const words = await listOpeningWords(tx, state.matterId);
  const names = await namesOf(tx, openings);
  const acting = ({ officerId, unitId, role }: PostHolder): ActingView => ({
    name: names.get(officerId) ?? '',
    unitId,
    role,
  });
  return {
    ground,
    openings: openings.map((one): OpeningView => {
      const { decision, ended } = one;
      const standing = standingOf(one, clock.now());
      const mayDoSo =
        standing === 'waiting' && whyMayNot(actor, 'decideOpening') === undefined && mayDecide(one, actor);
      return {
        openingId: one.openingId,
        standing,
        askedBy: acting(one.askedBy),
        askedAt: one.askedAt,
        hours: one.hours,
        reason: words.get(one.openingId)?.reason ?? '',
        decidedBy: decision && acting(decision.by),
        decidedAt: decision?.at ?? null,
        decisionReason: words.get(one.openingId)?.decision ?? null,
        openUntil: decision?.openUntil ?? null,
        endedBy: ended && acting(ended.by),
        endedAt: ended?.at ?? null,
        mayDecide: mayDoSo,
        mayEnd: ['waiting', 'open'].includes(standing) && mayEnd(one, actor.officerId),
      };
    }),
  };
}

/** The openings that were allowed, for the petitioner: when, by which posts, what for. Officers are not named. */
export async function viewOpeningsForPetitioner(
  tx: Tx,
  state: MatterState,
  unitName: (unitId: string) => string,
): Promise<TrackedMatter['identityOpenings']> {
  const allowed = (state.openings ?? []).flatMap((one) =>
    one.decision === null || one.decision.openUntil === null ? [] : [{ ...one, decision: one.decision }],
  );
  if (allowed.length === 0) return [];
  const words = await listOpeningWords(tx, state.matterId);
  return allowed.map(({ openingId, askedBy, decision, hours }) => ({
    openedOn: dayOf(new Date(decision.at)),
    hours,
    unitName: unitName(askedBy.unitId),
    role: askedBy.role,
    allowedByUnit: unitName(decision.by.unitId),
    reason: words.get(openingId)?.reason ?? '',
  }));
}

async function namesOf(tx: Tx, openings: readonly IdentityOpening[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(
    openings
      .flatMap(({ askedBy, decision, ended }) => [askedBy, decision?.by, ended?.by])
      .flatMap((holder) => (holder === undefined ? [] : [holder.officerId])),
  );
  const officers = await Promise.all([...ids].map((officerId) => findOfficer(tx, officerId)));
  return new Map(officers.flatMap((one) => (one === undefined ? [] : [[one.officerId, one.name] as const])));
}
