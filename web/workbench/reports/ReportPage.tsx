import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import type { Report } from '#modules/statistics/contract.ts';
import { keys } from '../api/keys.ts';
import { getReport, getYearReport, reportWorkbook } from '../api/reports.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { useMay } from '../session/permissions.ts';
import { useSession } from '../session/use-session.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import { PeriodPicker } from './PeriodPicker.tsx';
import { readPeriod, type ReportPeriod } from './period.ts';
import './reports.css';

/** 统计报表: the measures of a period, each figure leading to the matters behind it. */
export function ReportPage() {
  const { app, reports } = useWords();
  const [params, setParams] = useSearchParams();
  const period = readPeriod(params);
  const report = useReport(period);
  return (
    <>
      <PageHeader title={reports.title} lead={reports.rule}>
        {report.data !== undefined && <ExportLink report={report.data} />}
        <Button className="no-print" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
          {app.print}
        </Button>
      </PageHeader>
      <PeriodPicker period={period} onChange={(query) => setParams(query)} />
      {report.isPending && <LoadingBlock rows={14} />}
      {report.isError && <ProblemAlert problem={report.error} onRetry={() => void report.refetch()} />}
      {report.data !== undefined && <ReportOpened report={report.data} />}
    </>
  );
}

function useReport(period: ReportPeriod) {
  return useQuery({
    queryKey: period.kind === 'year' ? keys.yearReport(period.year) : keys.report(period.from, period.to),
    queryFn: ({ signal }) =>
      period.kind === 'year' ? getYearReport(period.year, signal) : getReport(period, signal),
  });
}

function ReportOpened({ report }: { report: Report }) {
  const { reports } = useWords();
  const { post } = useSession();
  const format = useFormats();
  if (report.measures.length === 0) return <EmptyState title={reports.empty} help={reports.emptyHelp} />;
  const scope =
    report.scope === null ? reports.wholeNetwork : reports.someUnits(post.unitName, report.scope.length);
  return (
    <>
      <p className="report-facts">
        <span>
          {reports.period} <span className="day">{`${report.period.from} — ${report.period.to}`}</span>
        </span>
        <span>
          {reports.previous}{' '}
          <span className="day">{`${report.previousPeriod.from} — ${report.previousPeriod.to}`}</span>
        </span>
        <span>
          {reports.scope} {scope}
        </span>
        <span>{reports.asOf(format.instant(report.asOf))}</span>
      </p>
      <MeasureTable report={report} />
    </>
  );
}

function ExportLink({ report }: { report: Report }) {
  const { reports } = useWords();
  const may = useMay();
  if (!may('reportExport')) return null;
  return (
    <a className="as-button secondary no-print" href={reportWorkbook(report.period)} download>
      <DownloadOutlined aria-hidden /> {reports.exportReport}
    </a>
  );
}
