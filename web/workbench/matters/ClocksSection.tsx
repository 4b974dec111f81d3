import type { ClockView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { DueLight } from '../ui/DueLight.tsx';
import { dueWords } from '../ui/due-words.ts';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { WhyThisDate } from './WhyThisDate.tsx';

/** Every period that runs or ran, the running ones first. */
export function ClocksSection({ clocks }: { clocks: readonly ClockView[] }) {
  const { matter: t } = useWords();
  const running = clocks.filter((clock) => clock.state === 'running');
  const past = clocks.filter((clock) => clock.state !== 'running');
  return (
    <Section title={t.clocks} className="may-break">
      {running.length === 0 && <p className="quiet gap-below">{t.noClocks}</p>}
      <ul className="divided">
        {[...running, ...past].map((clock) => (
          <Clock key={clock.clockId} clock={clock} />
        ))}
      </ul>
    </Section>
  );
}

function Clock({ clock }: { clock: ClockView }) {
  const t = useWords();
  const sentence = useSentence();
  const names = useNames();
  const isRunning = clock.state === 'running';
  return (
    <li className={isRunning ? 'clock' : 'clock clock-past'}>
      <h3>{sentence(clock.name)}</h3>
      <p className="clock-due">
        <span className="day">
          {t.matter.due} {clock.dueOn}
        </span>
        {isRunning && clock.right ? (
          <span className="small">{t.review.rightUntil(clock.dueOn)}</span>
        ) : isRunning ? (
          <DueLight light={clock.light} words={dueWords(clock.light, clock.dueOn, t)} />
        ) : (
          <EndedClock clock={clock} />
        )}
        {clock.promise && (
          <span className="promise" title={t.simple.promiseHelp}>
            {t.simple.promise}
          </span>
        )}
        {clock.provisional && (
          <span className="provisional" title={t.matter.provisionalHelp}>
            {t.matter.provisional}
          </span>
        )}
      </p>
      <p className="row-notes">
        <span>{clock.right ? t.review.right : names.unitShort(clock.holderUnit)}</span>
        {clock.rawOn !== clock.dueOn && (
          <span>
            {t.matter.raw} {clock.rawOn}
          </span>
        )}
        {isRunning && !clock.right && (
          <span>
            {t.matter.internal} {clock.internalOn}
          </span>
        )}
        {clock.extensionDays > 0 && <span>{t.matter.extendedBy(clock.extensionDays)}</span>}
      </p>
      <WhyThisDate clock={clock} />
    </li>
  );
}

function EndedClock({ clock }: { clock: ClockView }) {
  const { matter: t } = useWords();
  return (
    <span className="small">
      {t.clockState[clock.state]}
      {clock.endedOn !== null && ` · ${t.clockEndedOn(clock.endedOn)}`}
      {clock.late && <strong className="late"> · {t.late}</strong>}
    </span>
  );
}
