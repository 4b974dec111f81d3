import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InspectedFile, LedgerMap } from '#modules/exchange/contract.ts';
import { newKey } from '../api/idempotency.ts';
import { keys } from '../api/keys.ts';
import { changeLedgerMap, uploadLedger } from '../api/ledgers.ts';
import { useWords } from '../i18n/index.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DryRunStep } from './DryRunStep.tsx';
import { FileStep } from './FileStep.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import './ledgers.css';

interface Chosen {
  readonly file: File;
  readonly inspected: InspectedFile;
}

/** From a file to a dry run: nothing is written before the officer has seen what would be. */
export function NewLedgerPage() {
  const { ledgers } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  const [map, setMap] = useState<LedgerMap>();
  const [tried, setTried] = useState<string>();
  const storing = useStoreLedger(chosen?.file, (ledgerId, stored) => {
    setMap(stored);
    setTried(ledgerId);
  });
  const step = chosen === undefined ? 'file' : tried === undefined ? 'columns' : 'dryRun';
  return (
    <>
      <PageHeader title={ledgers.newImport} lead={ledgers.lead} />
      <ImportSteps current={step} />
      {step === 'file' && <FileStep onInspected={(file, inspected) => setChosen({ file, inspected })} />}
      {step === 'columns' && chosen !== undefined && (
        <ColumnsStep
          inspected={chosen.inspected}
          map={map ?? chosen.inspected.map ?? undefined}
          storing={storing}
          onBack={() => setChosen(undefined)}
        />
      )}
      {step === 'dryRun' && tried !== undefined && map !== undefined && (
        <DryRunStep ledgerId={tried} map={map} onMap={setMap} onBack={() => setTried(undefined)} />
      )}
    </>
  );
}

/** Stores the file with its map the first time, and only the map afterwards. */
function useStoreLedger(file: File | undefined, onStored: (ledgerId: string, map: LedgerMap) => void) {
  const cache = useQueryClient();
  const stored = useRef<{ file: File; ledgerId: string }>(undefined);
  const key = useRef(newKey());
  return useMutation({
    mutationFn: async (map: LedgerMap) => {
      if (file === undefined) throw new Error('no file was chosen');
      if (stored.current?.file === file) {
        await changeLedgerMap(stored.current.ledgerId, map);
      } else {
        const { ledgerId } = await uploadLedger(file, map, key.current);
        stored.current = { file, ledgerId };
        key.current = newKey();
      }
      return stored.current.ledgerId;
    },
    onError: () => {
      key.current = newKey();
    },
    onSuccess: (ledgerId, map) => {
      cache.removeQueries({ queryKey: keys.dryRun(ledgerId) });
      void cache.invalidateQueries({ queryKey: keys.ledgers });
      onStored(ledgerId, map);
    },
  });
}
