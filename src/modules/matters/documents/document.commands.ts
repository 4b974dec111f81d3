// Issues official documents of a matter: numbered, sealed, and standing in its history with their digest.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { DOCUMENT_NAMES, draftDocument, writeDocument, type Content } from '#modules/documents/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { applyEvent, loadFor, matterUnknown, saveApplied, type Target } from '../changing.ts';
import { loadLaw } from '../law.ts';
import { recordDisclosure } from '../walls/disclosures.store.ts';
import { addressedInFull, addressedMasked, caseOf, type Addressed } from './document-case.ts';
import type { DocumentDraft, IssueDocument } from './document.contract.ts';
import { ISSUED_BY_STEPS, OFFERS } from './document-facts.ts';
import type { Case } from './document-offer.ts';
import { findForUpdate } from '../matter.store.ts';
import type { DocumentState, MatterState } from '../rules/state.ts';

/** A document that was issued, and the version that its matter has now. */
type Issued = DocumentState & { readonly version: number };

/**
 * Issues a document in the transaction of a command that decided on it and has checked who may. The matter is read again,
 * so call it after the command's own event was saved.
 */
export async function issueDocument(
  tx: Tx,
  actor: OfficerActor,
  given: { readonly matterId: string; readonly content: Content; readonly corrects?: string | undefined },
  clock: Clock,
): Promise<Result<Issued>> {
  const { matterId, content } = given;
  const loaded = await findForUpdate(tx, matterId);
  if (loaded === undefined) return refuse(matterUnknown());
  const { state } = loaded;
  const documents = state.documents ?? [];
  const corrected = correctedBy(state, actor, content.kind, given.corrects);
  if (!corrected.ok) return corrected;
  const unit = (await loadNetwork(tx)).units.get(actor.unitId);
  if (unit === undefined) throw new Error(`unit ${actor.unitId} of an officer is gone`);
  const written = await writeDocument(tx, {
    matterId,
    regime: state.regime,
    content,
    unit,
    position: documents.length + 1,
    corrects: corrected.value,
    apart: state.kind === 'accusation' || state.walledFrom.length > 0 ? state.submission.number : undefined,
    issuedOn: clock.today(),
    issuedBy: actor.officerId,
    at: clock.now(),
  });
  const document: DocumentState = {
    documentId: written.documentId,
    kind: content.kind,
    number: written.number,
    unitId: unit.unitId,
    issuedOn: clock.today(),
    contentDigest: written.digest,
    ...(corrected.value === undefined ? {} : { corrects: corrected.value.documentId }),
  };
  const applied = applyEvent({
    actor,
    at: clock.now(),
    law: await loadLaw(tx),
    matterId,
    loaded,
    event: { type: 'document.issued', occurredOn: clock.today(), data: { document, clocks: [] } },
    prose: {},
  });
  await saveApplied(tx, [applied]);
  return succeed({ ...document, version: applied.change.head.seq });
}

/** The same, with it on record whom the document names in full, like any other showing of them. */
export async function issueNaming(
  tx: Tx,
  actor: OfficerActor,
  given: {
    readonly matterId: string;
    readonly content: Content;
    readonly corrects?: string | undefined;
    readonly addressed: Addressed;
  },
  clock: Clock,
): Promise<Result<Issued>> {
  const { matterId, content, addressed } = given;
  const issued = await issueDocument(tx, actor, given, clock);
  if (!issued.ok) return issued;
  const named = NAMELESS_KINDS.has(content.kind) ? [] : addressed.partyIds;
  const reason = `出具${DOCUMENT_NAMES[content.kind].zh}（${issued.value.number}）`;
  for (const partyId of named)
    await recordDisclosure(tx, actor, { matterId, partyId, openingId: null, reason, at: clock.now() });
  return issued;
}

/** Issues a document of a kind whose facts the matter has; the officer writes its free parts. */
export async function issueByHand(
  tx: Tx,
  actor: OfficerActor,
  { input, ...target }: Target & { readonly input: IssueDocument },
  clock: Clock,
): Promise<Result<Issued>> {
  const loaded = await loadFor(tx, actor, 'issueDocument', target);
  if (!loaded.ok) return loaded;
  const { state } = loaded.value;
  const addressed = await addressedInFull(tx, state);
  const of = await caseOf(tx, actor, state, { today: clock.today(), name: addressed.name });
  const content = contentOf(of, input);
  if (!content.ok) return content;
  const { matterId } = state;
  const given = { matterId, content: content.value, corrects: input.corrects, addressed };
  return issueNaming(tx, actor, given, clock);
}

