import type { RowFaults } from '#modules/exchange/contract.ts';
import { NOTHING } from '../format/days.ts';
import { useSentence, useWords } from '../i18n/index.tsx';

/** What is wrong in which cell, and what to do. */
export function FaultTable({ rows }: { rows: readonly RowFaults[] }) {
  const { ledgers } = useWords();
  const sentence = useSentence();
  return (
    <div className="table-frame" role="region" aria-label={ledgers.faults} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{ledgers.faults}</caption>
        <thead>
          <tr>
            <th scope="col">{ledgers.errorSheet}</th>
            <th scope="col" className="figure">
              {ledgers.errorRow}
            </th>
            <th scope="col">{ledgers.errorColumn}</th>
            <th scope="col">{ledgers.errorText}</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.faults.map((fault, at) => (
              <tr key={`${row.sheet} ${row.row} ${at}`}>
                <td>{row.sheet}</td>
                <td className="figure">{row.row}</td>
                <td>{fault.column ?? NOTHING}</td>
                <td>{sentence(fault.text)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
