import { Input } from 'antd';
import type { LedgerField } from '#modules/exchange/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { PlaceSelect } from '../ui/PlaceSelect.tsx';
import { TopicSelect } from '../ui/TopicSelect.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import { knownValues } from './field-in-words.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';

interface FieldValueInputProps {
  readonly field: LedgerField;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A value of a field, entered in the way that suits the field. */
export function FieldValueInput({ field, label, value, onChange }: FieldValueInputProps) {
  const t = useWords();
  const known = knownValues(field, t);
  if (known !== undefined) {
    return (
      <Choice
        label={label}
        value={value ?? ''}
        options={[{ value: '', words: t.app.choose }, ...optionsOf(known)]}
        onChange={(next) => onChange(next === '' ? undefined : next)}
      />
    );
  }
  if (field === 'placeId') return <PlaceSelect label={label} value={value} onChange={onChange} />;
  if (field === 'topicId') return <TopicSelect label={label} value={value} onChange={onChange} />;
  if (field === 'registeredUnit' || field === 'responsibleUnit') {
    return <UnitSelect label={label} value={value} onChange={onChange} allowClear />;
  }
  if (field.endsWith('On')) {
    return <DayField label={label} value={parsePlainDate(value ?? '')} onChange={onChange} />;
  }
  return (
    <Input
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  );
}
