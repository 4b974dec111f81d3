import { Type, type Static } from 'typebox';
import { Day, orNull, Sentence } from '#kernel/schema.ts';
import { DocumentKind } from '#modules/documents/contract.ts';

export { DocumentKind } from '#modules/documents/contract.ts';

const command = { additionalProperties: false } as const;
const Uuid = Type.String({ format: 'uuid' });

/** A part of a document that whoever issues it writes; everything else comes from the matter. */
export const DocumentPart = Type.Object({
  name: Type.String(),
  label: Sentence,
  /** What the matter says already. */
  text: Type.String(),
  needed: Type.Boolean(),
});
export type DocumentPart = Static<typeof DocumentPart>;

/** A document that was issued. */
export const DocumentView = Type.Object({
  documentId: Type.String(),
  kind: DocumentKind,
  name: Sentence,
  number: Type.String(),
  unitId: Type.String(),
  issuedOn: Day,
  /** The number of the document that it takes the place of. */
  corrects: orNull(Type.String()),
  /** The number of the one that takes its place. */
  correctedBy: orNull(Type.String()),
});
export type DocumentView = Static<typeof DocumentView>;

/** A document of their own matter that the petitioner may fetch. */
export const OwnDocument = Type.Object({
  documentId: Type.String(),
  name: Sentence,
  number: Type.String(),
  unitName: Type.String(),
  issuedOn: Day,
  corrects: orNull(Type.String()),
  correctedBy: orNull(Type.String()),
});
export type OwnDocument = Static<typeof OwnDocument>;

/** A kind of document and whether this officer may issue one now; if not, why. */
export const DocumentOffer = Type.Object({
  kind: DocumentKind,
  name: Sentence,
  whyNot: Type.Optional(Sentence),
  /** A step has issued it already: by hand it is only corrected. */
  onlyToCorrect: Type.Boolean(),
  /** The one document that it corrects, where a step issued several of the kind; null where it is for any. */
  corrects: orNull(Type.String()),
  parts: Type.Array(DocumentPart),
});
export type DocumentOffer = Static<typeof DocumentOffer>;

/** The documents of a matter, the first issued first, and what else can be issued. */
export const DocumentList = Type.Object({
  items: Type.Array(DocumentView),
  offers: Type.Array(DocumentOffer),
});
export type DocumentList = Static<typeof DocumentList>;

/** 出具文书: facts come from the matter, these words from the officer. `corrects` names the one that it takes the place of. */
export const IssueDocument = Type.Object(
  {
    kind: DocumentKind,
    parts: Type.Array(
      Type.Object(
        { name: Type.String({ maxLength: 40 }), text: Type.String({ maxLength: 20_000 }) },
        command,
      ),
      { maxItems: 20 },
    ),
    corrects: Type.Optional(Uuid),
  },
  command,
);
export type IssueDocument = Static<typeof IssueDocument>;

const Line = Type.Object({
  block: Type.Enum(['addressee', 'paragraph', 'heading']),
  text: Type.String(),
});
const Quotation = Type.Object({
  block: Type.Literal('quotation'),
  article: Type.String(),
  words: Type.String(),
});
const Cell = Type.Object({
  text: Type.String(),
  heading: Type.Optional(Type.Literal(true)),
  columns: Type.Optional(Type.Integer()),
  room: Type.Optional(Type.Integer()),
});
const Table = Type.Object({
  block: Type.Literal('table'),
  shares: Type.Array(Type.Number()),
  rows: Type.Array(Type.Array(Cell)),
});
const Enclosures = Type.Object({ block: Type.Literal('enclosures'), items: Type.Array(Type.String()) });
const Sealing = Type.Object({ block: Type.Literal('sealing'), unit: Type.String(), day: Type.String() });
const Signatures = Type.Object({ block: Type.Literal('signatures'), lines: Type.Array(Type.String()) });

/** A document laid out, to be looked at before it is issued: without a number, and kept nowhere. */
export const DocumentDraft = Type.Object({
  form: Type.Enum(['letter', 'form']),
  unit: Type.String(),
  number: Type.Null(),
  title: Type.String(),
  blocks: Type.Array(Type.Union([Line, Quotation, Table, Enclosures, Sealing, Signatures])),
});
export type DocumentDraft = Static<typeof DocumentDraft>;
