// Chance that is the same on every run: the demo city has the same people, days and sums each time it is made.

/** Draws that look random and follow from a seed alone. */
export interface Chance {
  /** A whole number from 0 up to, but not including, `count`. */
  below(count: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True in that share of draws. */
  happens(share: number): boolean;
  /** One of the list. */
  pick<Item>(list: readonly Item[]): Item;
  /** One of the list, in proportion to the weights. */
  pickWeighted<Item>(list: readonly Item[], weightOf: (item: Item) => number): Item;
  /** The list in another order. */
  shuffled<Item>(list: readonly Item[]): Item[];
}

/** The draws that belong to a seed. */
export function chanceOf(seed: string): Chance {
  const next = sequence(hash(seed));
  const below = (count: number): number => Math.floor(next() * count);
  const pickWeighted = <Item>(list: readonly Item[], weightOf: (item: Item) => number): Item => {
    let left = next() * list.reduce((sum, item) => sum + weightOf(item), 0);
    return taken(list.find((item) => (left -= weightOf(item)) < 0) ?? list.at(-1));
  };
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    happens: (share) => next() < share,
    pick: (list) => taken(list[below(list.length)]),
    pickWeighted,
    shuffled: (list) => {
      const items = [...list];
      for (let at = items.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [items[at], items[other]] = [taken(items[other]), taken(items[at])];
      }
      return items;
    },
  };
}

/**
 * Splits a total into parts of at least `least` (and at most `most`) that add up exactly; `lean` above 1 makes
 * many small parts and a few big ones.
 */
export function split(
  chance: Chance,
  total: number,
  into: { readonly parts: number; readonly least: number; readonly most: number; readonly lean: number },
): number[] {
  const { parts, least, most, lean } = into;
  if (total < parts * least || total > parts * most) throw new RangeError(`${total} cannot be split so`);
  const weights = Array.from({ length: parts }, () => (chance.below(10_000) / 10_000) ** lean);
  const sum = weights.reduce((left, right) => left + right, 0);
  const spare = total - parts * least;
  const sizes = weights.map((weight) => Math.min(most, least + Math.floor((spare * weight) / sum)));
  let missing = total - sizes.reduce((left, right) => left + right, 0);
  while (missing > 0) {
    const at = chance.below(parts);
    if (taken(sizes[at]) >= most) continue;
    sizes[at] = taken(sizes[at]) + 1;
    missing -= 1;
  }
  return sizes;
}

function taken<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new RangeError('nothing to draw from');
  return item;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: 2³² numbers before it repeats, enough for a demo city, unfit for secrets. */
function sequence(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
