import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { RecommendationView } from '#modules/supervision/contract.ts';
import { keys } from '../api/keys.ts';
import { getRecommendation, recommendationFile } from '../api/supervision.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo, routes } from '../routes.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { useToast } from '../ui/use-toast.tsx';
import { AnswerRecommendationDialog } from './RecommendationDialogs.tsx';

/** One recommendation: what it says, its letter, and the written answer. */
export function RecommendationPage() {
  const { recommendationId = '' } = useParams();
  const one = useQuery({
    queryKey: keys.recommendation(recommendationId),
    queryFn: ({ signal }) => getRecommendation(recommendationId, signal),
    // Each look is recorded.
    refetchOnWindowFocus: false,
  });
  if (one.isPending) return <LoadingBlock rows={8} />;
  if (one.isError) return <ProblemAlert problem={one.error} onRetry={() => void one.refetch()} />;
  return <Opened one={one.data} />;
}

function Opened({ one }: { one: RecommendationView }) {
  const { app, supervision: t } = useWords();
  const sentence = useSentence();
  const names = useNames();
  return (
    <>
      <PageHeader title={`${t.recommendationKind[one.kind]} ${one.number}`} lead={sentence(one.owed)}>
        <Link to={routes.recommendations} className="no-print">
          {t.backToRecommendations}
        </Link>
        <Button className="no-print" onClick={() => window.print()}>
          {app.print}
        </Button>
        <a
          className="as-button secondary no-print"
          href={recommendationFile(one.recommendationId, 'pdf')}
          download
        >
          {t.letterPdf}
        </a>
        <a
          className="as-button secondary no-print"
          href={recommendationFile(one.recommendationId, 'docx')}
          download
        >
          {t.letterWord}
        </a>
        {one.whyNotAnswer === null && <AnswerButton recommendationId={one.recommendationId} />}
      </PageHeader>
      <Section title={t.recommendations}>
        <Facts
          facts={[
            { term: t.madeBy, value: names.unit(one.officeUnit) },
            { term: t.toUnit, value: names.unit(one.toUnit) },
            { term: t.made, value: one.issuedOn },
            { term: t.answerDue, value: one.dueOn ?? t.noPeriod },
            ...(one.matters.length === 0 ? [] : [{ term: t.fromMatters, value: <Matters one={one} /> }]),
          ]}
        />
      </Section>
      <Section title={t.problem} className="may-break">
        <p className="prose">{one.problem}</p>
      </Section>
      <Section title={t.recommendation} className="may-break">
        <p className="prose">{one.recommendation}</p>
      </Section>
      {one.whose !== null && (
        <Section title={t.whose} className="may-break">
          <p className="prose">{one.whose}</p>
        </Section>
      )}
      <Section title={t.answerHeading} className="may-break">
        {one.adoption === null || one.answeredOn === null ? (
          <p>{one.late ? t.answerLate : t.notAnswered}</p>
        ) : (
          <>
            <p>
              <strong>{t.answeredOn(t.adoption[one.adoption], one.answeredOn)}</strong>
            </p>
            <p className="prose">{one.answer}</p>
          </>
        )}
      </Section>
    </>
  );
}

function Matters({ one }: { one: RecommendationView }) {
  return (
    <ul>
      {one.matters.map(({ number, matterId }) => (
        <li key={number}>
          {matterId === null ? number : <Link to={linkTo.matter(matterId)}>{number}</Link>}
        </li>
      ))}
    </ul>
  );
}

function AnswerButton({ recommendationId }: { recommendationId: string }) {
  const { supervision: t } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <DialogButton
      words={t.answer}
      type="primary"
      dialog={(close) => (
        <AnswerRecommendationDialog
          recommendationId={recommendationId}
          onClose={close}
          onDone={() => {
            toast.done(t.answerDone);
            void cache.invalidateQueries({ queryKey: keys.everyRecommendation });
            void cache.invalidateQueries({ queryKey: keys.recommendationCounts });
            close();
          }}
        />
      )}
    />
  );
}
