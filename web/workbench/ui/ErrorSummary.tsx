import type { FormInstance } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../i18n/index.tsx';
import type { PlacedFault } from './form-faults.ts';

interface ErrorSummaryProps {
  readonly form: FormInstance;
  readonly faults: readonly PlacedFault[];
}

/** What has to be corrected, each entry leading to its field; takes focus whenever it changes. */
export function ErrorSummary({ form, faults }: ErrorSummaryProps) {
  const { app } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) frame.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={frame} tabIndex={-1} role="alert" className="error-summary">
      <h2>{app.faultsTitle(faults.length)}</h2>
      <ul>
        {faults.map(({ name, message }) => (
          <li key={`${name?.join('.') ?? ''} ${message}`}>
            {name === undefined ? (
              message
            ) : (
              <button type="button" onClick={() => goTo(form, name)}>
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focuses the field; of a list of fields, the first. */
function goTo(form: FormInstance, name: (string | number)[]): void {
  form.scrollToField(name as never, { block: 'center' });
  form.focusField(name as never);
  if (form.getFieldInstance(name as never) === undefined) {
    document.querySelector<HTMLElement>(`form [id*="_${name.join('_')}_"]`)?.focus();
  }
}
