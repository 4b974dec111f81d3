import { Button, Checkbox, Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { supervisionWorkbook, type SupervisionTab as Tab } from '../api/supervision.ts';
import { ExportLink } from '../ui/ExportLink.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ExecutionRows } from './ExecutionRows.tsx';
import { ProposalRows } from './ProposalRows.tsx';
import { SupervisionRows } from './SupervisionRows.tsx';
import { useSupervisionCounts } from './use-waiting-counts.ts';

/** 督办: what rules propose, what the office supervises, what the unit owes, what waits to be carried out. */
export function SupervisionPage() {
  const { app, supervision: t } = useWords();
  const [params, setParams] = useSearchParams();
  const counts = useSupervisionCounts().data;
  const asked = params.get('tab');
  const ended = params.get('ended') === 'true';
  const number: Partial<Record<Tab, number | undefined>> = {
    proposals: counts?.proposals,
    office: counts?.open,
    owed: counts?.owed,
    executions: counts?.executions,
  };
  // It opens where something waits for this officer.
  const waiting = (['owed', 'proposals'] as const).find((key) => (number[key] ?? 0) > 0) ?? 'owed';
  const tab = asked !== null && Object.hasOwn(t.tabs, asked) ? (asked as Tab) : waiting;
  const show = (next: Tab, withEnded: boolean) =>
    setParams({ tab: next, ...(withEnded ? { ended: 'true' } : {}) }, { replace: true });
  return (
    <>
      <PageHeader title={t.pageTitle} lead={t.pageLead}>
        <ExportLink href={supervisionWorkbook(tab, ended)} />
        <Button className="no-print" onClick={() => window.print()}>
          {app.print}
        </Button>
      </PageHeader>
      <Tabs
        aria-label={t.tabsLabel}
        activeKey={tab}
        onChange={(key) => show(key as Tab, false)}
        items={(Object.keys(t.tabs) as Tab[]).map((key) => ({
          key,
          label: number[key] === undefined ? t.tabs[key] : t.tab(t.tabs[key], number[key]),
        }))}
      />
      {(tab === 'office' || tab === 'owed') && (
        <p className="no-print">
          <Checkbox checked={ended} onChange={({ target }) => show(tab, target.checked)}>
            {t.showEnded}
          </Checkbox>
        </p>
      )}
      {tab === 'proposals' && <ProposalRows />}
      {(tab === 'office' || tab === 'owed') && (
        <SupervisionRows key={`${tab} ${ended}`} box={tab} ended={ended} />
      )}
      {tab === 'executions' && <ExecutionRows />}
    </>
  );
}
