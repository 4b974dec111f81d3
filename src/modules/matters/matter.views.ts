// What the next screen needs: lists, the matter page, the counts of the in-tray.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { type PlainDate, parsePlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { whyMayNot } from '#modules/access/index.ts';
import { viewParties, viewSubmissions } from '#modules/intake/index.ts';
import { loadNetwork, needsApproval, proposeUnits, type Network } from '#modules/network/index.ts';
import { circumstancesOf, isInScope, matterUnknown, ROLE_ACTIONS } from './changing.ts';
import type { MatterAction, MatterView, RoutingProposal } from './contract.ts';
import type { ListMatters, MatterPage, MatterRow, TrayCounts } from './list.contract.ts';
import type { AccusedView } from './walls/walls.contract.ts';
import type { RepeatCandidate } from './repeats/repeats.contract.ts';
import { countTray, listPage, readableAmong, type Position } from './matter-list.store.ts';
import { listErasedDays } from './erasure/erasure.store.ts';
import { findMatter, type LoadedMatter } from './matter.store.ts';
import { officerNow } from './identity/opening.commands.ts';
import { viewIdentity } from './identity/openings.view.ts';
import { viewEnding } from './endings/ending.view.ts';
import { whoEnds } from './endings/declining.commands.ts';
import { viewTrackChoices } from './handling/track.view.ts';
import { viewExchange } from './objections/objection.view.ts';
import { relatedTo, tellsOfReadable, viewRelations } from './relations/relation.view.ts';
import { viewApproval, whyNotByApproval } from './approval/draft.view.ts';
import { viewReturned } from './approval/returned.view.ts';
import { listCandidates } from './repeats/repeats.store.ts';
import { viewTombstone } from './erasure/tombstone.view.ts';
import { allowedActions, whyNot } from './rules/actions.ts';
import { ENDING_ACTIONS, whyNoGround, type WhoEnds } from './endings/rules/decide-declining.ts';
import { foundNotCompetent } from './handling/rules/decide-routing.ts';
import { whyNoObjection } from './objections/rules/decide-objection.ts';
import { DESTROYED_TITLE } from './erasure/rules/erasure.ts';
import { whySealed } from './identity/rules/sealed-identity.ts';
import type { MatterState } from './rules/state.ts';
import { listAccusedNames, listNumbers, listProse, type MatterProse } from './prose.store.ts';
import { viewRecord } from './record/record.views.ts';
import { viewHearings, viewProceedings, viewRemedy } from './reviews/review.views.ts';
import { whyNotSimple } from './simple/rules/decide-simple.ts';
import { viewSimple } from './simple/simple.view.ts';
import { maySupervise } from './supervision/supervision.commands.ts';
import { viewSupervision, whyNotByNetwork } from './supervision/supervision.view.ts';
import { asWalledToday } from './walls/walls.commands.ts';
import { viewHistory } from './history.view.ts';
import { viewClock, lightOf } from './clock.view.ts';

const PAGE = 50;

/** One page of the in-tray or of all matters in scope. */
export async function listMatters(
  tx: Tx,
  actor: OfficerActor,
  asked: ListMatters,
  today: PlainDate,
): Promise<MatterPage> {
  const limit = asked.limit ?? PAGE;
  const rows = await listPage(tx, actor, asked, today, { after: readCursor(asked.cursor), limit: limit + 1 });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  // The view that chooses rows does not know of destruction, but the title that stands for the texts tells of it.
  const destroyed = shown.filter(({ title }) => title === DESTROYED_TITLE).map((row) => row.matter_id);
  const erased = await listErasedDays(tx, destroyed);
  const ids = shown.map((row) => row.matter_id);
  const returned = await viewReturned(tx, asked.waits === 'changes' ? ids : []);
  const items = shown.map((row): MatterRow => ({
    matterId: row.matter_id,
    number: row.number,
    title: row.title,
    stage: row.state as MatterRow['stage'],
    kind: row.kind as MatterRow['kind'],
    channel: row.channel as MatterRow['channel'],
    receivedOn: row.received_on,
    placeId: row.place_id,
    topicId: row.topic_id,
    registeredUnit: row.registered_unit,
    holderUnit: row.holder_unit,
    nextRule: row.next_rule,
    nextRawOn: row.next_raw_on,
    nextDueOn: row.next_due_on,
    light: lightOf(row.next_raw_on, row.next_due_on, row.next_internal_on, today),
    participants: row.participants,
    repeatCandidates: row.repeat_candidates,
    erasedOn: erased.get(row.matter_id) ?? null,
    returned: returned.get(row.matter_id) ?? null,
  }));
  const more = rows.length > limit && last !== undefined;
  const day = asked.box === 'tray' ? last?.urgency : last?.received_on;
  return { items, nextCursor: more && day !== undefined ? `${day}_${last.matter_id}` : null };
}

