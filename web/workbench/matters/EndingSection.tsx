import type { MatterView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';

/** How the matter ended without an answer: on what ground, why, and where the petitioner was told to turn to. */
export function EndingSection({ matter }: { matter: MatterView }) {
  const { matter: t } = useWords();
  const names = useNames();
  const sentence = useSentence();
  const { ending } = matter;
  if (ending === null) return null;
  return (
    <Section title={t.ending}>
      <p>
        <strong>{t.endings[ending.ending]}</strong> <span className="day">{ending.endedOn}</span>
        <span className="quiet"> · {names.unit(ending.unitId)}</span>
      </p>
      {ending.ground !== null && (
        <p>
          {sentence(ending.ground.name)}
          <span className="choice-help">
            {ending.ground.citation.instrument}
            {ending.ground.citation.article}：{ending.ground.citation.words}
          </span>
        </p>
      )}
      {ending.reason !== null && (
        <p className="prose">
          {t.endingReason}
          {ending.reason}
        </p>
      )}
      {ending.turnTo !== null && (
        <p className="prose">
          {t.endingTurnTo}
          {ending.turnTo}
        </p>
      )}
    </Section>
  );
}
