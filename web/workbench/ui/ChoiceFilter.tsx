import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from './Choice.tsx';

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
  return (
    <div className="filter">
      <span aria-hidden>{props.label}</span>
      <Choice<Value | ''>
        label={props.label}
        value={props.value ?? ''}
        options={[{ value: '', words: app.anyValue }, ...optionsOf(props.words, props.only)]}
        onChange={(value) => props.onChange(value === '' ? undefined : value)}
      />
    </div>
  );
}
