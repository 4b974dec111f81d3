import type { Grain, ListRow } from '#modules/statistics/contract.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords, type Catalogue } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useNames, type Names } from '../ui/use-names.ts';
import { ROW_LINK } from '../ui/use-row-keys.ts';

/** A column: its heading and its cell. */
interface Column {
  readonly heading: string;
  readonly cell: (row: ListRow) => ReactNode;
  readonly className?: string;
}

/** The rows behind a figure, with the columns that their grain has. */
export function FigureRows({
  grain,
  rows,
  caption,
}: {
  grain: Grain;
  rows: readonly ListRow[];
  caption: string;
}) {
  const t = useWords();
  const names = useNames();
  const columns = columnsOf(grain, t, names);
  return (
    <div className="table-frame">
      <table className="table matter-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ heading, className }) => (
              <th key={heading} scope="col" className={className}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ heading, cell, className }) => (
                <td key={heading} className={className}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function keyOf(row: ListRow): string {
  if ('visitId' in row) return row.visitId;
  if ('submissionId' in row) return row.submissionId;
  if ('clockId' in row) return `${row.matterId} ${row.clockId}`;
  if ('ratingId' in row) return `${row.matterId} ${row.ratingId}`;
  return row.matterId;
}

function columnsOf(grain: Grain, t: Catalogue, names: Names): readonly Column[] {
  const matter: readonly Column[] = [
    day(t.tray.number, (row) => ('number' in row ? row.number : '')),
    { heading: t.tray.matter, cell: matterLink, className: 'title-cell' },
  ];
  const counted: Column = {
    heading: t.reports.counted,
    cell: (row) => ('counted' in row ? (row.counted ? t.reports.countedYes : t.reports.countedNo) : ''),
  };
  const holder: Column = {
    heading: t.tray.holder,
    cell: (row) => ('holderUnit' in row ? names.unitShort(row.holderUnit) : ''),
  };
  switch (grain) {
    case 'submission':
      return [...matter, ...submissionColumns(t, names)];
    case 'higherVisit':
      return visitColumns(t, names);
    case 'matter':
      return [
        ...matter,
        holder,
        day(t.tray.received, (row) => ('receivedOn' in row ? row.receivedOn : null)),
        day(t.reports.servedOn, (row) => ('servedOn' in row ? row.servedOn : null)),
        day(t.reports.closedOn, (row) => ('closedOn' in row ? row.closedOn : null)),
        counted,
      ];
    case 'clock':
      return [
        ...matter,
        holder,
        day(t.matter.due, (row) => ('rawOn' in row ? row.rawOn : null)),
        day(t.reports.endedOn, (row) => ('endedOn' in row ? row.endedOn : null)),
        counted,
      ];
    case 'rating':
      return [
        ...matter,
        {
          heading: t.tray.holder,
          cell: (row) => ('unitId' in row ? names.unitShort(row.unitId) : ''),
        },
        {
          heading: t.reports.rating,
          cell: (row) => ('value' in row ? t.words.rating[row.value] : ''),
        },
        day(t.reports.ratedOn, (row) => ('ratedOn' in row ? row.ratedOn : null)),
        counted,
      ];
  }
}

function submissionColumns(t: Catalogue, names: Names): readonly Column[] {
  return [
    { heading: t.tray.channel, cell: (row) => ('channel' in row ? t.words.channel[row.channel] : '') },
    day(t.tray.received, (row) => ('receivedOn' in row ? row.receivedOn : null)),
    { heading: t.tray.place, cell: (row) => ('placeId' in row ? names.place(row.placeId) : '') },
    {
      heading: t.matter.registeredUnit,
      cell: (row) => ('registeredUnit' in row ? names.unitShort(row.registeredUnit) : ''),
    },
    figure(t.reports.people),
  ];
}

function visitColumns(t: Catalogue, names: Names): readonly Column[] {
  return [
    day(t.reports.visitedOn, (row) => ('visitedOn' in row ? row.visitedOn : null)),
    { heading: t.reports.level, cell: (row) => ('level' in row ? t.reports.levels[row.level] : '') },
    { heading: t.tray.place, cell: (row) => ('placeId' in row ? names.place(row.placeId) : '') },
    { heading: t.reports.noticeNumber, cell: (row) => ('noticeNumber' in row ? row.noticeNumber : '') },
    figure(t.reports.people),
  ];
}

function day(heading: string, cell: (row: ListRow) => string | null): Column {
  return { heading, cell: (row) => cell(row) ?? '—', className: 'day' };
}

function figure(heading: string): Column {
  return {
    heading,
    cell: (row) => ('participants' in row ? row.participants : ''),
    className: 'figure',
  };
}

function matterLink(row: ListRow): ReactNode {
  if (!('matterId' in row)) return null;
  return (
    <Link to={linkTo.matter(row.matterId)} {...ROW_LINK}>
      {row.title}
    </Link>
  );
}
