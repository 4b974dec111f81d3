// How every command on a matter runs: load for update → may this officer do it now? → decide → save → append to the
// history. One place, so that no command can forget a step.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { reaches } from '#platform/db/query-reach.ts';
import {
  appendEvents,
  chainEvents,
  chainStart,
  type EventDraft,
  type RecordedEvent,
} from '#modules/audit/index.ts';
import { whyMayNot } from '#modules/access/index.ts';
import type { MatterAction, MatterChanged } from './contract.ts';
import { loadLaw, type LawInForce } from './law.ts';
import {
  findForUpdate,
  saveMatters,
  type LoadedMatter,
  type MatterChange,
  type Prose,
} from './matter.store.ts';
import { FIND_REPEATS } from './repeats/repeats.jobs.ts';
import { listComparedWith } from './repeats/repeats.store.ts';
import { whyNot } from './rules/actions.ts';
import type { MatterEvent } from './rules/events.ts';
import { evolve } from './rules/evolve.ts';
import { followSimple } from './simple/rules/follow-simple.ts';
import type { Circumstances } from './rules/law-port.ts';
import { unitsOf, type MatterState } from './rules/state.ts';

/** Which matter, and which version of it the officer had before them. */
export interface Target {
  readonly matterId: string;
  /** The version of the If-Match header; absent where the caller does not care. */
  readonly expectedVersion?: number | undefined;
}

/** What a decision gives: an event, and the prose that goes into rows beside it. */
export interface Decision {
  readonly event: MatterEvent;
  readonly prose: Prose;
}

/** One matter after one more event. */
export interface AppliedEvent {
  readonly change: MatterChange;
  readonly events: readonly RecordedEvent[];
}

/** The role action behind each action on a matter. */
export const ROLE_ACTIONS = {
  route: 'routeMatter',
  object: 'objectToRouting',
  decideObjection: 'decideObjection',
  giveNotice: 'giveNotice',
  accept: 'acceptMatter',
  extend: 'extendDeadline',
  answer: 'answerMatter',
  serve: 'serveAnswer',
  close: 'closeMatter',
  decline: 'declineMatter',
  noLongerAccept: 'declineMatter',
  leadElsewhere: 'declineMatter',
  replyDirectly: 'replyDirectly',
  withdraw: 'withdrawMatter',
  attach: 'decideRepeat',
  detach: 'decideRepeat',
  serveJoined: 'serveAnswer',
  linkEarlier: 'relateMatter',
  split: 'relateMatter',
  undoSplit: 'relateMatter',
  moveRegulation: 'moveRegulation',
  markSimple: 'handleSimply',
  returnToOrdinary: 'handleSimply',
  nameAccused: 'nameAccused',
  involve: 'involveUnit',
  recuse: 'recuseOfficer',
  unmask: 'unmaskParty',
  askOpening: 'askForOpening',
  decideOpening: 'decideOpening',
  endOpening: 'endOpening',
  recordWaiver: 'recordWaiver',
  decideWaiver: 'decideWaiver',
  reissueCode: 'reissueQueryCode',
  addAttachment: 'addAttachment',
  issueDocument: 'issueDocument',
  draftOpinion: 'draftOpinion',
  decideDraft: 'approveOpinion',
  addNote: 'addNote',
  recordAgreement: 'recordAgreement',
  reportExecution: 'reportExecution',
  requestReview: 'requestReview',
  admitReview: 'admitReview',
  decideReview: 'decideReview',
  serveReview: 'serveReview',
  callHearing: 'holdHearing',
  recordHearing: 'holdHearing',
  cancelHearing: 'holdHearing',
  urge: 'urgeUnit',
  supervise: 'superviseUnit',
  replySupervision: 'replyToSupervision',
  acceptReply: 'superviseUnit',
  repeatSupervision: 'superviseUnit',
  endSupervision: 'superviseUnit',
  setProposalAside: 'superviseUnit',
} as const satisfies Record<MatterAction, string>;

/** Runs one decision on one matter. Refuses unknown matters and those out of scope with the same sentence. */
export async function changeMatter(
  tx: Tx,
  actor: Actor,
  action: MatterAction,
  target: Target,
  clock: Clock,
  decide: (state: MatterState, circumstances: Circumstances) => Result<Decision> | Promise<Result<Decision>>,
): Promise<Result<MatterChanged>> {
  const loaded = await loadFor(tx, actor, action, target);
  if (!loaded.ok) return loaded;
  const decision = await decide(loaded.value.state, await circumstancesOf(tx, actor, clock));
  if (!decision.ok) return decision;
  return succeed(await commit(tx, actor, clock, [{ loaded: loaded.value, ...decision.value }]));
}

