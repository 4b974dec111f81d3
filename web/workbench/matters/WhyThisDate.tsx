import type { ClockView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';

/** The reason for a date: the article in its own words, and every step of the count. */
export function WhyThisDate({ clock }: { clock: ClockView }) {
  const { law, matter: t, simple } = useWords();
  return (
    <details className="why">
      <summary>{t.whyThisDate}</summary>
      <blockquote lang="zh-CN">
        {clock.confidence === null && <p>{clock.citation.words}</p>}
        <footer>
          {clock.citation.instrument}
          {clock.citation.article}
        </footer>
      </blockquote>
      {clock.confidence !== null && <p className="small">{simple.fromMemory[clock.confidence]}</p>}
      <p className="small">{law.version(clock.calendar)}</p>
      <Steps steps={clock.steps} />
      {clock.revisions.map((revision) => (
        <section key={revision.until + revision.dueOn} aria-label={law.revisions}>
          <p className="small">
            {law.revisedOn(revision.until)} · {t.due} {revision.dueOn} · {law.version(revision.calendar)}
          </p>
          <Steps steps={revision.steps} />
        </section>
      ))}
      {clock.provisional && <p className="small">{t.provisionalHelp}</p>}
    </details>
  );
}

function Steps({ steps }: { steps: ClockView['steps'] }) {
  const sentence = useSentence();
  return (
    <ol className="steps">
      {steps.map((step) => (
        <li key={`${step.from}-${step.to}-${step.kind}-${step.text.zh}`}>
          <span className="day">{step.from === step.to ? step.to : `${step.from} → ${step.to}`}</span>
          <span>{sentence(step.text)}</span>
        </li>
      ))}
    </ol>
  );
}
