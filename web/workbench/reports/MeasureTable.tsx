import { QuestionCircleOutlined } from '@ant-design/icons';
import type { Figure, Report } from '#modules/statistics/contract.ts';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { NOTHING, useFormats } from '../format/days.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';

const SHOWN_DIGITS = 12;

/** The measures of a report, one line each. */
export function MeasureTable({ report }: { report: Report }) {
  const { reports } = useWords();
  return (
    <div className="table-frame">
      <table className="table measure-table">
        <caption className="visually-hidden">
          {reports.title} {report.period.from} — {report.period.to}
        </caption>
        <thead>
          <tr>
            <th scope="col">{reports.measure}</th>
            <th scope="col" className="figure">
              {reports.value}
            </th>
            <th scope="col" className="figure">
              {reports.previous}
            </th>
            <th scope="col" className="figure">
              {reports.change}
            </th>
            <th scope="col" className="figure">
              {reports.rate}
            </th>
            <th scope="col" title={reports.digestHelp} className="digest-cell">
              {reports.digest}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.measures.map((figure) => (
            <MeasureRow key={figure.id} figure={figure} report={report} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MeasureRow({ figure, report }: { figure: Figure; report: Report }) {
  const { reports } = useWords();
  const sentence = useSentence();
  const format = useFormats();
  const name = sentence(figure.name);
  const [open, setOpen] = useState(false);
  const definitionId = useId();
  const isRate = figure.unit === '%';
  const unit = reports.unit[figure.unit];
  const change = format.change(figure.change);
  return (
    <tr>
      <th scope="row">
        {name}
        {!isRate && !name.endsWith(unit) && <span className="quiet small"> {unit}</span>}
        <button
          type="button"
          className="definition-toggle"
          aria-expanded={open}
          aria-controls={definitionId}
          aria-label={`${reports.showDefinition} · ${name}`}
          title={reports.showDefinition}
          onClick={() => setOpen(!open)}
        >
          <QuestionCircleOutlined aria-hidden />
        </button>
        <p id={definitionId} hidden={!open} className="definition">
          {sentence(figure.definition)}
        </p>
      </th>
      <FigureCell figure={figure} value={figure.value} period={report.period} name={name} />
      <FigureCell
        figure={figure}
        value={figure.previous}
        period={report.previousPeriod}
        name={`${name} (${reports.previous})`}
      />
      <td className="figure">{isRate && figure.change !== null ? reports.points(change) : change}</td>
      <td className="figure">{format.changeRate(figure.changeRate)}</td>
      <td className="digest-cell" title={figure.digest}>
        <code>{figure.digest === '' ? NOTHING : figure.digest.slice(0, SHOWN_DIGITS)}</code>
      </td>
    </tr>
  );
}

interface FigureCellProps {
  readonly figure: Figure;
  readonly value: number | null;
  readonly period: Report['period'];
  readonly name: string;
}

/** The figure, leading to its list; "—" leads there as well, for a rate of nothing has a list to show why. */
function FigureCell({ figure, value, period, name }: FigureCellProps) {
  const { reports } = useWords();
  const format = useFormats();
  const text = figure.unit === '%' ? format.perCent(value) : format.number(value);
  return (
    <td className="figure">
      <Link
        to={linkTo.measure(figure.id, { from: period.from, to: period.to })}
        aria-label={`${text}, ${reports.openList(name)}`}
      >
        {text}
      </Link>
    </td>
  );
}
