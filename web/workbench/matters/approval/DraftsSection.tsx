import type { MatterView } from '#modules/matters/contract.ts';
import type { DraftView } from '#modules/matters/approval/draft.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { Section } from '../../ui/Section.tsx';
import { DraftParts } from './DraftParts.tsx';

/** 意见审批: every draft, who decided what on it, and what it said. */
export function DraftsSection({ matter }: { matter: MatterView }) {
  const { approval: t } = useWords();
  const { drafts } = matter.approval;
  if (drafts.length === 0) return null;
  return (
    <Section title={t.title} help={t.help} className="may-break">
      <ol className="divided">
        {drafts.map((draft) => (
          <li key={draft.draftId}>
            <h3>{t.entry(t.step[draft.step], draft.draftedBy.name, draft.draftedOn)}</h3>
            <Decided draft={draft} />
            <details>
              <summary>{t.showDraft}</summary>
              <DraftParts matter={matter} draft={draft} />
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Decided({ draft: { decision } }: { draft: DraftView }) {
  const { app, approval: t } = useWords();
  if (decision === null) return <p className="quiet">{t.waits}</p>;
  const { approved, by, on, reason } = decision;
  return (
    <>
      <p>{approved ? t.approved(by.name, on) : t.returned(by.name, on)}</p>
      {reason !== null && <p className="prose">{app.labelled(approved ? t.remark : t.reason, reason)}</p>}
    </>
  );
}
