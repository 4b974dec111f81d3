// What an administrator does to the network. Each command looks up what its fields point to and refuses in words.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type {
  AddCompetence,
  Competence,
  CreatePlace,
  CreateUnit,
  EndOn,
  Place,
  RenameUnit,
  SetApproval,
  SetReviewLine,
  Unit,
} from './contract.ts';
import { forget } from '#platform/db/memory.ts';
import * as no from './network.refusals.ts';
import * as store from './network.store.ts';
import { loadNetwork, type Network } from './network.ts';
import { isActive } from './rules/active.ts';
import { returnsToItself } from './rules/review-line.ts';

const LEVEL_ABOVE = { city: undefined, county: 'city', township: 'county' } as const;

/** Adds a place; counties lie in the city, townships in a county. */
export async function createPlace(tx: Tx, actor: Actor, input: CreatePlace): Promise<Result<Place>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const network = await loadNetwork(tx);
  if (network.places.has(input.placeId)) return refuse(no.taken('place', 'placeId', input.placeId));
  const parent = input.parentId === undefined ? undefined : network.places.get(input.parentId);
  if (input.parentId !== undefined && parent === undefined) {
    return refuse(no.unknown('place', 'parentId', input.parentId));
  }
  if (parent?.level !== LEVEL_ABOVE[input.level]) return refuse(no.placeOutOfOrder);
  const place: Place = { ...input, parentId: input.parentId ?? null };
  await store.insertPlace(tx, place);
  forget(tx);
  return succeed(place);
}

/** Adds a unit below the one it reports to. */
export async function createUnit(
  tx: Tx,
  actor: Actor,
  input: CreateUnit,
  clock: Clock,
): Promise<Result<Unit>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const network = await loadNetwork(tx);
  const unit: Unit = {
    unitId: input.unitId ?? tx.entropy.id(clock.now()),
    name: input.name,
    shortName: input.shortName ?? input.name,
    kind: input.kind,
    level: input.level,
    parentId: input.parentId ?? null,
    placeId: input.placeId,
    activeFrom: input.activeFrom ?? clock.today(),
    activeUntil: null,
  };
  const fault = faultOfUnit(network, unit);
  if (fault !== undefined) return refuse(fault);
  await store.insertUnit(tx, unit);
  forget(tx);
  return succeed(unit);
}

/** Gives a unit other names; screens and letters to come show them, also for what happened under the old ones. */
export async function renameUnit(
  tx: Tx,
  actor: Actor,
  { unitId, name, shortName }: RenameUnit & { unitId: string },
): Promise<Result<Unit>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const { units } = await loadNetwork(tx);
  const unit = units.get(unitId);
  if (unit === undefined) return refuse(no.notFound('unit', unitId));
  const renamed: Unit = { ...unit, name: name.trim(), shortName: shortName.trim() };
  if ([...units.values()].some((other) => other.unitId !== unitId && other.name === renamed.name)) {
    return refuse(no.taken('unit', 'name', renamed.name));
  }
  await store.renameUnit(tx, unitId, renamed);
  forget(tx);
  return succeed(renamed);
}

/**
 * Sets who reviews what a unit decides. Refuses the unit itself, a unit that ended, and a line that would come back to where
 * it began: nobody reviews their own decision (2022 art. 35, 36).
 */
export async function setReviewLine(
  tx: Tx,
  actor: Actor,
  { unitId, reviewedBy }: SetReviewLine & { unitId: string },
  clock: Clock,
): Promise<Result<Unit>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const { units } = await loadNetwork(tx);
  const unit = units.get(unitId);
  if (unit === undefined) return refuse(no.notFound('unit', unitId));
  const reviewer = reviewedBy === null ? undefined : units.get(reviewedBy);
  if (reviewedBy !== null && reviewer === undefined)
    return refuse(no.unknown('unit', 'reviewedBy', reviewedBy));
  if (reviewer !== undefined && !isActive(reviewer, clock.today()))
    return refuse(no.unitNotActive(reviewer, 'reviewedBy', clock.today()));
  const changed: Unit = { ...unit, reviewedBy };
  if (returnsToItself(new Map([...units, [unitId, changed]]), unitId)) return refuse(no.reviewsItself());
  await store.setReviewLine(tx, unitId, reviewedBy);
  forget(tx);
  return succeed(changed);
}

/**
 * Sets whether opinions of a unit, and of those below it, are issued only once their head has approved them. What is being
 * drafted or waits goes on; what was issued stays.
 */
export async function setApproval(
  tx: Tx,
  actor: Actor,
  { unitId, opinionsApproved }: SetApproval & { unitId: string },
): Promise<Result<Unit>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const { units } = await loadNetwork(tx);
  const unit = units.get(unitId);
  if (unit === undefined) return refuse(no.notFound('unit', unitId));
  await store.setApproval(tx, unitId, opinionsApproved);
  forget(tx);
  return succeed({ ...unit, opinionsApproved });
}

