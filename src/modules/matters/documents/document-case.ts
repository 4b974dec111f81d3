// Gathers what the documents of a matter need: its words, its people, and the names of units and places.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { OfficerActor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  DOCUMENT_NAMES,
  openDocument,
  type PersonFacts,
  type RemedyFacts,
} from '#modules/documents/index.ts';
import type { PartyView } from '#modules/intake/contract.ts';
import { viewParties, viewPartyInFull, viewSubmissions } from '#modules/intake/index.ts';
import { loadNetwork, placePath, reviewUnitOf, topicPath, type Network } from '#modules/network/index.ts';
import { NAMELESS, type Case, type OtherTrack } from './document-offer.ts';
import { loadLaw, ruleOf, type LawInForce } from '../law.ts';
import { findMatter } from '../matter.store.ts';
import { findEndingText, listObjectionReasons, listProse } from '../prose.store.ts';
import { channelName } from '../rules/describe.ts';
import { groundOfSeal } from '../identity/rules/sealed-identity.ts';
import { lastDecided } from '../reviews/rules/remedy.ts';
import type { MatterState } from '../rules/state.ts';

const ROLES: Readonly<Record<string, string>> = {
  petitioner: '信访人',
  representative: '信访代表',
  agent: '代理人',
};
const MOST_NAMES = 5;

/** The people by whose names a document is addressed. */
export interface Addressed {
  readonly name: string;
  readonly partyIds: readonly string[];
}

/** What documents of a matter need; people as the screen shows them, the petitioner by `name`. */
export async function caseOf(
  tx: Tx,
  actor: OfficerActor,
  state: MatterState,
  { today, name }: { readonly today: PlainDate; readonly name: string },
): Promise<Case> {
  const network = await loadNetwork(tx);
  const [submission] = await viewSubmissions(tx, state.matterId);
  const parties = await viewParties(tx, state.matterId);
  const unitName = (unitId: string): string => network.units.get(unitId)?.name ?? unitId;
  return {
    state,
    prose: await listProse(tx, state.matterId),
    unitId: actor.unitId,
    unitName,
    petitioner: name,
    people: parties.map(personOf),
    synopsis: submission?.body ?? '',
    channel: channelName(state.submission.channel).zh,
    place: wayTo(placePath(network.places, state.placeId)),
    topic: state.topicId === null ? '' : wayTo(topicPath(network.topics, state.topicId)),
    firstTime: submission?.repeat !== true,
    documentName: (kind) => DOCUMENT_NAMES[kind].zh,
    remedy: remedyOf(network, state, { unitId: actor.unitId, today, law: await loadLaw(tx) }),
    reReview: await reReviewBefore(tx, state, unitName),
    endingText: state.ending === undefined ? null : await findEndingText(tx, state.matterId),
    objectionReasons:
      state.objections === undefined ? new Map() : await listObjectionReasons(tx, state.matterId),
    paths: await pathsTold(tx, state),
  };
}

/** What each of several notices of a path tells of stands in the notice itself. */
async function pathsTold(tx: Tx, { matterId, documents = [] }: MatterState): Promise<Case['paths']> {
  const notices = documents.filter(({ kind }) => kind === 'trackNotice');
  const told = new Map<string, OtherTrack>();
  if (notices.length < 2) return told;
  for (const { documentId } of notices) {
    const content = (await openDocument(tx, { matterId, documentId }))?.content;
    if (content?.kind === 'trackNotice') told.set(documentId, content.facts.track);
  }
  return told;
}

/** The opinion that ended the earlier matter which this one names (2022 art. 36(3), 2005 art. 35(3)). */
async function reReviewBefore(
  tx: Tx,
  state: MatterState,
  unitName: (unitId: string) => string,
): Promise<Case['reReview']> {
  const named = state.relations?.find(({ is }) => is === 'exhausted');
  const earlier = named === undefined ? undefined : await findMatter(tx.db, named.matterId);
  const last = earlier && lastDecided(earlier.state);
  const letter = earlier?.state.documents?.findLast(({ kind }) => kind === 'reReviewOpinion');
  if (last?.kind !== 'reReview' || letter === undefined) return null;
  return { unit: unitName(last.unitId), number: letter.number, on: last.opinion.issuedOn };
}

/** How the petitioner is addressed on a draft: by what the screen shows of them. */
export async function addressedMasked(tx: Tx, state: MatterState): Promise<string> {
  return namesOf(state, await viewParties(tx, state.matterId)).name;
}

/** The same in full, for a document that goes out. Where the identity is sealed nobody is named. */
export async function addressedInFull(tx: Tx, state: MatterState): Promise<Addressed> {
  if (groundOfSeal(state) !== null) return { name: NAMELESS, partyIds: [] };
  const shown = await viewParties(tx, state.matterId);
  const full = await Promise.all(shown.map(({ partyId }) => viewPartyInFull(tx, state.matterId, partyId)));
  return namesOf(
    state,
    full.filter((party) => party !== undefined),
  );
}

function namesOf(state: MatterState, parties: readonly PartyView[]): Addressed {
  const named = parties.filter(({ role, name }) => role !== 'agent' && name !== null).slice(0, MOST_NAMES);
  if (named.length === 0 || groundOfSeal(state) !== null) return { name: NAMELESS, partyIds: [] };
  return {
    name: named.map(({ name }) => name).join('、'),
    partyIds: named.map(({ partyId }) => partyId),
  };
}

function personOf({ role, name, phone, idNumber, address }: PartyView): PersonFacts {
  return {
    role: ROLES[role] ?? role,
    name: name ?? '',
    phone: phone ?? '',
    idNumber: idNumber ?? '',
    address: address ?? '',
  };
}

function wayTo(path: readonly { readonly name: string }[]): string {
  return path
    .map(({ name }) => name)
    .toReversed()
    .join(' ');
}

/** The organ on the review line of the unit reviews (2022 art. 35, 2005 art. 34); whoever issues the letter may name another. */
function remedyOf(
  network: Network,
  state: MatterState,
  { unitId, today, law }: { readonly unitId: string; readonly today: PlainDate; readonly law: LawInForce },
): RemedyFacts {
  const above = reviewUnitOf(network.units, unitId, { on: today, not: state.walledFrom });
  const ruleId = law.ruleId(state.regime, 'requestReview', today);
  const rule = ruleId === undefined ? undefined : ruleOf(ruleId);
  if (rule === undefined || !('count' in rule.length)) throw new Error('no period to ask for review');
  return {
    unit: above?.name ?? '',
    days: rule.length.count,
    ifReceivedOnIssue: law.dates(rule.id, today).dueOn,
  };
}
