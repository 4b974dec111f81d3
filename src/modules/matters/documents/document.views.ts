// The documents of a matter for whoever may read it, and their files.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { StoredFile } from '#platform/http/file.ts';
import { whyMayNot } from '#modules/access/index.ts';
import { DOCUMENT_NAMES, openDocument, typesetDocx, typesetPdf } from '#modules/documents/index.ts';
import { isInScope, matterUnknown } from '../changing.ts';
import { addressedMasked, caseOf } from './document-case.ts';
import { DOCUMENT_UNKNOWN, issuedByStep } from './document.commands.ts';
import type { DocumentKind, DocumentList, DocumentOffer, DocumentView } from './document.contract.ts';
import { OFFERS } from './document-facts.ts';
import { NAMELESS, type Case, type Offer } from './document-offer.ts';
import { findMatter } from '../matter.store.ts';
import { whyNot } from '../rules/actions.ts';
import { groundOfSeal } from '../identity/rules/sealed-identity.ts';
import type { DocumentState, MatterState } from '../rules/state.ts';

/** The documents of a matter, and which this officer may issue now. */
export async function viewDocuments(
  tx: Tx,
  actor: OfficerActor,
  matterId: string,
  clock: Clock,
): Promise<Result<DocumentList>> {
  const loaded = await findMatter(tx.db, matterId);
  if (loaded === undefined || !isInScope(loaded.state, actor)) return refuse(matterUnknown());
  const { state } = loaded;
  const name = await addressedMasked(tx, state);
  const of = await caseOf(tx, actor, state, { today: clock.today(), name });
  const not = whyMayNot(actor, 'issueDocument') ?? whyNot(state, 'issueDocument', actor.unitId);
  return succeed({ items: viewsOf(state), offers: offersOf(of, not) });
}

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** How a document may be had. */
export type DocumentFormat = keyof typeof TYPES;

/** One document as a file; `site` is where the public reaches this installation, for the code that confirms it. */
export async function openDocumentFile(
  tx: Tx,
  actor: OfficerActor,
  of: { readonly matterId: string; readonly documentId: string; readonly format: DocumentFormat },
  site: string | undefined,
): Promise<Result<StoredFile>> {
  const loaded = await findMatter(tx.db, of.matterId);
  if (loaded === undefined || !isInScope(loaded.state, actor)) return refuse(matterUnknown());
  const document = loaded.state.documents?.find(({ documentId }) => documentId === of.documentId);
  if (document === undefined) return refuse(DOCUMENT_UNKNOWN);
  const sealed = groundOfSeal(loaded.state) !== null;
  return fileOfDocument(tx, { matterId: of.matterId, document, format: of.format, sealed }, site);
}

/** A document as a file. Where the identity is `sealed`, one that names the petitioner from before is kept back. */
export async function fileOfDocument(
  tx: Tx,
  of: {
    readonly matterId: string;
    readonly document: DocumentState;
    readonly format: DocumentFormat;
    readonly sealed?: boolean;
  },
  site: string | undefined,
): Promise<Result<StoredFile>> {
  const { document } = of;
  const opened = await openDocument(tx, { matterId: of.matterId, documentId: document.documentId });
  if (opened === undefined) return refuse(DOCUMENT_DESTROYED);
  const { content, paper, confirmation } = opened;
  const names = 'matter' in content.facts && content.facts.matter.petitioner !== NAMELESS;
  if (of.sealed === true && names) return refuse(NAMES_THE_SEALED);
  const confirmAt =
    site === undefined || confirmation === null ? undefined : `${site}/confirm/${confirmation}`;
  const file = of.format === 'pdf' ? typesetPdf(paper, confirmAt) : await typesetDocx(paper, confirmAt);
  return succeed({
    fileName: `${document.number}${DOCUMENT_NAMES[document.kind].zh}.${of.format}`,
    mediaType: TYPES[of.format],
    bytes: file.length,
    pieces: () => once(file),
  });
}

async function* once(file: Buffer): AsyncGenerator<Buffer> {
  yield file;
}

function viewsOf({ documents = [] }: MatterState): DocumentView[] {
  const numberOf = (documentId: string | undefined): string | null =>
    documents.find((one) => one.documentId === documentId)?.number ?? null;
  return documents.map((one) => ({
    documentId: one.documentId,
    kind: one.kind,
    name: { ...DOCUMENT_NAMES[one.kind] },
    number: one.number,
    unitId: one.unitId,
    issuedOn: one.issuedOn,
    corrects: numberOf(one.corrects),
    correctedBy: documents.find(({ corrects }) => corrects === one.documentId)?.number ?? null,
  }));
}

function offersOf(of: Case, not: Text | undefined): DocumentOffer[] {
  return (Object.keys(OFFERS) as DocumentKind[]).flatMap((kind) => {
    const offer = OFFERS[kind];
    if (offer === undefined) return [];
    const general = offerOf(of, kind, offer, not);
    return general.whyNot === undefined || not !== undefined
      ? [general]
      : [general, ...offersToCorrect(of, kind, offer)];
  });
}

function offerOf(of: Case, kind: DocumentKind, offer: Offer, not: Text | undefined): DocumentOffer {
  const reason = not ?? offer.whyNot(of);
  const named = {
    kind,
    name: { ...DOCUMENT_NAMES[kind] },
    onlyToCorrect: issuedByStep(of, kind) !== undefined,
    corrects: of.correcting ?? null,
  };
  return reason === undefined
    ? { ...named, parts: [...offer.parts(of)] }
    : { ...named, whyNot: { ...reason }, parts: [] };
}

/** Where a step issued several of a kind that say different things, each that stands may be corrected by one of its own. */
function offersToCorrect(of: Case, kind: DocumentKind, offer: Offer): DocumentOffer[] {
  const documents = of.state.documents ?? [];
  const standing = documents.filter(
    (one) =>
      one.kind === kind &&
      one.unitId === of.unitId &&
      !documents.some(({ corrects }) => corrects === one.documentId),
  );
  return standing
    .map(({ documentId }) => offerOf({ ...of, correcting: documentId }, kind, offer, undefined))
    .filter(({ whyNot }) => whyNot === undefined);
}

const NAMES_THE_SEALED: Refusal = {
  code: 'document-names-the-sealed',
  kind: 'forbidden',
  text: {
    zh: '出具之后，信访人要求对其身份保密，该文书写有其姓名，不再提供。确需使用的，请由信访人本人在网上下载，或者另行出具。',
    en: 'The petitioner asked for confidentiality after it was issued, and it names them. They can fetch it themselves; else issue another.',
  },
};

const DOCUMENT_DESTROYED: Refusal = {
  code: 'document-destroyed',
  kind: 'conflict',
  text: {
    zh: '保管期满，文书内容已随事项材料按销毁清单销毁；需要的，请向持有原件的单位或者信访人查阅。',
    en: 'What the document said was destroyed with the matter, by a destruction list; ask whoever has it on paper.',
  },
};
