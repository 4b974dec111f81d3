import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { KeyboardEvent } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { useWords } from '../i18n/index.tsx';

const SHAPE = 'YYYY-MM-DD';

interface DayFieldProps {
  readonly id?: string;
  readonly value?: PlainDate | undefined;
  readonly onChange?: (day: PlainDate | undefined) => void;
  /** The last day that may be chosen. */
  readonly latest?: PlainDate;
  readonly earliest?: PlainDate;
  readonly label?: string;
  readonly allowClear?: boolean;
}

/** A day, picked or typed (20260301 and 2026-03-01 alike); its value is a plain date. */
export function DayField({ id, value, onChange, latest, earliest, label, allowClear = true }: DayFieldProps) {
  const { app } = useWords();
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value === undefined ? null : dayjs(value)}
      format={[SHAPE, 'YYYYMMDD', 'YYYY/M/D', 'YYYY-M-D']}
      placeholder={app.dayShape}
      title={app.pickDay}
      {...(latest === undefined ? {} : { maxDate: dayjs(latest) })}
      {...(earliest === undefined ? {} : { minDate: dayjs(earliest) })}
      allowClear={allowClear}
      onKeyDown={takeTheDayOnly}
      onChange={(day) => onChange?.(day === null ? undefined : (day.format(SHAPE) as PlainDate))}
      className="day-field"
    />
  );
}

/** Enter takes the day that was typed or picked; the browser would send the whole form with it. */
function takeTheDayOnly(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
