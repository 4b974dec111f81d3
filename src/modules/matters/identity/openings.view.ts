// What is shown of a sealed identity and its openings: to officers at any time, to the petitioner once the matter is closed.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { dayOf } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { whyMayNot } from '#modules/access/index.ts';
import { officerNames } from '#modules/network/index.ts';
import type { TrackedMatter } from '../contract.ts';
import type { ActingView, IdentityView, OpeningView, WaiverView } from './identity.contract.ts';
import {
  groundOfSeal,
  mayAskAgain,
  mayDecide,
  mayDecideWaiver,
  mayEnd,
  standingOf,
  standingOfWaiver,
} from './rules/sealed-identity.ts';
import type { MatterState } from '../rules/state.ts';
import type { IdentityWaiver, PostHolder } from './rules/identity-state.ts';
import { listOpeningWords } from './sealed-openings.store.ts';

/** Whether the identity is sealed and why, every opening and waiver with who, when and why. Never who the petitioner is. */
export async function viewIdentity(
  tx: Tx,
  actor: OfficerActor,
  state: MatterState,
  clock: Pick<Clock, 'now'>,
): Promise<IdentityView> {
  const { openings = [], waivers = [] } = state;
  const ground = groundOfSeal(state);
  if (openings.length + waivers.length === 0) return { ground, openings: [], waivers: [] };
  const names = await officerNames(
    tx,
    holdersOf(state).map(({ officerId }) => officerId),
  );
  const acting = ({ officerId, unitId, role }: PostHolder): ActingView => ({
    name: names.get(officerId) ?? '',
    unitId,
    role,
  });
  return {
    ground,
    openings: openings.length === 0 ? [] : await viewOpenings(tx, actor, state, { acting, now: clock.now() }),
    waivers: waivers.map((one) => viewWaiver(one, actor, acting)),
  };
}

async function viewOpenings(
  tx: Tx,
  actor: OfficerActor,
  { matterId, openings = [] }: MatterState,
  { acting, now }: { readonly acting: (holder: PostHolder) => ActingView; readonly now: Date },
): Promise<OpeningView[]> {
  const words = await listOpeningWords(tx, matterId);
  return openings.map((one) => {
    const { decision, ended } = one;
    const standing = standingOf(one, now);
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
  });
}

function viewWaiver(
  one: IdentityWaiver,
  actor: OfficerActor,
  acting: (holder: PostHolder) => ActingView,
): WaiverView {
  const { waiverId, attachmentId, recordedBy, recordedAt, decision, revokedAt } = one;
  const standing = standingOfWaiver(one);
  return {
    waiverId,
    standing,
    attachmentId,
    recordedBy: acting(recordedBy),
    recordedAt,
    decidedBy: decision && acting(decision.by),
    decidedAt: decision?.at ?? null,
    revokedAt,
    mayDecide:
      standing === 'waiting' && whyMayNot(actor, 'decideWaiver') === undefined && mayDecideWaiver(one, actor),
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

/** The waiver that holds or waits, for the petitioner: when and by which unit. Officers are not named. */
export function viewWaiverForPetitioner(
  state: MatterState,
  unitName: (unitId: string) => string,
): TrackedMatter['waiver'] {
  const last = mayAskAgain(state) ? state.waivers?.at(-1) : undefined;
  if (last === undefined) return null;
  return {
    standing: standingOfWaiver(last),
    recordedOn: dayOf(new Date(last.recordedAt)),
    unitName: unitName(last.recordedBy.unitId),
  };
}

function holdersOf({ openings = [], waivers = [] }: MatterState): PostHolder[] {
  return [
    ...openings.flatMap(({ askedBy, decision, ended }) => [askedBy, decision?.by, ended?.by]),
    ...waivers.flatMap(({ recordedBy, decision }) => [recordedBy, decision?.by]),
  ].filter((holder) => holder !== undefined);
}
