import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { Link, useParams } from 'react-router';
import type { LedgerDetail } from '#modules/exchange/contract.ts';
import { keys } from '../api/keys.ts';
import { faultsWorkbook, getLedger, listLedgerFaults, startLedger } from '../api/ledgers.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { DryRunStep } from './DryRunStep.tsx';
import { FaultTable } from './FaultTable.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { RowCounts } from './RowCounts.tsx';
import './ledgers.css';

const WHILE_RUNNING = 1500;

/** One import: its dry run before it is started, its progress, its result. */
export function LedgerPage() {
  const { app, ledgers } = useWords();
  const { ledgerId = '' } = useParams();
  const ledger = useQuery({
    queryKey: keys.ledger(ledgerId),
    queryFn: ({ signal }) => getLedger(ledgerId, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? WHILE_RUNNING : false),
  });
  if (ledger.isPending) return <LoadingBlock />;
  if (ledger.isError) return <ProblemAlert problem={ledger.error} onRetry={() => void ledger.refetch()} />;
  const { data } = ledger;
  return (
    <>
      <PageHeader title={data.name} lead={app.labelled(ledgers.source, data.source)}>
        <Link to={routes.ledgers}>{ledgers.earlier}</Link>
      </PageHeader>
      <ImportSteps current={data.state === 'uploaded' ? 'dryRun' : 'run'} />
      {data.state === 'uploaded' ? (
        <DryRunStep ledgerId={ledgerId} map={data.map} onMap={() => void ledger.refetch()} />
      ) : (
        <Started ledger={data} />
      )}
    </>
  );
}

function Started({ ledger }: { ledger: LedgerDetail }) {
  const { ledgers } = useWords();
  const share = ledger.rowsTotal === 0 ? 1 : ledger.rowsDone / ledger.rowsTotal;
  return (
    <>
      {ledger.state === 'running' && <p role="status">{ledgers.running}</p>}
      {ledger.state === 'done' && (
        <Alert type="success" showIcon title={ledgers.finished} className="gap-below" />
      )}
      {ledger.state === 'failed' && <Failed ledger={ledger} />}
      {ledger.state !== 'done' && (
        <Section title={ledgers.progress(ledger.rowsDone, ledger.rowsTotal)}>
          <Progress
            percent={Math.floor(share * 100)}
            aria-label={ledgers.progress(ledger.rowsDone, ledger.rowsTotal)}
          />
        </Section>
      )}
      <RowCounts counts={ledger} done />
      {ledger.rowsFaulty > 0 && <FaultSection ledger={ledger} />}
    </>
  );
}

function Failed({ ledger }: { ledger: LedgerDetail }) {
  const { ledgers } = useWords();
  const sentence = useSentence();
  const cache = useQueryClient();
  const starting = useMutation({
    mutationFn: () => startLedger(ledger.ledgerId),
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.ledger(ledger.ledgerId) }),
  });
  return (
    <>
      {starting.isError && <ProblemAlert problem={starting.error} />}
      <Alert
        type="error"
        showIcon
        className="gap-below"
        title={ledgers.failed}
        description={ledger.failure === null ? undefined : sentence(ledger.failure)}
        action={
          <Button loading={starting.isPending} onClick={() => starting.mutate()}>
            {ledgers.startAgain}
          </Button>
        }
      />
    </>
  );
}

function FaultSection({ ledger }: { ledger: LedgerDetail }) {
  const { ledgers } = useWords();
  const faults = useQuery({
    queryKey: [...keys.ledgerFaults(ledger.ledgerId), ledger.rowsFaulty],
    queryFn: ({ signal }) => listLedgerFaults(ledger.ledgerId, signal),
  });
  return (
    <Section
      title={ledgers.faults}
      help={ledgers.faultsHelp}
      extra={
        <a className="as-button secondary" href={faultsWorkbook(ledger.ledgerId)} download>
          <DownloadOutlined aria-hidden /> {ledgers.downloadErrors}
        </a>
      }
    >
      {faults.isError && <ProblemAlert problem={faults.error} />}
      {faults.data !== undefined && <FaultTable rows={faults.data.items} />}
    </Section>
  );
}
