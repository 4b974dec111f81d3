// Who may see a matter, read once more from the design (§2.5, §7) and written without a look at the program: an officer
// sees a matter in which their unit, or one below it, has or had a part; nobody sees one that a wall keeps from them.

/** Which unit reports to which. */
export type Tree = ReadonlyMap<string, string | null>;

/** An officer, as far as it matters here. */
export interface Watcher {
  readonly officerId: string;
  readonly unitId: string;
  /** Every unit they serve or served, and whether they led it. */
  readonly served: readonly { readonly unitId: string; readonly led: boolean }[];
  /** Clerks, handlers and leaders read matters; the three offices read none. */
  readonly readsMatters: boolean;
}

/** A matter, as far as it matters here. */
export interface Watched {
  /** Units that registered, hold, held, support, supervise or review it. */
  readonly parts: readonly string[];
  readonly accusedUnits: readonly string[];
  readonly accusedOfficers: readonly Watcher[];
  readonly recused: readonly string[];
}

/** Whether a unit is another one, or reports to it through however many between. */
export function isWithin(tree: Tree, unitId: string, head: string): boolean {
  for (let at: string | null = unitId; at !== null; at = tree.get(at) ?? null) if (at === head) return true;
  return false;
}

/** Units and officers that must not learn of a matter. */
export function shutOut(tree: Tree, matter: Watched): ReadonlySet<string> {
  const heads = [
    ...matter.accusedUnits,
    ...matter.accusedOfficers.flatMap(({ served }) =>
      served.filter(({ led }) => led).map((one) => one.unitId),
    ),
  ];
  const below = [...tree.keys()].filter((unitId) => heads.some((head) => isWithin(tree, unitId, head)));
  const served = matter.accusedOfficers.flatMap((one) => one.served.map(({ unitId }) => unitId));
  return new Set([
    ...below,
    ...served,
    ...matter.accusedOfficers.map(({ officerId }) => officerId),
    ...matter.recused,
  ]);
}

/** Whether an officer sees a matter. */
export function sees(tree: Tree, watcher: Watcher, matter: Watched): boolean {
  const out = shutOut(tree, matter);
  const selves = [watcher.officerId, watcher.unitId, ...watcher.served.map(({ unitId }) => unitId)];
  if (!watcher.readsMatters || selves.some((self) => out.has(self))) return false;
  // A unit that is shut out has no part any more, so nobody above it sees the matter for its sake.
  return matter.parts.some((unitId) => !out.has(unitId) && isWithin(tree, unitId, watcher.unitId));
}