/** How many matters of the officer's unit stand in each light. */
export async function viewTrayCounts(tx: Tx, actor: OfficerActor, today: PlainDate): Promise<TrayCounts> {
  return countTray(tx, actor, today);
}

/** Everything on the page of a matter. Refuses matters out of scope as if there were none. */
export async function viewMatter(
  tx: Tx,
  actor: OfficerActor,
  matterId: string,
  clock: Clock,
): Promise<Result<MatterView>> {
  const today = clock.today();
  const loaded = await findMatter(tx.db, matterId);
  if (loaded === undefined || !isInScope(loaded.state, actor)) return refuse(matterUnknown());
  const network = await loadNetwork(tx);
  const { state } = loaded;
  const unitName = (unitId: string): string => network.units.get(unitId)?.name ?? unitId;
  const linked = [
    ...state.attached,
    ...(state.attachment === null ? [] : [state.attachment.matterId]),
    ...relatedTo(state),
  ];
  const numbers = await listNumbers(tx, await readableAmong(tx, actor, linked));
  const number = (id: string) => ({ matterId: id, number: numbers.get(id) ?? '' });
  const prose = await listProse(tx, matterId);
  const may = maySupervise(network, actor, today);
  const readable = new Set(numbers.keys());
  const history = await viewHistory(
    tx,
    matterId,
    unitName,
    (event) => tellsOfReadable(event, readable),
    prose.texts,
  );
  const circumstances = await circumstancesOf(tx, actor, clock);
  const { law } = circumstances;
  const approved = needsApproval(network, actor.unitId);
  return succeed({
    ...viewFacts(loaded, prose),
    ...(await viewExchange(tx, state, history)),
    trackChoices: viewTrackChoices(state),
    ...(await viewEnding(tx, { actor, state, network, clock })),
    approval: await viewApproval(tx, state, prose.texts, approved),
    proceedings: viewProceedings(state, prose.texts),
    hearings: viewHearings(state, prose.texts),
    ...viewSupervision(state, prose.texts, may, today),
    ...viewRecord(state, prose.texts),
    relations: viewRelations(state, prose, numbers),
    simple: viewSimple(state, prose.texts),
    merged: state.attachment?.merged === true,
    remedy: await viewRemedy(tx, state, today, unitName),
    tombstone: await viewTombstone(tx, state),
    attachedTo:
      linked.filter((id) => id === state.attachment?.matterId && numbers.has(id)).map(number)[0] ?? null,
    // What is beyond the officer's reach is not named, and not counted either.
    attached: state.attached.filter((id) => numbers.has(id)).map(number),
    submissions: await viewSubmissions(tx, matterId),
    parties: await viewParties(tx, matterId),
    identity: await viewIdentity(tx, actor, state, clock),
    accused: await viewAccused(tx, state),
    involved: state.involved.map(({ unitId, capacity }) => ({ unitId, capacity })),
    clocks: state.clocks.map((one) => viewClock(one, today, law)),
    ratingState: ratingStateOf(state, today),
    ratingUntil: state.ratingUntil,
    repeatCandidates: await viewCandidates(tx, actor, matterId),
    proposals:
      state.stage === 'registered'
        ? proposalsOf(network, await asWalledToday(tx, network, state), today)
        : [],
    actions: allowedActions(
      state,
      actor.unitId,
      (action) =>
        whyMayNot(actor, ROLE_ACTIONS[action]) ??
        whySealed(state, action, officerNow(actor, clock)) ??
        // The stage has its say first: what the law says against a step that is not due would only confuse.
        (whyNot(state, action, actor.unitId) === undefined
          ? (whyNotByLaw(state, action, whoEnds(network, circumstances)) ??
            whyNotByApproval(state, action, approved) ??
            whyNotByNetwork(state, action, may))
          : undefined),
    ),
    history,
  });
}

/** What the law or the day says against a step that the stage would allow. */
function whyNotByLaw(state: MatterState, action: MatterAction, who: WhoEnds): Text | undefined {
  if (action === 'markSimple') return whyNotSimple(state, who)?.text;
  if (action === 'object') return whyNoObjection(state, who)?.text;
  return isEnding(action) ? whyNoGround(state, action, who) : undefined;
}

