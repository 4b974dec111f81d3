import { Button } from 'antd';
import type { EntryView } from '#modules/audit/contract.ts';
import { NOTHING, useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { useNames } from '../ui/use-names.ts';
import './audit.css';

interface EntryTableProps {
  readonly rows: readonly EntryView[];
  /** Narrows the log to one officer; absent where all is about one matter already. */
  readonly onOfficer?: (officerId: string) => void;
}

/** Entries of the audit log, one to a row. */
export function EntryTable({ rows, onOfficer }: EntryTableProps) {
  const { audit } = useWords();
  const format = useFormats();
  return (
    <div className="table-frame">
      <table className="table matter-table">
        <caption className="visually-hidden">{audit.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{audit.when}</th>
            <th scope="col">{audit.who}</th>
            <th scope="col">{audit.unit}</th>
            <th scope="col">{audit.act}</th>
            {onOfficer !== undefined && <th scope="col">{audit.matter}</th>}
            {onOfficer !== undefined && <th scope="col">{audit.outcome}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.entryId}>
              <td className="day">{format.instant(row.recordedAt)}</td>
              <td>
                <Who row={row} onOfficer={onOfficer} />
              </td>
              <UnitCell unitId={row.actor.unitId} />
              <ActCell row={row} showOperation={onOfficer !== undefined} />
              {onOfficer !== undefined && <td>{row.matterNumber ?? row.subject ?? NOTHING}</td>}
              {onOfficer !== undefined && <OutcomeCell row={row} />}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Who({ row, onOfficer }: { row: EntryView; onOfficer: EntryTableProps['onOfficer'] }) {
  const { audit, delegation } = useWords();
  const { officerId, name, kind, onBehalfOf } = row.actor;
  const own = name ?? audit.kinds[kind];
  const shown = onBehalfOf === null ? own : `${own}（${delegation.actingFor(onBehalfOf)}）`;
  if (officerId === null || onOfficer === undefined) return shown;
  return (
    <Button
      type="link"
      className="entry-who"
      title={audit.onlyOf(shown)}
      onClick={() => onOfficer(officerId)}
    >
      {shown}
    </Button>
  );
}

function UnitCell({ unitId }: { unitId: string | null }) {
  const names = useNames();
  return <td>{unitId === null || unitId === '' ? NOTHING : names.unitShort(unitId)}</td>;
}

/** The operation is a name of the interface: for the auditor, who compares it with its description. */
function ActCell({ row, showOperation }: { row: EntryView; showOperation: boolean }) {
  const { audit } = useWords();
  return (
    <td>
      {audit.acts[row.act]}
      <span className="row-notes">
        {showOperation && <code>{row.operation}</code>}
        {row.hasWords && <span>{audit.searched}</span>}
      </span>
    </td>
  );
}

function OutcomeCell({ row }: { row: EntryView }) {
  const { audit } = useWords();
  return (
    <td>
      {audit.outcomes[row.outcome]}
      {row.refusal !== null && <span className="row-notes">{audit.refusedWith(row.refusal)}</span>}
    </td>
  );
}
