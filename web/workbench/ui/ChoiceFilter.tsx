import { Select } from 'antd';
import { useWords } from '../i18n/index.tsx';

interface ChoiceFilterProps<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
  readonly only?: readonly Value[];
}

/** One of a few known values, or any. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { app } = useWords();
  const values = props.only ?? (Object.keys(props.words) as Value[]);
  return (
    <div className="filter">
      <span aria-hidden>{props.label}</span>
      <Select<Value | ''>
        aria-label={props.label}
        value={props.value ?? ''}
        onChange={(value) => props.onChange(value === '' ? undefined : value)}
        options={[
          { value: '' as const, label: app.anyValue },
          ...values.map((value) => ({ value, label: props.words[value] })),
        ]}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}
