import type { LedgerField, PreviewRow } from './contract.ts';
import type { RowFacts } from './judge.ts';
import type { LedgerLine } from './ledger-lines.ts';

const PERSONAL: ReadonlySet<string> = new Set<LedgerField>(['phone', 'address', 'idNumber']);
const LONGEST = 200;

/** A row as it would be taken, field by field; of a name the first sign, of other personal data nothing. */
export function previewOf(line: LedgerLine, row: RowFacts): PreviewRow {
  return {
    sheet: line.sheet,
    row: line.row,
    target: row.target,
    fields: fieldsOf(row)
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([field, value]) => ({ field, text: shown(field, String(value)) })),
  };
}

function fieldsOf(row: RowFacts): [string, unknown][] {
  if (row.target !== 'submission') return Object.entries(row.facts);
  const { person, routing, answer, ...rest } = row.facts;
  return [
    ...Object.entries({ ...rest, ...person }),
    ['routingWay', routing?.way],
    ['responsibleUnit', routing?.toUnit],
    ['routedOn', routing?.on],
    ['periodEndsOn', routing?.periodEndsOn],
    ['answeredOn', answer?.on],
    ['answerText', answer?.text],
    ['servedOn', answer?.servedOn],
  ];
}

function shown(field: string, text: string): string {
  if (PERSONAL.has(field)) return '••••';
  if (field === 'name') return `${[...text][0] ?? ''}••`;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
