import { Checkbox } from 'antd';
import type { LedgerField, LedgerTarget } from '#modules/exchange/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { Section } from '../ui/Section.tsx';
import { FieldValueInput } from './FieldValueInput.tsx';
import {
  changeTarget,
  fieldOf,
  fieldsOf,
  lacksText,
  matchColumn,
  missing,
  setConstant,
  unmatched,
  type SheetChoice,
} from './map-editing.ts';

const SAMPLES_SHOWN = 3;

interface SheetColumnsProps {
  readonly choice: SheetChoice;
  readonly onChange: (choice: SheetChoice) => void;
}

/** One sheet: whether it is imported, what its rows are, and what each column means. */
export function SheetColumns({ choice, onChange }: SheetColumnsProps) {
  const { app, ledgers } = useWords();
  const { inspected, used, map } = choice;
  return (
    <Section
      title={`${ledgers.sheet(inspected.sheet)} · ${ledgers.rows(inspected.rows)}`}
      extra={
        <Checkbox checked={used} onChange={(event) => onChange({ ...choice, used: event.target.checked })}>
          {ledgers.useSheet}
        </Checkbox>
      }
    >
      {used && (
        <>
          <div className="filter gap-below">
            <span aria-hidden>{ledgers.becomes}</span>
            <Choice<LedgerTarget>
              label={app.labelled(inspected.sheet, ledgers.becomes)}
              value={map.target}
              options={optionsOf(ledgers.target)}
              onChange={(target) => onChange({ ...choice, map: changeTarget(map, target) })}
            />
          </div>
          <ColumnTable choice={choice} onChange={onChange} />
          <Missing choice={choice} onChange={onChange} />
        </>
      )}
    </Section>
  );
}

function ColumnTable({ choice, onChange }: SheetColumnsProps) {
  const { ledgers } = useWords();
  const { inspected, map } = choice;
  const options = [
    { value: '' as const, words: ledgers.notImported },
    ...fieldsOf(map.target).map((value) => ({ value, words: ledgers.field[value] })),
  ];
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{ledgers.sheet(inspected.sheet)}</caption>
        <thead>
          <tr>
            <th scope="col">{ledgers.column}</th>
            <th scope="col">{ledgers.samples}</th>
            <th scope="col">{ledgers.fieldLabel}</th>
          </tr>
        </thead>
        <tbody>
          {inspected.headings.map((heading, at) => (
            <tr key={`${at} ${heading}`}>
              <th scope="row">{heading}</th>
              <td className="samples">{samplesOf(inspected.samples, at)}</td>
              <td>
                <Choice<LedgerField | ''>
                  label={ledgers.fieldOf(heading)}
                  value={fieldOf(map, heading) ?? ''}
                  options={options}
                  onChange={(field) =>
                    onChange({ ...choice, map: matchColumn(map, heading, field === '' ? undefined : field) })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function samplesOf(samples: readonly (readonly string[])[], at: number): string {
  return samples
    .map((row) => row[at] ?? '')
    .filter((text) => text !== '')
    .slice(0, SAMPLES_SHOWN)
    .join(' | ');
}

/** Required fields without a column: the same value in every row, or told as missing. */
function Missing({ choice, onChange }: SheetColumnsProps) {
  const { app, ledgers } = useWords();
  const { map } = choice;
  const open = unmatched(map);
  const names = [
    ...missing(map).map((field) => ledgers.field[field]),
    ...(lacksText(map) ? [ledgers.titleOrBody] : []),
  ];
  return (
    <>
      {open.length > 0 && (
        <div className="constants">
          <p className="quiet">{ledgers.constants}</p>
          {open.map((field) => (
            <div key={field} className="filter">
              <span aria-hidden>{ledgers.field[field]}</span>
              <FieldValueInput
                field={field}
                label={ledgers.field[field]}
                value={map.constants?.[field]?.toString()}
                onChange={(value) => onChange({ ...choice, map: setConstant(map, field, value) })}
              />
            </div>
          ))}
        </div>
      )}
      {names.length > 0 && (
        <p role="status" className="light-today gap-above-more">
          {ledgers.missingFields(names.join(app.separator))}
        </p>
      )}
    </>
  );
}
