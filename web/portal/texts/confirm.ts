import type { Words } from '../words.ts';

/** The page to which the code on a printed document leads. */
export const confirmWords = {
  title: { zh: '文书核验', en: 'Document check' },
  found: {
    zh: '本系统出具过这份文书。请与您手中的文书核对：',
    en: 'This office issued a document with these marks. Compare them with the paper in your hand:',
  },
  number: { zh: '文号', en: 'Number' },
  issuedOn: { zh: '日期', en: 'Date' },
  unit: { zh: '出具单位', en: 'Unit' },
  differs: {
    zh: '与文书不一致的，请向出具单位核实。更正过的，以更正后的文书为准。',
    en: 'If they differ from the paper, ask the unit. Where a document was corrected, the corrected one counts.',
  },
  none: {
    zh: '没有可以核验的文书。网址不完整、文书不由本系统出具或者不提供网上核验的，都会显示本页；请向文书上的出具单位核实。',
    en: 'There is no document to check here. The address may be incomplete, or the document may not be one that is checked online. Ask the unit named on it.',
  },
} as const satisfies Words;
