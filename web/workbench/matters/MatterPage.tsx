import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Receipt } from '#modules/intake/contract.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import { keys } from '../api/keys.ts';
import { getMatter } from '../api/matters.ts';
import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx';
import { DocumentsSection } from '../documents/DocumentsSection.tsx';
import { ActionsSection } from './ActionsSection.tsx';
import { AnswersSection } from './AnswersSection.tsx';
import { AssignmentsSection } from './AssignmentsSection.tsx';
import { ClaimsSection } from './ClaimsSection.tsx';
import { ClocksSection } from './ClocksSection.tsx';
import { EndingSection } from './EndingSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { MatterFacts } from './MatterFacts.tsx';
import { MatterHeader } from './MatterHeader.tsx';
import { NoticesSection } from './NoticesSection.tsx';
import { DraftsSection } from './approval/DraftsSection.tsx';
import { AccusedSection } from './AccusedSection.tsx';
import { OpeningsSection } from './OpeningsSection.tsx';
import { PartiesSection } from './PartiesSection.tsx';
import { RatingsSection } from './RatingsSection.tsx';
import { ReadingsSection } from './ReadingsSection.tsx';
import { ReissuedReceipt } from './Reissue.tsx';
import { RecordSections } from './record/RecordSections.tsx';
import { RelationsSection } from './relation/RelationsSection.tsx';
import { HearingsSection, ProceedingsSection } from './review/ProceedingsSection.tsx';
import { RepeatsSection } from './RepeatsSection.tsx';
import { RetentionSection } from './RetentionSection.tsx';
import { SimpleSection } from './simple/SimpleSection.tsx';
import { SupervisionSection } from './supervision/SupervisionSection.tsx';
import { StageBar } from './StageBar.tsx';
import { SubmissionsSection } from './SubmissionsSection.tsx';
import { TombstoneSection } from './TombstoneSection.tsx';
import { usePrintRecord } from './use-print-record.ts';
import './matter.css';

/** One matter: where it stands, until when, who holds it, what was said, and what this officer may do next. */
export function MatterPage() {
  const { matterId = '' } = useParams();
  const matter = useMatter(matterId);
  if (matter.isPending) return <LoadingBlock rows={12} />;
  if (matter.isError) return <MatterProblem problem={matter.error} onRetry={() => void matter.refetch()} />;
  return <MatterOpened key={matterId} matter={matter.data} />;
}

/** Reads a matter; shared by its page and the page where it is answered. */
export function useMatter(matterId: string) {
  return useQuery({
    queryKey: keys.matter(matterId),
    queryFn: ({ signal }) => getMatter(matterId, signal),
  });
}

/** A matter that could not be read: outside the officer's scope and missing look alike on purpose. */
export function MatterProblem({ problem, onRetry }: { problem: Error; onRetry: () => void }) {
  const t = useWords();
  const isHidden = problem instanceof ApiProblem && (problem.status === 404 || problem.status === 403);
  if (!isHidden) return <ProblemAlert problem={problem} onRetry={onRetry} />;
  return (
    <EmptyState title={t.matter.notFound} help={t.matter.notFoundHelp}>
      <Link to={linkTo.matters()}>{t.tray.goSearch}</Link>
    </EmptyState>
  );
}

function MatterOpened({ matter }: { matter: MatterView }) {
  const [reissued, setReissued] = useState<Receipt>();
  return reissued === undefined ? (
    <MatterArticle matter={matter} onReissued={setReissued} />
  ) : (
    <ReissuedReceipt receipt={reissued} onBack={() => setReissued(undefined)} />
  );
}

interface MatterArticleProps {
  readonly matter: MatterView;
  readonly onReissued: (receipt: Receipt) => void;
}

function MatterArticle({ matter, onReissued }: MatterArticleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Of a destroyed matter nothing stands where people and texts were; the tombstone says so instead.
  const isKept = matter.erasedOn === null;
  usePrintRecord(matter.matterId);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <article className="matter">
      <MatterHeader matter={matter} headingRef={heading} />
      <StageBar matter={matter} />
      <TombstoneSection matter={matter} />
      <div className="matter-columns">
        <div className="matter-aside">
          <ActionsSection matter={matter} headingRef={heading} />
          <SimpleSection matter={matter} />
          <ClocksSection clocks={matter.clocks} />
          <AccusedSection matter={matter} />
          {isKept && <PartiesSection matter={matter} />}
          <OpeningsSection matter={matter} />
          {isKept && <RepeatsSection matter={matter} headingRef={heading} />}
          <RetentionSection matter={matter} />
        </div>
        <div className="matter-main">
          <MatterFacts matter={matter} />
          {isKept && (
            <>
              <SubmissionsSection matter={matter} onReissued={onReissued} />
              <AttachmentsSection
                matterId={matter.matterId}
                mayAdd={matter.actions.some(({ action, allowed }) => action === 'addAttachment' && allowed)}
              />
            </>
          )}
          <ClaimsSection matter={matter} />
          {isKept && (
            <>
              <DraftsSection matter={matter} />
              <AnswersSection matter={matter} />
              <ProceedingsSection matter={matter} />
              <HearingsSection matter={matter} />
              <RecordSections matter={matter} />
              <SupervisionSection matter={matter} />
            </>
          )}
          <RelationsSection matter={matter} />
          <EndingSection matter={matter} />
          <AssignmentsSection matter={matter} />
          <NoticesSection matter={matter} />
          <DocumentsSection matterId={matter.matterId} />
          <RatingsSection matter={matter} />
          <HistorySection entries={matter.history} />
          <ReadingsSection matter={matter} />
        </div>
      </div>
    </article>
  );
}
