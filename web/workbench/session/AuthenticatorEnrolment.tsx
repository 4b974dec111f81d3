import { useMutation, useQuery } from '@tanstack/react-query';
import { QRCode } from 'antd';
import { useId } from 'react';
import type { SignInState } from '#modules/access/contract.ts';
import { confirmSecret, showSecret } from '../api/sign-in.ts';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { CodeForm } from './CodeForm.tsx';

/** Shows a secret once, for an app to read or for typing in, and asks for a code made with it. */
export function AuthenticatorEnrolment({ onDone }: { onDone: (state: SignInState) => unknown }) {
  const { security } = useWords();
  // One secret for each time this is opened; it is kept nowhere else in the browser.
  const secret = useQuery({
    queryKey: ['secret', useId()],
    queryFn: showSecret,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  const confirming = useMutation({ mutationFn: confirmSecret, onSuccess: onDone });
  if (secret.isPending) return <LoadingBlock />;
  if (secret.isError) return <ProblemAlert problem={secret.error} />;
  return (
    <>
      <ol className="enrol-steps">
        <li>{security.enrolScan}</li>
        <li>{security.enrolType}</li>
      </ol>
      <div className="enrol-secret">
        <QRCode type="svg" value={secret.data.uri} size={168} bordered={false} aria-label={security.qrCode} />
        <p className="quiet small">{security.enrolByHand}</p>
        <code className="enrol-key">{inGroups(secret.data.secret)}</code>
      </div>
      <CodeForm
        label={security.code}
        help={security.codeHelp}
        isPending={confirming.isPending}
        problem={confirming.error}
        onCode={(code) => confirming.mutate(code)}
      />
    </>
  );
}

function inGroups(secret: string): string {
  return secret.match(/.{1,4}/gu)?.join(' ') ?? secret;
}
