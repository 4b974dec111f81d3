import type { LedgerField, PreviewRow } from '#modules/exchange/contract.ts';
import { NOTHING } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { useNames } from '../ui/use-names.ts';
import { fieldInWords } from './field-in-words.ts';

/** The first rows as they would be taken, sheet by sheet. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const sheets = [...new Set(rows.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => (
    <SheetPreview key={sheet} sheet={sheet} rows={rows.filter((row) => row.sheet === sheet)} />
  ));
}

function SheetPreview({ sheet, rows }: { sheet: string; rows: readonly PreviewRow[] }) {
  const t = useWords();
  const names = useNames();
  const fields = [...new Set(rows.flatMap((row) => row.fields.map(({ field }) => field)))] as LedgerField[];
  return (
    <div className="table-frame gap-below" role="region" aria-label={t.ledgers.sheet(sheet)} tabIndex={0}>
      <table className="table preview-table">
        <caption>{t.ledgers.sheet(sheet)}</caption>
        <thead>
          <tr>
            <th scope="col" className="figure">
              {t.ledgers.errorRow}
            </th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t.ledgers.field[field] ?? field}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row" className="figure">
                {row.row}
              </th>
              {fields.map((field) => {
                const text = row.fields.find((one) => one.field === field)?.text;
                return (
                  <td key={field} className={field.endsWith('On') ? 'day' : undefined}>
                    {text === undefined ? NOTHING : fieldInWords(field, text, t, names)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
