// The front door of documents: laid out from facts, numbered, kept, typeset and confirmed.
export { draftDocument, writeDocument, writePaper } from './write-document.ts';
export {
  confirmDocument,
  eraseDocuments,
  listDocuments,
  listProvenDocuments,
  openDocument,
  sealedDocuments,
  type Confirmed,
  type ProvenDocument,
} from './document.store.ts';
export { DOCUMENT_NAMES, isForPetitioner } from './rules/names.ts';
export type { Paper } from './rules/paper.ts';
export type { AboutMatter, Content, PersonFacts, RemedyFacts } from './rules/facts.ts';
export { sayDay } from './rules/paper.ts';
export { typesetDocx } from './typeset/typeset-docx.ts';
export { typesetPdf } from './typeset/typeset-pdf.ts';
