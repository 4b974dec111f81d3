import { Link } from 'react-router';
import type { DestructionItem } from '#modules/retention/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useIsPhone } from '../ui/use-is-phone.ts';
import { ItemTag } from './StateTags.tsx';

/** What a list names: a table where there is room, cards on a phone. */
export function ItemTable({ rows, caption }: { rows: readonly DestructionItem[]; caption: string }) {
  const isPhone = useIsPhone();
  return isPhone ? <ItemCards rows={rows} label={caption} /> : <Items rows={rows} caption={caption} />;
}

function Items({ rows, caption }: { rows: readonly DestructionItem[]; caption: string }) {
  const { retention: t } = useWords();
  const sentence = useSentence();
  return (
    <div className="table-frame item-table">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="figure">
              {t.position}
            </th>
            <th scope="col">{t.number}</th>
            <th scope="col">{t.matter}</th>
            <th scope="col">{t.basis}</th>
            <th scope="col">{t.closedOn}</th>
            <th scope="col">{t.keepUntil}</th>
            <th scope="col">{t.itemState}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.matterId}>
              <td className="figure">{row.position}</td>
              <td className="number-cell">
                <Link to={linkTo.matter(row.matterId)}>{row.number}</Link>
              </td>
              <th scope="row" className="item-title">
                <ItemTitle row={row} />
              </th>
              <td>{sentence(row.basis)}</td>
              <td className="day">{row.closedOn}</td>
              <td className="day">{row.keepUntil}</td>
              <td>
                <ItemTag state={row.state} />
                {row.keptBecause !== null && <span className="row-notes">{sentence(row.keptBecause)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ItemCards({ rows, label }: { rows: readonly DestructionItem[]; label: string }) {
  const { app, retention: t } = useWords();
  const sentence = useSentence();
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={row.matterId} className="card">
          <div className="card-line">
            <span className="quiet">{row.position}</span>
            <Link to={linkTo.matter(row.matterId)} className="number-cell">
              {row.number}
            </Link>
            <span className="push-end">
              <ItemTag state={row.state} />
            </span>
          </div>
          <span className="card-title">
            <ItemTitle row={row} />
          </span>
          <span className="row-notes">
            <span>{sentence(row.basis)}</span>
            <span>{app.labelled(t.closedOn, row.closedOn)}</span>
            <span>{app.labelled(t.keepUntil, row.keepUntil)}</span>
            {row.keptBecause !== null && <span>{sentence(row.keptBecause)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The server keeps one title for all destroyed matters, in Chinese; the list says it in the reader's language. */
function ItemTitle({ row }: { row: DestructionItem }) {
  const { retention: t } = useWords();
  return row.state === 'erased' ? <span className="quiet">{t.destroyedTitle}</span> : row.title;
}
