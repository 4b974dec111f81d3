import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { DestructionList } from '#modules/retention/contract.ts';
import { keys } from '../api/keys.ts';
import { approveDestruction, rejectDestruction } from '../api/retention.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { useToast } from '../ui/use-toast.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';

/** 批准、退回: offered to whoever may, and to the others why not. */
export function DecisionSection({ list }: { list: DestructionList }) {
  const { app, retention: t } = useWords();
  const sentence = useSentence();
  const { modal } = App.useApp();
  const toast = useToast();
  const cache = useQueryClient();
  const [rejecting, setRejecting] = useState(false);
  const focus = useReturnFocus(rejecting);
  const settled = () => cache.invalidateQueries({ queryKey: keys.destructionLists });
  const show = (decided: DestructionList) =>
    cache.setQueryData(keys.destructionList(decided.listId), decided);
  const approving = useMutation({
    mutationFn: () => approveDestruction(list.listId, { digest: list.digest }),
    onSuccess: (decided) => {
      show(decided);
      toast.done(t.approved);
    },
    onSettled: settled,
  });
  if (list.state !== 'proposed') return null;
  const approve = () =>
    modal.confirm({
      title: t.approveTitle(list.items),
      content: (
        <>
          <p>{t.approveHelp}</p>
          <p>{list.approvals.length === 0 ? t.approveFirst : t.approveSecond}</p>
        </>
      ),
      okText: t.approve,
      okButtonProps: { danger: list.approvals.length > 0 },
      cancelText: app.cancel,
      afterClose: () => setTimeout(focusIfLost),
      onOk: () => approving.mutateAsync().catch(() => undefined),
    });
  return (
    <Section title={t.decision} className="no-print">
      {approving.isError && <ProblemAlert problem={approving.error} />}
      <p>{list.whyNotApprove === null ? t.approveHelp : sentence(list.whyNotApprove)}</p>
      <div className="button-row gap-above">
        {list.mayApprove && (
          <Button type="primary" loading={approving.isPending} onClick={approve}>
            {t.approve}
          </Button>
        )}
        {list.mayReject && (
          <Button
            onClick={() => {
              focus.remember();
              setRejecting(true);
            }}
          >
            {t.reject}
          </Button>
        )}
      </div>
      {rejecting && (
        <ReasonDialog
          name={`reject.${list.listId}`}
          title={t.rejectTitle}
          lead={t.rejectLead}
          label={t.rejectReason}
          submitWords={t.reject}
          send={(reason) => rejectDestruction(list.listId, { reason })}
          onClose={() => setRejecting(false)}
          onDone={(decided) => {
            focus.goTo(headingOfPage);
            setRejecting(false);
            show(decided);
            toast.done(t.rejected);
            void settled();
          }}
        />
      )}
    </Section>
  );
}

/** Where one goes on when the buttons are gone with the decision. */
const headingOfPage = () => document.querySelector<HTMLElement>('#content h1');

function focusIfLost(): void {
  if (document.activeElement === document.body) headingOfPage()?.focus();
}
