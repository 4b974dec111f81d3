import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { RecoveryView } from '#modules/access/contract.ts';
import { keys } from '../api/keys.ts';
import { confirmRecovery, listRecoveries } from '../api/links.ts';
import { useWords } from '../i18n/index.tsx';
import { inMinutes } from '../session/in-minutes.ts';
import { LinkBox } from '../session/LinkBox.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';

/** What colleagues asked for, and the link once it is confirmed. */
export function WaitingRecoveries() {
  const { app, security } = useWords();
  const cache = useQueryClient();
  const { modal, message } = App.useApp();
  const problemText = useProblemText();
  const waiting = useQuery({ queryKey: keys.recoveries, queryFn: ({ signal }) => listRecoveries(signal) });
  const confirming = useMutation({
    mutationFn: confirmRecovery,
    onSettled: () => cache.invalidateQueries({ queryKey: keys.recoveries }),
    onError: (problem) => void message.error(problemText(problem)),
  });
  const confirm = ({ recoveryId, name }: RecoveryView) =>
    modal.confirm({
      title: security.confirmTitle(name),
      content: security.confirmHelp,
      okText: security.confirmRecovery,
      cancelText: app.cancel,
      onOk: () => confirming.mutateAsync(recoveryId).catch(() => undefined),
    });
  return (
    <Section title={security.waiting}>
      {confirming.data !== undefined && (
        <LinkBox title={security.recovered(confirming.data.name)} token={confirming.data.token} />
      )}
      {waiting.isPending && <LoadingBlock />}
      {waiting.isError && <ProblemAlert problem={waiting.error} />}
      {waiting.data?.items.length === 0 && <p className="quiet">{security.noneWaiting}</p>}
      <ul className="account-rows">
        {waiting.data?.items.map((recovery) => (
          <li key={recovery.recoveryId}>
            <span>
              <strong>
                {recovery.name}（{recovery.login}）
              </strong>
              <span className="quiet">
                {recovery.reason} · {security.askedBy(recovery.askedBy, inMinutes(recovery.askedAt))}
              </span>
            </span>
            {recovery.mayConfirm ? (
              <Button onClick={() => confirm(recovery)}>{security.confirmRecovery}</Button>
            ) : (
              <span className="quiet">{security.waitsForAnother}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
