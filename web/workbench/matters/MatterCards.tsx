import type { MatterRow } from '#modules/matters/list.contract.ts';
import { Link } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { DueLight } from '../ui/DueLight.tsx';
import { dueWords } from '../ui/due-words.ts';
import { StageTag } from '../ui/StageTag.tsx';
import { useNames } from '../ui/use-names.ts';
import { ROW_LINK } from '../ui/use-row-keys.ts';
import { RowNotes } from './MatterTable.tsx';

/** The same rows for a narrow window. */
export function MatterCards({ rows, label }: { rows: readonly MatterRow[]; label: string }) {
  const t = useWords();
  const names = useNames();
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={row.matterId} className="card">
          <div className="card-line">
            <DueLight light={row.light} words={dueWords(row.light, row.nextDueOn, t)} />
            <span className="day quiet">{row.nextDueOn}</span>
            <span className="push-end">
              <StageTag stage={row.stage} />
            </span>
          </div>
          <Link to={linkTo.matter(row.matterId)} className="card-title" {...ROW_LINK}>
            {row.erasedOn === null ? row.title : t.retention.destroyedTitle}
          </Link>
          <RowNotes row={row} />
          <div className="card-line quiet small">
            <span className="number-cell">{row.number}</span>
            <span>{names.place(row.placeId)}</span>
            <span>{names.unitShort(row.holderUnit)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
