import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';

type Answer = MatterView['answers'][number];

/** The opinions issued, in their four parts, and the closing report. */
export function AnswersSection({ matter }: { matter: MatterView }) {
  const { matter: t } = useWords();
  if (matter.answers.length === 0 && matter.closingReport === null) return null;
  return (
    <Section title={t.answers} className="may-break">
      <ol className="divided">
        {matter.answers.map((answer) => (
          <AnswerEntry key={answer.answerId} answer={answer} />
        ))}
      </ol>
      {matter.closingReport !== null && (
        <div className="gap-above">
          <h3>{t.closingReport}</h3>
          <p className="prose">{matter.closingReport}</p>
        </div>
      )}
    </Section>
  );
}

function AnswerEntry({ answer }: { answer: Answer }) {
  const { matter: t, review, words } = useWords();
  const names = useNames();
  const parts = [
    [t.answerClaim, answer.claimText],
    [t.answerFacts, answer.facts],
    [t.answerOpinion, answer.opinion],
    [t.answerBasis, answer.basis],
    ...(answer.changedFacts === null ? [] : [[review.changedFacts, answer.changedFacts] as const]),
  ] as const;
  const served =
    answer.servedOn === null
      ? t.notServed
      : t.servedOn(answer.servedOn, answer.servedWay === null ? '' : words.serviceWay[answer.servedWay]);
  return (
    <li>
      <h3>
        {names.unit(answer.unitId)}{' '}
        <span className="quiet">
          {t.issuedOn(answer.issuedOn)} · {served}
        </span>
      </h3>
      <dl className="answer-parts">
        {parts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="prose">{text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
