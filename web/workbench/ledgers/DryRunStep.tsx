import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useNavigate } from 'react-router';
import type { DryRun, LedgerMap } from '#modules/exchange/contract.ts';
import { keys } from '../api/keys.ts';
import { dryRunLedger, startLedger } from '../api/ledgers.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { FaultTable } from './FaultTable.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { RowCounts } from './RowCounts.tsx';
import { UnknownWordsForm } from './UnknownWordsForm.tsx';

interface DryRunStepProps {
  readonly ledgerId: string;
  readonly map: LedgerMap;
  readonly onMap?: (map: LedgerMap) => void;
  readonly onBack?: () => void;
}

/** What an import would do, row by row, before anything is written. */
export function DryRunStep({ ledgerId, map, onMap, onBack }: DryRunStepProps) {
  const { ledgers } = useWords();
  const dryRun = useQuery({
    queryKey: keys.dryRun(ledgerId),
    queryFn: () => dryRunLedger(ledgerId),
    staleTime: Infinity,
    retry: false,
  });
  if (dryRun.isPending) {
    return (
      <>
        <p role="status">{ledgers.dryRunning}</p>
        <LoadingBlock />
      </>
    );
  }
  if (dryRun.isError) return <ProblemAlert problem={dryRun.error} onRetry={() => void dryRun.refetch()} />;
  const { data } = dryRun;
  return (
    <>
      <RowCounts counts={data} done={false} />
      {data.unknownWords.length > 0 && (
        <UnknownWordsForm
          ledgerId={ledgerId}
          map={map}
          unknown={data.unknownWords}
          onSaved={(changed) => {
            onMap?.(changed);
            void dryRun.refetch();
          }}
        />
      )}
      <Section title={ledgers.faults} help={data.faults.length > 0 ? ledgers.faultsHelp : ledgers.noErrors}>
        {data.faults.length > 0 && <FaultTable rows={data.faults} />}
      </Section>
      {data.preview.length > 0 && (
        <Section title={ledgers.preview}>
          <PreviewTable rows={data.preview} />
        </Section>
      )}
      <div className="button-row">
        <StartButton ledgerId={ledgerId} counts={data} />
        {onBack !== undefined && <Button onClick={onBack}>{ledgers.backToColumns}</Button>}
        <Button onClick={() => void dryRun.refetch()} loading={dryRun.isFetching}>
          {ledgers.dryRunAgain}
        </Button>
      </div>
    </>
  );
}

function StartButton({ ledgerId, counts }: { ledgerId: string; counts: DryRun }) {
  const { app, ledgers } = useWords();
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const starting = useMutation({
    mutationFn: () => startLedger(ledgerId),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: keys.ledger(ledgerId) });
      void cache.invalidateQueries({ queryKey: keys.ledgers });
      void navigate(linkTo.ledger(ledgerId));
    },
  });
  const confirm = () =>
    void modal.confirm({
      title: ledgers.start,
      content: ledgers.startConfirm(counts.rowsTaken),
      okText: ledgers.start,
      cancelText: app.cancel,
      onOk: () => starting.mutate(),
    });
  return (
    <>
      {starting.isError && <ProblemAlert problem={starting.error} />}
      <Button type="primary" disabled={counts.rowsTaken === 0} loading={starting.isPending} onClick={confirm}>
        {ledgers.start}
      </Button>
    </>
  );
}
