import type { UseMutationResult } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { InspectedFile, LedgerMap } from '#modules/exchange/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { SheetColumns } from './SheetColumns.tsx';
import { choicesFor, lacksText, missing, toMap, type SheetChoice } from './map-editing.ts';

interface ColumnsStepProps {
  readonly inspected: InspectedFile;
  readonly map: LedgerMap | undefined;
  readonly storing: UseMutationResult<string, Error, LedgerMap>;
  readonly onBack: () => void;
}

/** What each column means, sheet by sheet; the guesses are filled in. */
export function ColumnsStep({ inspected, map, storing, onBack }: ColumnsStepProps) {
  const { app, ledgers } = useWords();
  const id = useId();
  const [source, setSource] = useState(map?.source ?? inspected.fileName.replace(/\.[^.]+$/, ''));
  const [choices, setChoices] = useState(() => choicesFor(inspected, map));
  const change = (changed: SheetChoice) =>
    setChoices(choices.map((one) => (one.inspected === changed.inspected ? changed : one)));
  const used = choices.filter((choice) => choice.used);
  const isReady =
    used.length > 0 &&
    source.trim() !== '' &&
    used.every((choice) => missing(choice.map).length === 0 && !lacksText(choice.map));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) storing.mutate(toMap(source.trim(), choices));
      }}
    >
      {storing.isError && <ProblemAlert problem={storing.error} />}
      <div className="section">
        <label htmlFor={id}>
          <h2>{ledgers.source}</h2>
        </label>
        <p className="quiet small">{ledgers.sourceHelp}</p>
        <Input id={id} value={source} maxLength={100} onChange={(event) => setSource(event.target.value)} />
      </div>
      {choices.map((choice) => (
        <SheetColumns key={choice.inspected.sheet} choice={choice} onChange={change} />
      ))}
      {used.length === 0 && <p role="status">{ledgers.noSheet}</p>}
      <div className="button-row">
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={storing.isPending}>
          {ledgers.startDryRun}
        </Button>
        <Button onClick={onBack}>{app.back}</Button>
      </div>
    </form>
  );
}