/** Ends a unit, and with it its posts and competences; units that report to it must have gone first. */
export async function closeUnit(
  tx: Tx,
  actor: Actor,
  { unitId, endsOn }: EndOn & { unitId: string },
  clock: Clock,
): Promise<Result<Unit>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const { units } = await loadNetwork(tx);
  const unit = units.get(unitId);
  if (unit === undefined) return refuse(no.notFound('unit', unitId));
  if (unit.activeUntil !== null) return refuse(no.alreadyEnded('unit', unit.activeUntil));
  const day = endsOn ?? clock.today();
  const below = [...units.values()].filter((other) => other.parentId === unitId && isActive(other, day));
  if (below.length > 0) return refuse(no.unitsStillBelow(below.map((other) => other.name)));
  const latest = (await store.latestBeginningIn(tx, unitId, day)) ?? unit.activeFrom;
  const begins = latest > unit.activeFrom ? latest : unit.activeFrom;
  if (day <= begins) return refuse(no.endsTooEarly(begins));
  await store.endUnit(tx, unitId, day);
  forget(tx);
  return succeed({ ...unit, activeUntil: day });
}

/** Records that a unit is competent for a topic, a kind or both, and on what basis. */
export async function addCompetence(
  tx: Tx,
  actor: Actor,
  input: AddCompetence,
  clock: Clock,
): Promise<Result<Competence>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const competence: Competence = {
    competenceId: input.competenceId ?? tx.entropy.id(clock.now()),
    unitId: input.unitId,
    topicId: input.topicId ?? null,
    placeId: input.placeId ?? null,
    kind: input.kind ?? null,
    basis: input.basis,
    activeFrom: input.activeFrom ?? clock.today(),
    activeUntil: null,
  };
  const fault = faultOfCompetence(await loadNetwork(tx), competence);
  if (fault !== undefined) return refuse(fault);
  await store.insertCompetence(tx, competence);
  forget(tx);
  return succeed(competence);
}

/** Ends a competence; matters routed under it keep its explanation. */
export async function closeCompetence(
  tx: Tx,
  actor: Actor,
  { competenceId, endsOn }: EndOn & { competenceId: string },
  clock: Clock,
): Promise<Result<Competence>> {
  if (!mayManage(actor)) return refuse(no.notAnAdministrator);
  const competence = (await loadNetwork(tx)).competences.get(competenceId);
  if (competence === undefined) return refuse(no.notFound('competence', competenceId));
  if (competence.activeUntil !== null) return refuse(no.alreadyEnded('competence', competence.activeUntil));
  const day = endsOn ?? clock.today();
  if (day <= competence.activeFrom) return refuse(no.endsTooEarly(competence.activeFrom));
  await store.endCompetence(tx, competenceId, day);
  forget(tx);
  return succeed({ ...competence, activeUntil: day });
}

/** Administrators, and the program itself when it seeds a demo or sets an installation up. */
export function mayManage(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'officer' && actor.role === 'administrator');
}

/** Security officers, and the program itself: whoever sets up the network does not say who works in it. */
export function mayAppoint(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'officer' && actor.role === 'securityOfficer');
}

function faultOfUnit(network: Network, unit: Unit): Refusal | undefined {
  if (network.units.has(unit.unitId)) return no.taken('unit', 'unitId', unit.unitId);
  if ([...network.units.values()].some(({ name }) => name === unit.name)) {
    return no.taken('unit', 'name', unit.name);
  }
  if (!network.places.has(unit.placeId)) return no.unknown('place', 'placeId', unit.placeId);
  if (unit.parentId === null) return undefined;
  const parent = network.units.get(unit.parentId);
  if (parent === undefined) return no.unknown('unit', 'parentId', unit.parentId);
  return isActive(parent, unit.activeFrom)
    ? undefined
    : no.unitNotActive(parent, 'parentId', unit.activeFrom);
}

function faultOfCompetence(network: Network, competence: Competence): Refusal | undefined {
  const { topicId, placeId, kind } = competence;
  const unit = network.units.get(competence.unitId);
  if (unit === undefined) return no.unknown('unit', 'unitId', competence.unitId);
  if (topicId !== null && !network.topics.has(topicId)) return no.unknown('topic', 'topicId', topicId);
  if (placeId !== null && !network.places.has(placeId)) return no.unknown('place', 'placeId', placeId);
  if (topicId === null && kind === null) return no.competenceTooWide;
  if (network.competences.has(competence.competenceId)) {
    return no.taken('competence', 'competenceId', competence.competenceId);
  }
  return isActive(unit, competence.activeFrom)
    ? undefined
    : no.unitNotActive(unit, 'unitId', competence.activeFrom);
}
