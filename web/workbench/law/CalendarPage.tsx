import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useSearchParams } from 'react-router';
import type { CalendarVersionView, CalendarView } from '#modules/calendar/contract.ts';
import { keys } from '../api/keys.ts';
import { getCalendar } from '../api/law.ts';
import { todayAtOffice, useFormats } from '../format/days.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { useMay } from '../session/permissions.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { ChangeCalendarDialog } from './ChangeCalendarDialog.tsx';
import { OverlaysSection } from './OverlaysSection.tsx';

const FIRST = 2004;
const LAST = 2099;
/** While clocks are being revised, how soon the page asks again how far that is. */
const SOON_MILLISECONDS = 2000;

/** 工作日历: the days of a year, every change so far, and changing it; the local rules in force. */
export function CalendarPage() {
  const { law: t } = useWords();
  const [asked, setAsked] = useSearchParams();
  const year = yearOf(asked.get('year'));
  const calendar = useQuery({
    queryKey: keys.calendar(year),
    queryFn: ({ signal }) => getCalendar(year, signal),
    refetchInterval: ({ state }) =>
      state.data?.versions.some((one) => one.state === 'running') === true ? SOON_MILLISECONDS : false,
  });
  const go = (to: number) => setAsked({ year: String(to) });
  return (
    <>
      <PageHeader title={t.calendarTitle} lead={t.calendarLead}>
        <Button className="no-print" disabled={year <= FIRST} onClick={() => go(year - 1)}>
          {t.previousYear}
        </Button>
        <Button className="no-print" disabled={year >= LAST} onClick={() => go(year + 1)}>
          {t.nextYear}
        </Button>
        <Button className="no-print" onClick={() => window.print()}>
          {t.print}
        </Button>
      </PageHeader>
      {calendar.isPending && <LoadingBlock />}
      {calendar.isError && <ProblemAlert problem={calendar.error} onRetry={() => void calendar.refetch()} />}
      {calendar.data !== undefined && <Year calendar={calendar.data} />}
      <OverlaysSection />
    </>
  );
}

function Year({ calendar }: { calendar: CalendarView }) {
  const { law: t } = useWords();
  const mayChange = useMay()('lawChange');
  return (
    <>
      <Section
        title={`${calendar.year} · ${t.version(calendar.version)}`}
        extra={
          mayChange && (
            <DialogButton
              words={t.change}
              type="primary"
              dialog={(close) => <ChangeCalendarDialog calendar={calendar} onClose={close} />}
            />
          )
        }
      >
        {!calendar.published && <Alert type="info" showIcon title={t.unpublished} className="gap-below" />}
        <Days calendar={calendar} />
      </Section>
      <Section title={t.versions}>
        {calendar.versions.length === 0 ? (
          <p className="quiet">{t.noVersions}</p>
        ) : (
          <Versions versions={calendar.versions} />
        )}
      </Section>
    </>
  );
}

function Days({ calendar }: { calendar: CalendarView }) {
  const { law: t } = useWords();
  const sentence = useSentence();
  if (calendar.days.length === 0) return <p className="quiet">{t.noDays}</p>;
  return (
    <div className="table-frame">
      <table className="table">
        <caption className="visually-hidden">{t.days}</caption>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            <th scope="col">{t.what}</th>
          </tr>
        </thead>
        <tbody>
          {calendar.days.map(({ day, reason }) => (
            <tr key={day}>
              <th scope="row" className="day">
                {day}
              </th>
              <td>{sentence(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Versions({ versions }: { versions: readonly CalendarVersionView[] }) {
  const { law: t } = useWords();
  const format = useFormats();
  return (
    <div className="table-frame" role="region" aria-label={t.versions} tabIndex={0}>
      <table className="table" aria-label={t.versions}>
        <thead>
          <tr>
            <th scope="col">{t.change}</th>
            <th scope="col">{t.reason}</th>
            <th scope="col">{t.changes}</th>
            <th scope="col">{t.madeBy}</th>
            <th scope="col">{t.madeAt}</th>
            <th scope="col">{t.state}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, reason, change, madeBy, madeAt, state, percent }) => (
            <tr key={version}>
              <th scope="row">{t.version(version)}</th>
              <td>{reason}</td>
              <td>
                {change.days.map(({ day, kind, holiday }) => (
                  <div key={day}>
                    {day} {t.kinds[kind]} {holiday}
                  </div>
                ))}
                {change.years.join(' ')}
              </td>
              <td>{madeBy}</td>
              <td className="day">{format.instant(madeAt)}</td>
              <td>{state === 'done' ? t.done : t.running(percent)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function yearOf(text: string | null): number {
  const year = Number(text);
  return text !== null && year >= FIRST && year <= LAST ? year : Number(todayAtOffice().slice(0, 4));
}
