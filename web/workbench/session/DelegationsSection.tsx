import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { OwnDelegations } from '#modules/access/contract.ts';
import { listOwnDelegations } from '../api/delegations.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { DelegationForm } from './DelegationForm.tsx';
import { DelegationRows } from './DelegationRows.tsx';

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
          <h3>{t.given}</h3>
          <DelegationRows none={t.noneGiven} rows={own.data.given} />
          <h3>{t.received}</h3>
          <DelegationRows none={t.noneReceived} rows={own.data.received} />
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
          <DelegationForm mayGive={own.data.mayGive} noColleague={t.noColleague} onDone={done} />
        </Modal>
      )}
    </Section>
  );
}

/** Whoever holds one of the three offices neither gives nor is given anything. */
function isEmpty({ given, received, mayGive }: OwnDelegations): boolean {
  return given.length + received.length + mayGive.length === 0;
}
