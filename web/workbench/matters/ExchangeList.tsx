import type { MatterView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';

/** Routings, objections and decisions in their order: who said what, when and why. */
export function ExchangeList({ steps }: { steps: MatterView['exchange'] }) {
  const { matter: t } = useWords();
  const sentence = useSentence();
  return (
    <ol className="divided">
      {steps.map((step) => (
        <li key={step.seq}>
          <p>
            <span className="day">{step.on}</span> <strong>{sentence(step.text)}</strong>
            <span className="quiet"> · {sentence(step.by)}</span>
          </p>
          {step.reason !== null && (
            <p className="prose small">
              {t.exchangeReason}
              {sentence(step.reason)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
