import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Tag } from 'antd';
import type { DelegationView } from '#modules/access/contract.ts';
import { revokeDelegation } from '../api/delegations.ts';
import { keys } from '../api/keys.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';

/** Posts handed over: whose, to whom, for how long, what of it; and taking it back. */
export function DelegationRows({ none, rows }: { none: string; rows: readonly DelegationView[] }) {
  if (rows.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="account-rows">
      {rows.map((row) => (
        <DelegationRow key={row.delegationId} row={row} />
      ))}
    </ul>
  );
}

function DelegationRow({ row }: { row: DelegationView }) {
  const { app, delegation: t } = useWords();
  const sentence = useSentence();
  const { modal, message } = App.useApp();
  const cache = useQueryClient();
  const problemText = useProblemText();
  const revoking = useMutation({
    mutationFn: revokeDelegation,
    onSuccess: () => void message.success(t.revoked),
    onError: (problem) => void message.error(problemText(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.delegations }),
  });
  const revoke = () =>
    modal.confirm({
      title: t.revokeTitle(row.delegateName),
      content: t.revokeHelp,
      okText: t.revoke,
      cancelText: app.cancel,
      onOk: () => revoking.mutateAsync(row.delegationId).catch(() => undefined),
    });
  return (
    <li>
      <span>
        <strong>
          {row.giverName} → {row.delegateName}：{row.post.unitName} · {row.post.title}
        </strong>
        <span className="quiet">
          {t.line(row.from, row.to)} · {row.reason}
          {row.givenBy !== row.giverName && ` · ${t.recordedBy(row.givenBy)}`}
          {` · ${row.actions.map(({ name }) => sentence(name)).join(t.between)}`}
        </span>
      </span>
      <span>
        <Tag color={row.state === 'standing' ? 'blue' : 'default'}>{t.states[row.state]}</Tag>
        {row.mayRevoke && (
          <Button onClick={revoke} aria-label={t.revokeOf(row.delegateName)}>
            {t.revoke}
          </Button>
        )}
      </span>
    </li>
  );
}
