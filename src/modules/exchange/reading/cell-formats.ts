// Which cells of a workbook are days, and how numbers are written out. A spreadsheet keeps days as numbers and says
// only in the cell's format that they are days.
import { xmlReader } from './xml.ts';

/** Answers whether the cell format of that index shows days. */
export type ShowsDays = (format: number) => boolean;

/** Formats that every spreadsheet knows by number: dates, and the East Asian ones. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Reads xl/styles.xml. */
export function readFormats(xml: string): ShowsDays {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  const reader = xmlReader({
    opened: (name, attributes) => {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (name === 'cellXfs') inCells = true;
      else if (name === 'numFmt') custom.set(id, attributes.get('formatCode') ?? '');
      else if (name === 'xf' && inCells) formats.push(id);
    },
    closed: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  reader.push(xml);
  const days = formats.map((id) => BUILT_IN_DAYS.has(id) || showsDays(custom.get(id) ?? ''));
  return (format) => days[format] ?? false;
}

/** A format code with a year or a day in it, outside quoted words and brackets. */
function showsDays(code: string): boolean {
  return /[yd]/i.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAYS_FROM_1900_TO_1904 = 1462;
const DAY_MILLISECONDS = 86_400_000;

/** A number that is a day, as text; with the time where it has one. */
export function dayText(serial: number, from1904: boolean): string {
  const days = serial + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
  const instant = new Date(DAY_ZERO + Math.round(days * 86_400) * 1000);
  if (Number.isNaN(instant.getTime())) return String(serial);
  const text = instant
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace('T', ' ');
  return instant.getTime() % DAY_MILLISECONDS === 0 ? text.slice(0, 10) : text;
}

/** Spreadsheets keep fifteen digits; longer numbers have lost their end and are left in a form that says so. */
const WHOLE_DIGITS = 1e15;

/** A number as text, without the noise of binary fractions. */
export function numberText(raw: string): string {
  const number = Number(raw);
  if (raw.trim() === '' || Number.isNaN(number)) return raw;
  if (Math.abs(number) >= WHOLE_DIGITS) return number.toExponential();
  return String(Number(number.toPrecision(15)));
}
