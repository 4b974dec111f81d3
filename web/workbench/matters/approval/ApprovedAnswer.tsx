import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import type { AnswerMatter } from '#modules/matters/handling/handling.contract.ts';
import type { DraftView } from '#modules/matters/approval/draft.contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { linkTo } from '../../routes.ts';
import { Section } from '../../ui/Section.tsx';
import { CommandProblem } from '../commands/CommandProblem.tsx';
import { useCommand } from '../commands/use-command.ts';
import { DraftParts } from './DraftParts.tsx';

interface ApprovedProps {
  readonly matter: MatterView;
  readonly draft: DraftView;
  /** To change it after all: then it is approved anew. */
  readonly onChange: () => void;
}

/** The opinion that the head approved, to be issued as it stands. */
export function ApprovedAnswer({ matter, draft, onChange }: ApprovedProps) {
  const { approval: t, commands } = useWords();
  const navigate = useNavigate();
  const command = useCommand('answer', matter, {
    onDone: () => void navigate(linkTo.matter(matter.matterId)),
    onRefused: () => undefined,
  });
  return (
    <Section title={commands.answerTitle}>
      <CommandProblem command={command} matter={matter} />
      <p className="quiet gap-below">
        {draft.decision !== null && t.approvedBy(draft.decision.by.name, draft.decision.on)}
      </p>
      <DraftParts matter={matter} draft={draft} />
      <div className="action-buttons gap-above">
        <Button type="primary" loading={command.isPending} onClick={() => command.send(asApproved(draft))}>
          {t.issueApproved}
        </Button>
        <Button onClick={onChange}>{t.changeApproved}</Button>
      </div>
    </Section>
  );
}

function asApproved({ claimText, facts, opinion, basis, changedFacts, outcomes }: DraftView): AnswerMatter {
  return {
    claimText,
    facts,
    opinion,
    basis,
    ...(changedFacts === null ? {} : { changedFacts }),
    outcomes: outcomes ?? [],
  };
}
