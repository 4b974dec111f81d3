import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import type { FactorList } from '#modules/access/contract.ts';
import { keys } from '../api/keys.ts';
import { listFactors, removePasskey } from '../api/sign-in.ts';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';
import { AuthenticatorEnrolment } from './AuthenticatorEnrolment.tsx';
import { inMinutes } from './in-minutes.ts';
import { isPasskeyPossible } from './passkey.ts';
import { PasskeyEnrolment } from './PasskeyEnrolment.tsx';

/** One's own second factors: what there is, and another one. */
export function FactorsSection() {
  const { app, security } = useWords();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [adding, setAdding] = useState<'code' | 'passkey' | undefined>();
  const factors = useQuery({ queryKey: keys.factors, queryFn: ({ signal }) => listFactors(signal) });
  const close = () => setAdding(undefined);
  const done = () => {
    close();
    void message.success(security.enrolled);
    void cache.invalidateQueries({ queryKey: keys.factors });
    void cache.invalidateQueries({ queryKey: keys.sessions });
  };
  return (
    <Section title={security.secondFactor} help={security.factorsHelp}>
      {factors.isPending && <LoadingBlock />}
      {factors.isError && <ProblemAlert problem={factors.error} />}
      {factors.data !== undefined && (
        <FactorRows factors={factors.data} onReplace={() => setAdding('code')} />
      )}
      {isPasskeyPossible() && <Button onClick={() => setAdding('passkey')}>{security.addPasskey}</Button>}
      {adding !== undefined && (
        <Modal
          open
          width={440}
          title={adding === 'code' ? security.enrolAuthenticator : security.addPasskey}
          footer={<Button onClick={close}>{app.cancel}</Button>}
          onCancel={close}
          mask={{ closable: false }}
        >
          {adding === 'code' ? <AuthenticatorEnrolment onDone={done} /> : <PasskeyEnrolment onDone={done} />}
        </Modal>
      )}
    </Section>
  );
}

function FactorRows({ factors, onReplace }: { factors: FactorList; onReplace: () => void }) {
  const { security } = useWords();
  const { authenticatorSince, passkeys } = factors;
  return (
    <ul className="account-rows">
      <li>
        <span>
          <strong>{security.authenticator}</strong>
          <span className="quiet">
            {authenticatorSince === null
              ? security.notEnrolled
              : security.since(inMinutes(authenticatorSince))}
          </span>
        </span>
        <Button onClick={onReplace}>
          {authenticatorSince === null ? security.enrol : security.replaceAuthenticator}
        </Button>
      </li>
      {passkeys.map((passkey) => (
        <PasskeyRow key={passkey.passkeyId} passkey={passkey} />
      ))}
    </ul>
  );
}

function PasskeyRow({ passkey }: { passkey: FactorList['passkeys'][number] }) {
  const { app, security } = useWords();
  const { modal, message } = App.useApp();
  const cache = useQueryClient();
  const problemText = useProblemText();
  const removing = useMutation({
    mutationFn: removePasskey,
    onSuccess: () => cache.invalidateQueries({ queryKey: keys.factors }),
    onError: (problem) => void message.error(problemText(problem)),
  });
  const remove = () =>
    modal.confirm({
      title: security.removePasskeyTitle(passkey.name),
      content: security.removePasskeyHelp,
      okText: security.removePasskey,
      cancelText: app.cancel,
      onOk: () => removing.mutateAsync(passkey.passkeyId).catch(() => undefined),
    });
  return (
    <li>
      <span>
        <strong>
          {security.passkey}：{passkey.name}
        </strong>
        <span className="quiet">
          {security.since(inMinutes(passkey.createdAt))}
          {passkey.lastUsedAt !== null && `，${security.lastUsed(inMinutes(passkey.lastUsedAt))}`}
        </span>
      </span>
      <Button onClick={remove} aria-label={`${security.removePasskey} ${passkey.name}`}>
        {security.removePasskey}
      </Button>
    </li>
  );
}
