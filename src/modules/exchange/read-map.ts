// Maps come as text, from a form or a file. What is wrong with one is told at its place in it.
import { Compile } from 'typebox/compile';
import { readFileSync } from 'node:fs';
import { refuse, succeed, type Fault, type Result } from '#kernel/result.ts';
import { faultsOf } from '#platform/http/faults.ts';
import { LedgerMap } from './contract.ts';
import { checkMap } from './rules/check-map.ts';

const Compiled = Compile(LedgerMap);

/** Reads a map from its text; refuses with every fault, each at its place in the map. */
export function readLedgerMap(text: string): Result<LedgerMap> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return mapAtFault([{ field: '', text: NOT_JSON }]);
  }
  if (!Compiled.Check(value)) return mapAtFault(faultsOf(Compiled.Errors(value), LedgerMap));
  const map = value as LedgerMap; // as just checked
  const faults = checkMap(map);
  return faults.length > 0 ? mapAtFault(faults) : succeed(map);
}

/** Maps that come with the program, for exports whose headings are known. */
export const SHIPPED_MAPS = ['online-messages'] as const;

/** A map that comes with the program; undefined where there is none of that name. */
export function shippedMap(name: string): LedgerMap | undefined {
  const known = SHIPPED_MAPS.find((one) => one === name);
  if (known === undefined) return undefined;
  const read = readLedgerMap(readFileSync(new URL(`./maps/${known}.json`, import.meta.url), 'utf8'));
  if (!read.ok) throw new Error(`the map ${known} that comes with the program is at fault`);
  return read.value;
}

const NOT_JSON = {
  zh: '对照表不是有效的 JSON。请检查括号、引号和逗号。',
  en: 'The map is not well-formed JSON. Check its brackets, quotes and commas.',
} as const;

function mapAtFault(faults: readonly Fault[]): Result<LedgerMap> {
  return refuse({
    code: 'ledger-map-at-fault',
    kind: 'invalid',
    text: {
      zh: '对照表有误，请按提示更正。尚未导入任何内容。',
      en: 'The map is at fault. Correct it as noted; nothing has been imported.',
    },
    faults: faults.map(({ field, text }) => ({ field: field === '' ? 'map' : `map/${field}`, text })),
  });
}
