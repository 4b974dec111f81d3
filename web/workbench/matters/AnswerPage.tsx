import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { ApprovedAnswer } from './approval/ApprovedAnswer.tsx';
import { approvedDraft } from './approval/drafts.ts';
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
  const { app, approval, commands } = useWords();
  const drafts = matter.approval.needed && approvedDraft(matter) === undefined;
  const title = drafts ? approval.draftTitle : commands.answerTitle;
  const lead = drafts ? approval.draftLead : commands.answerLead;
  return (
    <>
      <PageHeader title={app.labelled(title, matter.title)} lead={lead}>
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
  const [changing, setChanging] = useState(false);
  const found = (name: 'answer' | 'draftOpinion') => matter.actions.find(({ action }) => action === name);
  const answer = found('answer');
  const approved = approvedDraft(matter);
  if (answer?.allowed === true && approved !== undefined && !changing)
    return <ApprovedAnswer matter={matter} draft={approved} onChange={() => setChanging(true)} />;
  if (matter.approval.needed && found('draftOpinion')?.allowed === true)
    return <AnswerForm matter={matter} step="draft-opinion" />;
  if (answer?.allowed === true) return <AnswerForm matter={matter} step="answer" />;
  return (
    <EmptyState title={t.noActions} help={answer?.whyNot === undefined ? '' : sentence(answer.whyNot)} />
  );
}
