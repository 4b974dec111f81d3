import type { ClockView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';

/** The reason for a date: the article in its own words, the day it starts from, and every step of the count. */
export function WhyThisDate({ clock }: { clock: ClockView }) {
  const { matter: t } = useWords();
  const sentence = useSentence();
  return (
    <details className="why">
      <summary>{t.whyThisDate}</summary>
      <blockquote lang="zh-CN">
        <p>{clock.citation.words}</p>
        <footer>
          {clock.citation.instrument}
          {clock.citation.article}
        </footer>
      </blockquote>
      <ol className="steps">
        <li>
          <span className="day">{clock.triggerOn}</span>
          <span>{t.startsFrom}</span>
        </li>
        {clock.steps.map((step) => (
          <li key={`${step.from}-${step.to}-${step.kind}-${step.text.zh}`}>
            <span className="day">{step.from === step.to ? step.to : `${step.from} → ${step.to}`}</span>
            <span>{sentence(step.text)}</span>
          </li>
        ))}
        <li className="steps-end">
          <span className="day">{clock.dueOn}</span>
          <span>{t.due}</span>
        </li>
      </ol>
      {clock.provisional && <p className="small">{t.provisionalHelp}</p>}
    </details>
  );
}
