import type { Receipt, SubmissionView } from '#modules/intake/contract.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { ReissueButton } from './Reissue.tsx';

/** What was written or said, each time it was. */
export function SubmissionsSection({
  matter,
  onReissued,
}: {
  matter: MatterView;
  /** Where a query code can be made anew; not while the matter is answered. */
  onReissued?: (receipt: Receipt) => void;
}) {
  const { matter: t } = useWords();
  return (
    <Section title={t.submissions} className="may-break">
      <div className="divided">
        {matter.submissions.map((submission) => (
          <Submission
            key={submission.submissionId}
            submission={submission}
            alone={matter.submissions.length === 1}
          />
        ))}
      </div>
      {onReissued !== undefined && <ReissueButton matter={matter} onReissued={onReissued} />}
    </Section>
  );
}

function Submission({ submission, alone }: { submission: SubmissionView; alone: boolean }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  const format = useFormats();
  return (
    <div>
      {!alone && (
        <h3>
          {t.submissionOf(submission.number)} · {submission.title}
        </h3>
      )}
      <p className="prose">{submission.body}</p>
      <p className="row-notes gap-above">
        <span>
          {words.channel[submission.channel]} {submission.receivedOn}
        </span>
        <span>
          {t.participants} {t.person(submission.participants)}
        </span>
        <span>
          {t.peopleAffected} {t.person(submission.peopleAffected)}
        </span>
        {submission.anonymous && <span>{t.anonymous}</span>}
        {submission.repeat && <span className="note-repeat">{t.repeat}</span>}
        {submission.receivedByLeader !== null && (
          <span>
            {t.receivedByLeader}{' '}
            {words.leaderLevel[submission.receivedByLeader] ?? submission.receivedByLeader}
          </span>
        )}
        {submission.upstreamNumber !== null && (
          <span>
            {t.upstreamNumber} {submission.upstreamNumber}
          </span>
        )}
        <span>
          {t.registeredAt} {format.instant(submission.registeredAt)} ·{' '}
          {names.unitShort(submission.registeredUnit)}
        </span>
      </p>
    </div>
  );
}
