import type { LedgerField, PreviewRow } from '#modules/exchange/contract.ts';
import { useWords, type Catalogue } from '../i18n/index.tsx';

/** The first rows as they would be taken. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const { ledgers } = useWords();
  return (
    <ul className="divided">
      {rows.map((row) => (
        <li key={`${row.sheet} ${row.row}`}>
          <h3>
            {ledgers.sheet(row.sheet)} · {ledgers.errorRow} {row.row}
          </h3>
          <dl className="facts">
            {row.fields.map(({ field, text }) => (
              <div key={field} className="fact">
                <dt>{fieldName(field, ledgers)}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function fieldName(field: string, ledgers: Catalogue['ledgers']): string {
  return Object.hasOwn(ledgers.field, field) ? ledgers.field[field as LedgerField] : field;
}
