import type { MatterRow } from '#modules/matters/list.contract.ts';
import { Link } from 'react-router';
import { NOTHING } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useSession } from '../session/use-session.ts';
import { DueLight } from '../ui/DueLight.tsx';
import { dueWords } from '../ui/due-words.ts';
import { StageTag } from '../ui/StageTag.tsx';
import { useNames } from '../ui/use-names.ts';
import { ROW_LINK } from '../ui/use-row-keys.ts';

/** Matters as a table, one line each. */
export function MatterTable({ rows, caption }: { rows: readonly MatterRow[]; caption: string }) {
  const { tray } = useWords();
  return (
    <div className="table-frame">
      <table className="table matter-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{tray.due}</th>
            <th scope="col">{tray.number}</th>
            <th scope="col">{tray.matter}</th>
            <th scope="col">{tray.stage}</th>
            <th scope="col">{tray.place}</th>
            <th scope="col">{tray.topic}</th>
            <th scope="col">{tray.holder}</th>
            <th scope="col">{tray.received}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.matterId} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: MatterRow }) {
  const t = useWords();
  const names = useNames();
  return (
    <tr>
      <td className="due-cell">
        <span className="day">{row.nextDueOn ?? NOTHING}</span>
        <DueLight light={row.light} words={dueWords(row.light, row.nextDueOn, t)} />
      </td>
      <td className="number-cell">{row.number}</td>
      <th scope="row" className="title-cell">
        <Link to={linkTo.matter(row.matterId)} {...ROW_LINK}>
          {row.erasedOn === null ? row.title : t.retention.destroyedTitle}
        </Link>
        <RowNotes row={row} />
      </th>
      <td>
        <StageTag stage={row.stage} />
      </td>
      <td>{names.place(row.placeId)}</td>
      <td>{row.topicId === null ? NOTHING : names.topic(row.topicId)}</td>
      <td>{names.unitShort(row.holderUnit)}</td>
      <td className="day">{row.receivedOn}</td>
    </tr>
  );
}

/** Channel, people, possible repeats and a draft that came back, under the title. */
export function RowNotes({ row }: { row: MatterRow }) {
  const t = useWords();
  return (
    <span className="row-notes">
      {row.erasedOn !== null && <span className="note-repeat">{t.retention.destroyedOn(row.erasedOn)}</span>}
      <span>{t.words.channel[row.channel]}</span>
      <span>{t.words.kind[row.kind]}</span>
      {row.participants > 1 && <span>{t.tray.participants(row.participants)}</span>}
      {row.repeatCandidates > 0 && (
        <span className="note-repeat">{t.tray.repeats(row.repeatCandidates)}</span>
      )}
      {row.returned !== null && <Returned draft={row.returned} />}
    </span>
  );
}

/** Whose draft came back, and what is to be changed. */
function Returned({ draft }: { draft: NonNullable<MatterRow['returned']> }) {
  const { tray } = useWords();
  const { officerId } = useSession();
  const whose = draft.draftedById === officerId ? tray.draftedByYou : tray.draftedBy(draft.draftedBy);
  return (
    <span className="note-returned">
      {whose}
      {tray.returned(draft.returnedBy, draft.returnedOn, draft.reason)}
    </span>
  );
}
