import { Button } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { yearsOffered, type ReportPeriod } from './period.ts';

interface PeriodPickerProps {
  readonly period: ReportPeriod;
  readonly onChange: (query: Record<string, string>) => void;
}

/** A year, or any two days. */
export function PeriodPicker({ period, onChange }: PeriodPickerProps) {
  const { reports } = useWords();
  return (
    <div className="filters no-print" role="group" aria-label={reports.period}>
      <div className="filter">
        <span aria-hidden>{reports.year}</span>
        <Choice
          label={reports.chooseYear}
          value={period.kind === 'year' ? String(period.year) : undefined}
          placeholder={reports.chooseYear}
          options={yearsOffered().map((year) => ({ value: String(year), words: reports.yearLabel(year) }))}
          onChange={(year) => onChange({ year })}
        />
      </div>
      <CustomPeriod key={JSON.stringify(period)} period={period} onChange={onChange} />
    </div>
  );
}

function CustomPeriod({ period, onChange }: PeriodPickerProps) {
  const { reports } = useWords();
  const days = period.kind === 'days' ? period : undefined;
  const [from, setFrom] = useState<PlainDate | undefined>(days?.from);
  const [to, setTo] = useState<PlainDate | undefined>(days?.to);
  const isBackwards = from !== undefined && to !== undefined && from > to;
  return (
    <form
      className="filter"
      aria-label={reports.custom}
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== undefined && to !== undefined && !isBackwards) onChange({ from, to });
      }}
    >
      <span aria-hidden>{reports.custom}</span>
      <DayField label={reports.from} value={from} onChange={setFrom} />
      <span aria-hidden>{reports.to}</span>
      <DayField label={reports.to} value={to} onChange={setTo} />
      <Button htmlType="submit" disabled={from === undefined || to === undefined || isBackwards}>
        {reports.show}
      </Button>
      {isBackwards && (
        <span role="alert" className="light-overdue">
          {reports.lessThanDay}
        </span>
      )}
    </form>
  );
}
