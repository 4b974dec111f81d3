// A report as lines of text, for the terminal.
import type { Language, Text } from '#kernel/text.ts';
import type { Figure, Report } from './contract.ts';

const HEADINGS: readonly Text[] = [
  { zh: '指标', en: 'Measure' },
  { zh: '本期', en: 'This period' },
  { zh: '上年同期', en: 'A year earlier' },
  { zh: '增减', en: 'Change' },
  { zh: '增减%', en: 'Change %' },
];

/** The report as a table: name, value, previous, change, change rate. "—" stands for a rate of nothing. */
export function reportAsTable(report: Report, language: Language): string {
  const rows = [
    HEADINGS.map((heading) => heading[language]),
    ...report.measures.map((figure) => cellsOf(figure, language)),
  ];
  const widths = HEADINGS.map((_, place) => Math.max(...rows.map((row) => widthOf(row[place] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, place) => pad(cell, widths[place] ?? 0, place === 0 ? 'end' : 'start'))
      .join('  ')
      .trimEnd(),
  );
  const { from, to } = report.period;
  const head = { zh: `统计期间：${from} 至 ${to}（含）`, en: `Period: ${from} to ${to} (inclusive)` };
  const foot = { zh: `统计时间：${report.asOf}`, en: `Counted at: ${report.asOf}` };
  return [head[language], '', ...lines, '', foot[language]].join('\n');
}

function cellsOf(figure: Figure, language: Language): string[] {
  const { name, unit, value, previous, change, changeRate } = figure;
  const points = { zh: '点', en: 'pp' }[language];
  const unitOf = (number: number | null, sign: string): string => (number === null ? '' : sign);
  const isRate = unit === '%';
  return [
    isRate || name.zh.endsWith(unit) ? name[language] : `${name[language]}（${unit}）`,
    `${inFigures(value)}${unitOf(value, isRate ? '%' : '')}`,
    `${inFigures(previous)}${unitOf(previous, isRate ? '%' : '')}`,
    `${signed(change)}${unitOf(change, isRate ? points : '')}`,
    `${signed(changeRate)}${unitOf(changeRate, '%')}`,
  ];
}

function inFigures(number: number | null): string {
  return number === null ? '—' : number.toLocaleString('en-US', { maximumFractionDigits: 2 });
}

function signed(number: number | null): string {
  return number !== null && number > 0 ? `+${inFigures(number)}` : inFigures(number).replace('-', '−');
}

function pad(cell: string, width: number, fill: 'start' | 'end'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(cell)));
  return fill === 'start' ? spaces + cell : cell + spaces;
}

/** A Chinese character is as wide as two letters. */
function widthOf(cell: string): number {
  return [...cell].reduce(
    (sum, character) => sum + (/[\u1100-\u115f\u2e80-\uffdc]/.test(character) ? 2 : 1),
    0,
  );
}