/** Loads a matter for a command that this actor may take now. */
export async function loadFor(
  tx: Tx,
  actor: Actor,
  action: MatterAction,
  { matterId, expectedVersion }: Target,
): Promise<Result<LoadedMatter>> {
  const unitId = unitOf(actor);
  const loaded = await findForUpdate(tx, matterId);
  if (loaded === undefined || unitId === undefined || !isInScope(loaded.state, actor))
    return refuse(matterUnknown());
  const mayNot = actor.kind === 'officer' ? whyMayNot(actor, ROLE_ACTIONS[action]) : undefined;
  const reason =
    mayNot === undefined
      ? checkVersion(loaded, expectedVersion)
      : refusal('role-may-not', 'forbidden', mayNot);
  if (reason !== undefined) return refuse(reason);
  const not = whyNot(loaded.state, action, unitId);
  return not === undefined ? succeed(loaded) : refuse(refusal('action-not-allowed-now', 'conflict', not));
}

/** Saves decisions on matters already loaded, with their history, and answers for the first of them. */
export async function commit(
  tx: Tx,
  actor: Actor,
  clock: Clock,
  decisions: readonly (Decision & { readonly loaded: LoadedMatter })[],
): Promise<MatterChanged> {
  const law = await loadLaw(tx);
  const applied = decisions.map(({ loaded, event, prose }) =>
    applyEvent({ actor, at: clock.now(), law, matterId: loaded.state.matterId, loaded, event, prose }),
  );
  // A decision that walls its own author off could not be written within their reach.
  const walls = applied.some(({ change }) => change.before?.walledFrom !== change.after.walledFrom);
  await (walls ? tx.beyondReach(() => saveWalled(tx, applied)) : saveApplied(tx, applied));
  const [first] = applied;
  if (first === undefined) throw new Error('nothing was decided');
  const { after, head } = first.change;
  return { matterId: after.matterId, version: head.seq, stage: after.stage };
}

/** The same with walls that were not there before: where the matter stood among candidates, another may stand. */
async function saveWalled(tx: Tx, applied: readonly AppliedEvent[]): Promise<void> {
  await saveApplied(tx, applied);
  for (const { change } of applied) {
    for (const matterId of await listComparedWith(tx, change.after.matterId))
      await tx.enqueue({ kind: FIND_REPEATS, payload: { matterId } });
  }
}

/** Writes matters and their histories. */
export async function saveApplied(tx: Tx, applied: readonly AppliedEvent[]): Promise<void> {
  await saveMatters(
    tx,
    applied.map((one) => one.change),
  );
  await appendEvents(
    tx,
    applied.flatMap((one) => one.events),
  );
}

/** Folds one event into a matter (new, where nothing is loaded) and links it into its chain. */
export function applyEvent(given: {
  readonly actor: Actor;
  readonly at: Date;
  readonly law: LawInForce;
  readonly matterId: string;
  readonly loaded: LoadedMatter | undefined;
  readonly event: MatterEvent;
  readonly prose: Prose;
}): AppliedEvent {
  const { actor, at, law, matterId, loaded, prose } = given;
  const before = loaded?.state;
  const event = followSimple(before, given.event, law);
  const events = chainEvents(matterId, loaded?.head ?? chainStart(matterId), [draftOf(event)], { actor, at });
  const last = events.at(-1);
  if (last === undefined) throw new Error('an event was lost on its way into the chain');
  return {
    events,
    change: {
      before,
      after: evolve(before, event, matterId),
      head: { seq: last.seq, hash: last.hash },
      prose,
      ledgerOf: (clock) => law.explain(clock).steps,
    },
  };
}

/** What a decision knows besides the matter and the input. */
export async function circumstancesOf(
  tx: Tx,
  actor: Actor,
  clock: Clock,
): Promise<Circumstances & { readonly law: LawInForce }> {
  return { today: clock.today(), law: await loadLaw(tx), unitId: unitOf(actor) ?? '' };
}

/** Whether the actor's unit, or one below it, has or had a part in the matter, and no wall keeps them out. */
export function isInScope(state: MatterState, actor: Actor): boolean {
  const { matterId, walledFrom } = state;
  return reaches(actor, { matterId, walledFrom, units: unitsOf(state).map(({ unitId }) => unitId) });
}

/** One sentence for matters that do not exist and for those that are none of this officer's business. */
export function matterUnknown(): Refusal {
  return refusal('matter-unknown', 'not-found', {
    zh: '没有这件信访事项，或不在您的职权范围内。请核对编号。',
    en: 'There is no such matter within your scope. Check the number.',
  });
}

function unitOf(actor: Actor): string | undefined {
  return actor.kind === 'officer' || actor.kind === 'system' ? actor.unitId : undefined;
}

function checkVersion(loaded: LoadedMatter, expected: number | undefined): Refusal | undefined {
  if (expected === undefined || expected === loaded.head.seq) return undefined;
  return refusal('matter-changed', 'conflict', {
    zh: '您打开页面之后，该事项已有新的进展。请刷新查看最新情况后再操作，已填写的内容会保留。',
    en: 'The matter has moved on since you opened it. Reload to see what changed, then try again; what you typed is kept.',
  });
}

function refusal(code: string, kind: Refusal['kind'], text: Refusal['text']): Refusal {
  return { code, kind, text };
}

function draftOf(event: MatterEvent): EventDraft {
  return {
    type: event.type,
    occurredOn: event.occurredOn,
    data: event.data as unknown as EventDraft['data'],
  };
}
