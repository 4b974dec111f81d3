// Which measures are counted together, on the same rows in one pass.
import type { Grain } from './contract.ts';
import { GRAINS } from './grains.ts';
import type { Filter, Measure } from './rules/measure.ts';

/** Measures of one grain and one role of time. */
export interface MeasureGroup {
  readonly grain: Grain;
  readonly timeRole: string;
  readonly measures: readonly Measure[];
  /** What all of them ask: said of the rows themselves, so that an index can answer it. */
  readonly shared: Filter;
  /** Whether the rows must be looked up in another table; such a measure stands alone, on its few rows. */
  readonly looksElsewhere: boolean;
}

/** Puts measures together that can be counted in one pass. */
export function groupMeasures(measures: readonly Measure[]): readonly MeasureGroup[] {
  const groups = new Map<string, [Measure, ...Measure[]]>();
  for (const measure of measures) {
    const name = [measure.grain, measure.timeRole, rulesOf(measure), apartFrom(measure)].join();
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [measure]);
    else known.push(measure);
  }
  return [...groups.values()].map((together) => ({
    grain: together[0].grain,
    timeRole: together[0].timeRole,
    measures: together,
    shared: sharedFilter(together),
    looksElsewhere: looksElsewhere(together[0]),
  }));
}

/** What a measure asks beyond what its group asks. */
export function ownFilter(measure: Measure, shared: Filter): Filter {
  return Object.fromEntries(Object.entries(measure.filter).filter(([field]) => !(field in shared)));
}

/** Clocks of other rules stand elsewhere in the index: counted together, those of every rule would be read. */
function rulesOf({ filter }: Measure): string {
  return 'rule' in filter ? JSON.stringify(filter.rule) : '';
}

function apartFrom(measure: Measure): string {
  return looksElsewhere(measure) ? measure.id : '';
}

function looksElsewhere({ grain, filter }: Measure): boolean {
  return Object.keys(filter).some((field) => field in GRAINS[grain].joins);
}

function sharedFilter([first, ...others]: readonly [Measure, ...Measure[]]): Filter {
  const alike = Object.entries(first.filter).filter(([field, wanted]) =>
    others.every(({ filter }) => JSON.stringify((filter as Filter)[field]) === JSON.stringify(wanted)),
  );
  return Object.fromEntries(alike);
}
