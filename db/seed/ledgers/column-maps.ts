// How the importer is to read each workbook. The files in `maps/` are these values; a test keeps them equal.
import type { LedgerMap, SheetMap } from '#modules/exchange/contract.ts';
import type { LedgerYear } from './rows.ts';
import { SHEETS, type Sheet } from './sheets.ts';
import { successors } from './units-then.ts';
import { HEADER_ROW } from './write.ts';

const CHANNELS: Readonly<Record<string, string>> = {
  来信登记簿: 'letter',
  来访登记簿: 'visit',
  上级交办台账: 'superior',
};
const LEVELS = { level: { 省: 'province', 京: 'capital' } };

/** The map of a year's workbook. */
export function columnMap(year: LedgerYear): LedgerMap {
  const higherOnly = year === 2007;
  return {
    source: String(year),
    sheets: SHEETS.filter(({ name }) => !higherOnly || CHANNELS[name] === undefined).map(sheetMap),
  };
}

function sheetMap({ name, columns }: Sheet): SheetMap {
  const channel = CHANNELS[name];
  const common = {
    sheet: name,
    headerRow: HEADER_ROW,
    columns: Object.fromEntries(
      columns.flatMap(({ field, heading }) => (field === undefined ? [] : [[field, heading]])),
    ),
  };
  if (channel === undefined) {
    const target = name === '全省通报数' ? 'circularTotal' : 'higherVisit';
    return { ...common, target, constants: {}, values: LEVELS };
  }
  return { ...common, target: 'submission', constants: { channel }, values: submissionValues(channel) };
}

function submissionValues(channel: string): NonNullable<SheetMap['values']> {
  return {
    kind: { 求决: 'appeal', 揭发控告: 'accusation', 意见建议: 'suggestion' },
    routingWay: { 转送: 'transfer', 交办: 'assign', 自办: 'own' },
    outcome: { 支持: 'supported', 解释说明: 'explained', 不予支持: 'notSupported' },
    ...(channel === 'visit' ? { receivedByLeader: { 市级: 'city', 县级: 'county' } } : {}),
    ...(channel === 'superior' ? { upstreamLevel: { 省级: 'province', 国家: 'state' } } : {}),
    registeredUnit: pick((now) => now.endsWith('信访局')),
    responsibleUnit: pick(() => true),
  };
}

/** The units of then by the name of the unit that carries on their work. */
function pick(wanted: (now: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(successors()).filter(([, now]) => wanted(now)));
}
