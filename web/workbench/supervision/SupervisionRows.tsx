import type { SupervisionBox, SupervisionRow } from '#modules/matters/supervision/supervision.contract.ts';
import { keys } from '../api/keys.ts';
import { listSupervisions } from '../api/supervision.ts';
import { useWords, type Catalogue } from '../i18n/index.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PagedList } from '../ui/PagedList.tsx';
import { useNames } from '../ui/use-names.ts';
import { ListTable } from './ListTable.tsx';
import { MatterCell } from './MatterCell.tsx';

/** Urgings and orders of the office, or those that the unit has to reply to, the reply due first first. */
export function SupervisionRows({ box, ended }: { box: SupervisionBox; ended: boolean }) {
  const { supervision: t } = useWords();
  const empty =
    box === 'office' ? (
      <EmptyState title={t.emptyOffice} help={t.emptyOfficeHelp} />
    ) : (
      <EmptyState title={t.emptyOwed} help={t.emptyOwedHelp} />
    );
  const other = box === 'office' ? t.unit : t.office;
  return (
    <PagedList
      queryKey={keys.supervisions(box, ended)}
      read={(from, signal) => listSupervisions({ box, ended, ...from }, signal)}
      empty={empty}
    >
      {(rows) => (
        <ListTable caption={t.tabs[box]} headings={[t.due, t.number, t.matter, t.kindLabel, other, t.state]}>
          {rows.map((row) => (
            <Row key={`${row.matterId} ${row.supervisionId}`} row={row} box={box} />
          ))}
        </ListTable>
      )}
    </PagedList>
  );
}

function Row({ row, box }: { row: SupervisionRow; box: SupervisionBox }) {
  const { supervision: t } = useWords();
  const names = useNames();
  return (
    <tr>
      <td className="day">{row.answerBy}</td>
      <td className="number-cell">{row.number}</td>
      <MatterCell matterId={row.matterId} title={row.title} note={t.times(row.rounds)} />
      <td>{t.kind[row.kind]}</td>
      <td>{names.unitShort(box === 'office' ? row.toUnit : row.officeUnit)}</td>
      <td>{standingOf(row, t)}</td>
    </tr>
  );
}

function standingOf(row: SupervisionRow, t: Catalogue['supervision']): string {
  if (row.endedOn !== null && row.ended !== null) return t.endedOn(row.endedOn, t.end[row.ended]);
  if (row.repliedOn !== null) return t.waitsForOffice;
  return row.late ? t.replyLate : t.waitsForReply;
}
