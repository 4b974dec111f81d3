import { useWords } from '../i18n/index.tsx';

const STEPS = ['file', 'columns', 'dryRun', 'run'] as const;
export type ImportStep = (typeof STEPS)[number];

/** Where in the import the officer is. */
export function ImportSteps({ current }: { current: ImportStep }) {
  const { ledgers } = useWords();
  return (
    <ol className="import-steps" aria-label={ledgers.stepsLabel}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          {index + 1}. {ledgers.steps[step]}
        </li>
      ))}
    </ol>
  );
}
