import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { LedgerField, LedgerMap, UnknownWords } from '#modules/exchange/contract.ts';
import { changeLedgerMap } from '../api/ledgers.ts';
import { useWords } from '../i18n/index.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { FieldValueInput } from './FieldValueInput.tsx';
import { setMeaning } from './map-editing.ts';

interface UnknownWordsFormProps {
  readonly ledgerId: string;
  readonly map: LedgerMap;
  readonly unknown: readonly UnknownWords[];
  readonly onSaved: (map: LedgerMap) => void;
}

/** Asks what words in the ledger mean; the meanings stay with the map. */
export function UnknownWordsForm({ ledgerId, map, unknown, onSaved }: UnknownWordsFormProps) {
  const { ledgers } = useWords();
  const [meanings, setMeanings] = useState<ReadonlyMap<UnknownWords, string>>(new Map());
  const saving = useMutation({
    mutationFn: (changed: LedgerMap) => changeLedgerMap(ledgerId, changed),
    onSuccess: (_answer, changed) => onSaved(changed),
  });
  const set = (word: UnknownWords, meaning: string | undefined) => {
    const next = new Map(meanings);
    if (meaning === undefined) next.delete(word);
    else next.set(word, meaning);
    setMeanings(next);
  };
  return (
    <Section title={ledgers.unknownWords} help={ledgers.unknownWordsHelp}>
      {saving.isError && <ProblemAlert problem={saving.error} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(withMeanings(map, meanings));
        }}
      >
        <ul className="unknown-words">
          {unknown.map((word) => (
            <li key={`${word.sheet} ${word.column} ${word.text}`}>
              <span>
                {ledgers.unknownWord(word.column, word.text)}{' '}
                <span className="quiet">{ledgers.rows(word.rows)}</span>
              </span>
              <FieldValueInput
                field={word.field as LedgerField}
                label={ledgers.unknownWord(word.column, word.text)}
                value={meanings.get(word)}
                onChange={(meaning) => set(word, meaning)}
              />
            </li>
          ))}
        </ul>
        <Button htmlType="submit" disabled={meanings.size === 0} loading={saving.isPending}>
          {ledgers.saveWords}
        </Button>
      </form>
    </Section>
  );
}

function withMeanings(map: LedgerMap, meanings: ReadonlyMap<UnknownWords, string>): LedgerMap {
  let sheets = map.sheets;
  for (const [{ sheet, field, text }, meaning] of meanings) {
    sheets = sheets.map((one) =>
      one.sheet === sheet || one.sheet === '*'
        ? setMeaning(one, { field: field as LedgerField, text, meaning })
        : one,
    );
  }
  return { ...map, sheets };
}
