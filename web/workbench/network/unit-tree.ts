// Which units the tree shows: those searched for with what they report to, or all but what is folded away.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { UnitTree } from '#modules/network/contract.ts';

/** A unit of the tree. */
export type TreeUnit = UnitTree['items'][number];

/** One line of the tree. */
export interface TreeLine {
  readonly unit: TreeUnit;
  /** Undefined where nothing is below it, or a search decides what is shown. */
  readonly folded: boolean | undefined;
}

interface Shown {
  readonly typed: string;
  readonly withEnded: boolean;
  readonly folded: ReadonlySet<string>;
  readonly today: PlainDate;
}

/** Beyond so many units the tree opens with its lower branches folded. */
const MANY = 150;

/** Whether the unit stands no longer. */
export function hasEnded({ activeUntil }: Pick<TreeUnit, 'activeUntil'>, today: PlainDate): boolean {
  return activeUntil !== null && activeUntil <= today;
}

/** The branches folded at first. */
export function foldedAtFirst(units: readonly TreeUnit[]): ReadonlySet<string> {
  if (units.length <= MANY) return new Set();
  return new Set(units.filter(({ depth }) => depth > 0).map(({ unitId }) => unitId));
}

/** The lines of the tree, in its order. */
export function treeLines(
  all: readonly TreeUnit[],
  { typed, withEnded, folded, today }: Shown,
): readonly TreeLine[] {
  const units = withEnded ? all : all.filter((unit) => !hasEnded(unit, today));
  if (typed !== '') return withThoseAbove(units, typed).map((unit) => ({ unit, folded: undefined }));
  const parents = new Set(units.map(({ parentId }) => parentId));
  const hidden = new Set<string>();
  const lines: TreeLine[] = [];
  for (const unit of units) {
    const { unitId, parentId } = unit;
    if (parentId !== null && (hidden.has(parentId) || folded.has(parentId))) {
      hidden.add(unitId);
      continue;
    }
    lines.push({ unit, folded: parents.has(unitId) ? folded.has(unitId) : undefined });
  }
  return lines;
}

function withThoseAbove(units: readonly TreeUnit[], typed: string): readonly TreeUnit[] {
  const words = typed.toLowerCase();
  const shown = new Set<string>();
  // From the end of the tree, so that a unit comes before the one it reports to.
  for (const { unitId, parentId, name, shortName } of units.toReversed()) {
    const found = `${name} ${shortName}`.toLowerCase().includes(words);
    if (!found && !shown.has(unitId)) continue;
    shown.add(unitId);
    if (parentId !== null) shown.add(parentId);
  }
  return units.filter(({ unitId }) => shown.has(unitId));
}
