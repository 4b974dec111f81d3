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
  if ('recommendationId' in row) return row.recommendationId;
  if ('assignmentId' in row) return `${row.matterId} ${row.assignmentId}`;
  if ('supervisionId' in row) return `${row.matterId} ${row.supervisionId}`;
  if ('proceedingId' in row) return `${row.matterId} ${row.proceedingId}`;
  if ('hearingId' in row) return `${row.matterId} ${row.hearingId}`;
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
    case 'assignment':
      return [...matter, ...assignmentColumns(t, names)];
    case 'supervision':
      return [...matter, ...supervisionColumns(t, names), counted];
    case 'recommendation':
      return [...recommendationColumns(t, names), counted];
    case 'execution':
      return [
        ...matter,
        holder,
        day(t.supervision.supportedOn, (row) => ('supportedOn' in row ? row.supportedOn : null)),
        day(t.reports.executedOn, (row) => ('executedOn' in row ? row.executedOn : null)),
        counted,
      ];
    case 'proceeding':
      return [...matter, ...proceedingColumns(t, names)];
    case 'hearing':
      return [...matter, ...hearingColumns(t, names)];
  }
}

function assignmentColumns(t: Catalogue, names: Names): readonly Column[] {
  return [
    { heading: t.reports.way, cell: (row) => ('way' in row ? t.words.routingWay[row.way] : '') },
    {
      heading: t.reports.fromUnit,
      cell: (row) => ('fromUnit' in row ? names.unitShort(row.fromUnit) : ''),
    },
    toUnit(t.reports.toUnit, names),
    day(t.reports.assignedOn, (row) => ('assignedOn' in row ? row.assignedOn : null)),
  ];
}

function proceedingColumns(t: Catalogue, names: Names): readonly Column[] {
  return [
    {
      heading: t.reports.proceeding,
      cell: (row) => ('proceedingId' in row ? t.review.kind[row.kind] : ''),
    },
    {
      heading: t.reports.reviewUnit,
      cell: (row) => ('reviewUnit' in row ? names.unitShort(row.reviewUnit) : ''),
    },
    {
      heading: t.reports.againstUnit,
      cell: (row) => ('againstUnit' in row ? names.unitShort(row.againstUnit) : ''),
    },
    day(t.reports.appliedOn, (row) => ('proceedingId' in row ? row.receivedOn : null)),
    day(t.reports.admittedOn, (row) => ('proceedingId' in row ? row.admittedOn : null)),
    day(t.reports.opinionOn, (row) => ('proceedingId' in row ? row.issuedOn : null)),
    {
      heading: t.review.result,
      cell: (row) => ('outcome' in row && row.outcome !== null ? t.review.outcome[row.outcome] : '—'),
    },
  ];
}

function hearingColumns(t: Catalogue, names: Names): readonly Column[] {
  return [
    {
      heading: t.reports.proceeding,
      cell: (row) =>
        'hearingId' in row ? (row.heldIn === null ? t.reports.inHandling : t.review.kind[row.heldIn]) : '',
    },
    {
      heading: t.reports.hearingUnit,
      cell: (row) => ('hearingUnit' in row ? names.unitShort(row.hearingUnit) : ''),
    },
    day(t.review.heldFrom, (row) => ('hearingId' in row ? row.heldFrom : null)),
    day(t.review.heldTo, (row) => ('hearingId' in row ? row.heldOn : null)),
  ];
}

function supervisionColumns(t: Catalogue, names: Names): readonly Column[] {
  return [
    {
      heading: t.supervision.kindLabel,
      cell: (row) => ('supervisionId' in row ? t.supervision.kind[row.kind] : ''),
    },
    officeUnit(t.supervision.office, names),
    toUnit(t.supervision.unit, names),
    day(t.reports.issuedOn, (row) => ('issuedOn' in row ? row.issuedOn : null)),
    day(t.reports.supervisionEndedOn, (row) => ('supervisionId' in row ? row.endedOn : null)),
  ];
}

function recommendationColumns(t: Catalogue, names: Names): readonly Column[] {
  return [
    { heading: t.supervision.recommendation, cell: recommendationLink(t), className: 'title-cell' },
    officeUnit(t.supervision.madeBy, names),
    toUnit(t.supervision.toUnit, names),
    day(t.supervision.made, (row) => ('issuedOn' in row ? row.issuedOn : null)),
    day(t.reports.answeredOn, (row) => ('answeredOn' in row ? row.answeredOn : null)),
  ];
}

function recommendationLink(t: Catalogue): Column['cell'] {
  return (row) =>
    'recommendationId' in row ? (
      <Link to={linkTo.recommendation(row.recommendationId)} {...ROW_LINK}>
        {t.supervision.recommendationKind[row.kind]} {row.letterNumber}
      </Link>
    ) : null;
}

function officeUnit(heading: string, names: Names): Column {
  return { heading, cell: (row) => ('officeUnit' in row ? names.unitShort(row.officeUnit) : '') };
}

function toUnit(heading: string, names: Names): Column {
  return { heading, cell: (row) => ('toUnit' in row ? names.unitShort(row.toUnit) : '') };
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