function isEnding(action: MatterAction): action is keyof typeof ENDING_ACTIONS {
  return Object.hasOwn(ENDING_ACTIONS, action);
}

function viewFacts({ state, head }: LoadedMatter, prose: MatterProse) {
  return {
    matterId: state.matterId,
    number: state.submission.number,
    version: head.seq,
    regime: state.regime,
    stage: state.stage,
    kind: state.kind,
    channel: state.submission.channel,
    title: prose.title,
    receivedOn: state.receivedOn,
    placeId: state.placeId,
    topicId: state.topicId,
    registeredUnit: state.registeredUnit,
    holderUnit: state.holderUnit,
    responsibleUnit: state.responsibleUnit,
    routedOn: state.routedOn,
    acceptedOn: state.acceptedOn,
    answeredOn: state.answeredOn,
    servedOn: state.servedOn,
    closedOn: state.closedOn,
    erasedOn: state.erased?.on ?? null,
    closingReport: prose.closingReport,
    claims: state.claims.map(({ claimId, kind, topicId, track, outcome }) => ({
      claimId,
      text: prose.claims.get(claimId) ?? '',
      kind,
      topicId,
      track,
      outcome,
    })),
    assignments: state.assignments.map((one) => ({
      way: one.way,
      fromUnit: one.fromUnit,
      toUnit: one.toUnit,
      assignedOn: one.assignedOn,
      periodEndsOn: one.periodEndsOn,
      explanation: { zh: one.ground.zh, en: one.ground.en },
      byOwnRules: one.byOwnRules === true,
    })),
    notices: state.notices.map(({ noticeId, kind, unitId, issuedOn, way }) => ({
      kind,
      unitId,
      issuedOn,
      way,
      text: prose.notices.get(noticeId) ?? '',
    })),
    answers: state.answers.map(({ answerId, unitId, issuedOn, servedOn, servedWay, changedFactsText }) => ({
      answerId,
      unitId,
      ...(prose.answers.get(answerId) ?? { claimText: '', facts: '', opinion: '', basis: '' }),
      changedFacts: changedFactsText === undefined ? null : (prose.texts.get(changedFactsText) ?? ''),
      issuedOn,
      servedOn,
      servedWay,
    })),
    ratings: state.ratings.map(({ ratingId, target, unitId, value, ratedOn }) => ({
      target,
      unitId,
      value,
      reason: prose.ratings.get(ratingId) ?? null,
      ratedOn,
    })),
  };
}

async function viewAccused(tx: Tx, state: MatterState): Promise<AccusedView[]> {
  const names =
    state.accused.length === 0 ? new Map<number, string>() : await listAccusedNames(tx, state.matterId);
  return state.accused.map(({ accusedId, kind, unitId }) => ({
    kind,
    unitId,
    name: names.get(accusedId) ?? '',
  }));
}

async function viewCandidates(tx: Tx, actor: OfficerActor, matterId: string): Promise<RepeatCandidate[]> {
  const kept = await listCandidates(tx, matterId);
  const ids = kept.map((one) => one.matter_id);
  const readable = new Set(await readableAmong(tx, actor, ids));
  return kept
    .filter((one) => readable.has(one.matter_id))
    .map((one) => ({
      matterId: one.matter_id,
      number: one.number,
      title: one.title,
      stage: one.state as RepeatCandidate['stage'],
      receivedOn: one.received_on,
      holderUnit: one.holder_unit,
      ground: one.ground as RepeatCandidate['ground'],
      similarity: Math.round(one.similarity * 100) / 100,
    }));
}

function proposalsOf(network: Network, state: MatterState, today: PlainDate): RoutingProposal[] {
  const finding = proposeUnits(network, state, today);
  // A competence table knows of no accusation.
  const open = finding.matches.filter(
    ({ unitId }) => !state.walledFrom.includes(unitId) && !foundNotCompetent(state, unitId),
  );
  return open.map((match) => ({
    unitId: match.unitId,
    unitName: match.unitName,
    explanation: { ...match.explanation },
    competenceId: match.competenceId,
  }));
}

function ratingStateOf(state: MatterState, today: PlainDate): MatterView['ratingState'] {
  if (state.ratings.length > 0) return 'rated';
  if (state.ratingUntil === null) return 'none';
  return today > state.ratingUntil ? 'overdue' : 'waiting';
}

function readCursor(cursor: string | undefined): Position | undefined {
  const [, day, matterId] = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
  const parsed = day === undefined ? undefined : parsePlainDate(day);
  return parsed === undefined || matterId === undefined ? undefined : { day: parsed, matterId };
}
