import type { ClockView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';

/** The reason for a date: the article in its own words, and every step of the count. */
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
        {clock.steps.map((step) => (
          <li key={`${step.from}-${step.to}-${step.kind}-${step.text.zh}`}>
            <span className="day">{step.from === step.to ? step.to : `${step.from} → ${step.to}`}</span>
            <span>{sentence(step.text)}</span>
          </li>
        ))}
      </ol>
      {clock.provisional && <p className="small">{t.provisionalHelp}</p>}
    </details>
  );
}