/** The same to be looked at: no number is taken, nothing is kept, and people are named as the screen names them. */
export async function previewDocument(
  tx: Tx,
  actor: OfficerActor,
  { input, ...target }: Target & { readonly input: IssueDocument },
  clock: Clock,
): Promise<Result<DocumentDraft>> {
  const loaded = await loadFor(tx, actor, 'issueDocument', target);
  if (!loaded.ok) return loaded;
  const { state } = loaded.value;
  const name = await addressedMasked(tx, state);
  const of = await caseOf(tx, actor, state, { today: clock.today(), name });
  const content = contentOf(of, input);
  if (!content.ok) return content;
  const corrected = correctedBy(state, actor, input.kind, input.corrects);
  if (!corrected.ok) return corrected;
  const paper = draftDocument({
    regime: state.regime,
    content: content.value,
    unitName: of.unitName(actor.unitId),
    issuedOn: clock.today(),
    corrects: corrected.value?.number,
  });
  return succeed(paper as DocumentDraft); // a paper without a number is a draft
}

/** Kinds in which the petitioner stands as the screen shows them, or not at all. */
const NAMELESS_KINDS: ReadonlySet<IssueDocument['kind']> = new Set([
  'registrationForm',
  'objection',
  'objectionDecision',
  'hearingRecord',
  'hearingReport',
  'mediationAgreement',
  'settlementAgreement',
  'closingReport',
]);

function contentOf(given: Case, { kind, parts, corrects }: IssueDocument): Result<Content> {
  const of = { ...given, correcting: corrects };
  const offer = OFFERS[kind];
  if (offer === undefined) return refuse(notByHand(DOCUMENT_NAMES[kind].zh, DOCUMENT_NAMES[kind].en));
  const whyNot = offer.whyNot(of);
  if (whyNot !== undefined) return refuse({ code: 'document-without-facts', kind: 'conflict', text: whyNot });
  const former = corrects === undefined ? issuedByStep(of, kind) : undefined;
  if (former !== undefined) return refuse(issuedAlready(former.number));
  const written = new Map(parts.map(({ name, text }) => [name, text.trim()]));
  const missing = offer.parts(of).find(({ name, needed }) => needed && (written.get(name) ?? '') === '');
  if (missing !== undefined) return refuse(partMissing(missing.name, missing.label.zh, missing.label.en));
  return succeed(offer.content(of, (name) => written.get(name) ?? ''));
}

/** The document that a step of this unit issued and that stands; undefined where steps do not issue the kind. */
export function issuedByStep({ state, unitId }: Case, kind: Content['kind']): DocumentState | undefined {
  if (!ISSUED_BY_STEPS.has(kind)) return undefined;
  return state.documents?.findLast((one) => one.unitId === unitId && one.kind === kind);
}

function correctedBy(
  state: MatterState,
  actor: OfficerActor,
  kind: Content['kind'],
  corrects: string | undefined,
): Result<DocumentState | undefined> {
  if (corrects === undefined) return succeed(undefined);
  const documents = state.documents ?? [];
  const former = documents.find(({ documentId }) => documentId === corrects);
  if (former === undefined) return refuse(DOCUMENT_UNKNOWN);
  if (former.unitId !== actor.unitId || former.kind !== kind) return refuse(NOT_YOURS_TO_CORRECT);
  const later = documents.find((one) => one.corrects === corrects);
  return later === undefined ? succeed(former) : refuse(correctedAlready(later.number));
}

/** Said of a document that is none of this matter. */
export const DOCUMENT_UNKNOWN: Refusal = {
  code: 'document-unknown',
  kind: 'not-found',
  text: {
    zh: '该事项没有这份文书。请刷新页面后再试。',
    en: 'The matter has no such document. Reload the page and try again.',
  },
};

const NOT_YOURS_TO_CORRECT: Refusal = {
  code: 'document-not-yours-to-correct',
  kind: 'conflict',
  field: 'corrects',
  text: {
    zh: '文书由出具单位以同种文书更正，请告知出具单位办理。',
    en: 'A document is corrected by the unit that issued it, with one of the same kind; ask that unit.',
  },
};

function correctedAlready(number: string): Refusal {
  return {
    code: 'document-corrected-already',
    kind: 'conflict',
    field: 'corrects',
    text: {
      zh: `该文书已由${number}更正；仍需更正的，请更正${number}。`,
      en: `It was corrected by ${number} already; correct that one.`,
    },
  };
}

function issuedAlready(number: string): Refusal {
  return {
    code: 'document-issued-already',
    kind: 'conflict',
    field: 'kind',
    text: {
      zh: `该文书已随办理步骤出具（${number}）。内容有误的，请更正${number}。`,
      en: `It was issued with its step (${number}). Correct that one if something in it is wrong.`,
    },
  };
}

function notByHand(zh: string, en: string): Refusal {
  return {
    code: 'document-not-by-hand',
    kind: 'conflict',
    field: 'kind',
    text: {
      zh: `${zh}随相应的办理步骤出具，不单独出具。请在该步骤中办理。`,
      en: `The ${en} is issued with the step it belongs to. Take that step.`,
    },
  };
}

function partMissing(name: string, zh: string, en: string): Refusal {
  return {
    code: 'document-part-missing',
    kind: 'invalid',
    field: `parts/${name}`,
    text: { zh: `请填写“${zh}”。`, en: `Write the part “${en}”.` },
  };
}
