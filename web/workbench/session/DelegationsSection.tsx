import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Tag } from 'antd';
import { useState } from 'react';
import type { DelegationView, OwnDelegations } from '#modules/access/contract.ts';
import { listOwnDelegations, revokeDelegation } from '../api/delegations.ts';
import { keys } from '../api/keys.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';
import { DelegationForm } from './DelegationForm.tsx';

/** 代行授权: what one handed over, what was handed over to one, and handing over. */
export function DelegationsSection() {
  const { app, delegation: t } = useWords();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const [giving, setGiving] = useState(false);
  const own = useQuery({
    queryKey: keys.delegations,
    queryFn: ({ signal }) => listOwnDelegations(signal),
  });
  if (own.data !== undefined && isEmpty(own.data)) return null;
  const done = () => {
    setGiving(false);
    void message.success(t.saved);
    void cache.invalidateQueries({ queryKey: keys.delegations });
  };
  return (
    <Section title={t.title} help={t.help(own.data?.mostDays ?? 0)}>
      {own.isPending && <LoadingBlock />}
      {own.isError && <ProblemAlert problem={own.error} />}
      {own.data !== undefined && (
        <>
          <DelegationRows title={t.given} none={t.noneGiven} rows={own.data.given} />
          <DelegationRows title={t.received} none={t.noneReceived} rows={own.data.received} />
          {own.data.received.some(({ state }) => state === 'standing') && (
            <p className="quiet">{t.switchHint}</p>
          )}
          {own.data.mayGive.length > 0 && <Button onClick={() => setGiving(true)}>{t.give}</Button>}
        </>
      )}
      {giving && own.data !== undefined && (
        <Modal
          open
          width={520}
          title={t.give}
          footer={<Button onClick={() => setGiving(false)}>{app.cancel}</Button>}
          onCancel={() => setGiving(false)}
          mask={{ closable: false }}
        >
          <DelegationForm mayGive={own.data.mayGive} onDone={done} />
        </Modal>
      )}
    </Section>
  );
}

/** Whoever holds one of the three offices neither gives nor is given anything. */
function isEmpty({ given, received, mayGive }: OwnDelegations): boolean {
  return given.length + received.length + mayGive.length === 0;
}

function DelegationRows(shown: { title: string; none: string; rows: readonly DelegationView[] }) {
  return (
    <>
      <h3>{shown.title}</h3>
      {shown.rows.length === 0 && <p className="quiet">{shown.none}</p>}
      <ul className="account-rows">
        {shown.rows.map((row) => (
          <DelegationRow key={row.delegationId} row={row} />
        ))}
      </ul>
    </>
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
