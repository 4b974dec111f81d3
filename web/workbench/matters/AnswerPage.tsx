import { Link, useParams } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ClaimsSection } from './ClaimsSection.tsx';
import { ClocksSection } from './ClocksSection.tsx';
import { MatterProblem, useMatter } from './MatterPage.tsx';
import { SubmissionsSection } from './SubmissionsSection.tsx';
import './matter.css';

/** 答复: the opinion in its four parts, with the matter beside it. */
export function AnswerPage() {
  const { matterId = '' } = useParams();
  const matter = useMatter(matterId);
  if (matter.isPending) return <LoadingBlock rows={12} />;
  if (matter.isError) return <MatterProblem problem={matter.error} onRetry={() => void matter.refetch()} />;
  return <AnswerOpened key={matterId} matter={matter.data} />;
}

function AnswerOpened({ matter }: { matter: MatterView }) {
  const { app, commands } = useWords();
  return (
    <>
      <PageHeader title={app.labelled(commands.answerTitle, matter.title)} lead={commands.answerLead}>
        <Link to={linkTo.matter(matter.matterId)}>
          {app.back} {matter.number}
        </Link>
      </PageHeader>
      <div className="answer-columns">
        <AnswerOrReason matter={matter} />
        <aside aria-label={commands.original}>
          <SubmissionsSection matter={matter} />
          <ClaimsSection matter={matter} />
          <ClocksSection clocks={matter.clocks} />
        </aside>
      </div>
    </>
  );
}

function AnswerOrReason({ matter }: { matter: MatterView }) {
  const { matter: t } = useWords();
  const sentence = useSentence();
  const answer = matter.actions.find(({ action }) => action === 'answer');
  if (answer?.allowed === true) return <AnswerForm matter={matter} />;
  return (
    <EmptyState title={t.noActions} help={answer?.whyNot === undefined ? '' : sentence(answer.whyNot)} />
  );
}
