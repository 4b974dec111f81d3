interface ChoiceProps<Value extends string> {
  readonly id?: string;
  readonly value?: Value | undefined;
  readonly onChange?: (value: Value) => void;
  /** Values with their words, in the order shown. */
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  /** Where no label element names the field. */
  readonly label?: string;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
}

/** One of a few known values: the browser's own list, which keyboards, phones and screen readers know best. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { id, value, onChange, options, label, placeholder } = props;
  const isOpen = value === undefined && placeholder !== undefined;
  return (
    <select
      id={id}
      className="choice"
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange?.(chosen.value);
      }}
    >
      {isOpen && (
        <option value="" disabled>
          {placeholder}
        </option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </select>
  );
}

/** Options from a table of words. */
export function optionsOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
  only: readonly Value[] = Object.keys(words) as Value[],
): { value: Value; words: string }[] {
  return only.map((value) => ({ value, words: words[value] }));
}
