// Gathers the quotations of the packs and overlays: all of them, so that they can be compared with the texts of law, and those of
// one Regulation, for whoever writes what an opinion rests on.
import type { Citation } from '#kernel/citation.ts';
import { listOverlays } from './overlays.ts';
import { getRegulation } from './regulations.ts';
import type { Overlay } from './rules/overlay.ts';
import type { Regime } from './rules/rule.ts';

/** Every citation of the packs and overlays once, in the order in which they stand there; without those that quote nothing. */
export function listCitations(): readonly Citation[] {
  return gather([getRegulation('2005'), getRegulation('2022'), listOverlays()]);
}

/**
 * The articles of a Regulation that are quoted, in their order and each with the most that is quoted of it; then those of the local
 * rules given that take the place of one of its own.
 */
export function listCitable(regime: Regime, overlays: readonly Overlay[] = []): readonly Citation[] {
  const pack = getRegulation(regime);
  const local = overlays.flatMap(({ rules }) =>
    rules.filter(({ overrides }) => pack.rules.some(({ id }) => id === overrides)),
  );
  const own = gather(pack).filter(({ instrument }) => instrument === pack.rules[0]?.citation.instrument);
  return [...inOrder(own), ...inOrder(local.map(({ citation }) => citation))];
}

function gather(everything: unknown): Citation[] {
  const found = new Map<string, Citation>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isCitation(value)) {
      if (value.words !== NO_WORDS) found.set(`${value.instrument}${value.article}${value.words}`, value);
    } else Object.values(value).forEach(look);
  };
  look(everything);
  return [...found.values()];
}

function inOrder(citations: readonly Citation[]): Citation[] {
  const longest = new Map<string, Citation>();
  for (const citation of citations) {
    const known = longest.get(citation.instrument + citation.article);
    if (known === undefined || known.words.length < citation.words.length)
      longest.set(citation.instrument + citation.article, citation);
  }
  return [...longest.values()].toSorted((left, right) => {
    const [one, other] = [placeOf(left), placeOf(right)];
    const at = one.findIndex((number, index) => number !== other[index]);
    return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
  });
}

/** Article, paragraph and item as numbers: 第二十三条第三款 is 23, 3. */
function placeOf({ article }: Citation): number[] {
  return [...article.matchAll(/[一二三四五六七八九十]+/gu)].map(([numeral]) => inFigures(numeral));
}

function inFigures(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const figure = (sign: string | undefined) => '一二三四五六七八九'.indexOf(sign ?? '') + 1;
  const ten = numeral.includes('十') ? 10 * (tens === '' ? 1 : figure(tens)) : 0;
  return ten + (ones === '' ? 0 : figure(ones));
}
/** All is left out: what is given from memory quotes nothing. */
const NO_WORDS = '…';

function isCitation(value: object): value is Citation {
  return 'instrument' in value && 'article' in value && 'words' in value;
}
