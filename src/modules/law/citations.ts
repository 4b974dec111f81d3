// Gathers every quotation of the packs and overlays, so that they can be compared with the texts of law.
import type { Citation } from '#kernel/citation.ts';
import { listOverlays } from './overlays.ts';
import { getRegulation } from './regulations.ts';

/** Every citation of the packs and overlays once, in the order in which they stand there; without those that quote nothing. */
export function listCitations(): readonly Citation[] {
  const found = new Map<string, Citation>();
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isCitation(value)) {
      if (value.words !== NO_WORDS) found.set(`${value.instrument}${value.article}${value.words}`, value);
    } else Object.values(value).forEach(gather);
  };
  gather([getRegulation('2005'), getRegulation('2022'), listOverlays()]);
  return [...found.values()];
}

/** All is left out: what is given from memory quotes nothing. */
const NO_WORDS = '…';

function isCitation(value: object): value is Citation {
  return 'instrument' in value && 'article' in value && 'words' in value;
}
