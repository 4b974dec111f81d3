import type { Catalogue } from '../zh/index.ts';

export const documents: Catalogue['documents'] = {
  title: 'Documents',
  help: 'Once issued a document has its number and cannot be changed; what is wrong is corrected by another. Seal and signatures are put on paper.',
  none: 'No document has been issued yet.',
  pdf: 'Download PDF',
  word: 'Download Word',
  fileOf: (file: string, number: string) => `${file}: ${number}`,
  corrects: (number: string) => `Corrects ${number}`,
  correctedBy: (number: string) => `Corrected by ${number}`,
  correct: 'Correct',
  correctOf: (number: string) => `Correct ${number}`,
  issue: (name: string) => `Issue the ${name}`,
  issueGroup: 'Can be issued',
  notNow: 'Documents that cannot be issued now',
  dialogTitle: (name: string) => `Issue the ${name}`,
  lead: 'Everything else comes from the matter. It gets its number and stands in the history.',
  correctLead: (number: string) => `The new document will say that it takes the place of ${number}.`,
  noParts: 'Everything comes from the matter; there is nothing to fill in.',
  preview: 'Preview',
  draft: 'Draft',
  draftHelp:
    'A draft has no number and is not kept. The name of the petitioner stands in full on the document itself.',
  issued: 'Document issued',
};
