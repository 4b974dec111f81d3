import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { SignInState } from '#modules/access/contract.ts';
import { giveCode, showDemoCode } from '../api/sign-in.ts';
import { useWords } from '../i18n/index.tsx';
import { CodeForm } from './CodeForm.tsx';
import { isPasskeyPossible, proveByPasskey } from './passkey.ts';
import { useSignInWays } from './use-sign-in-ways.ts';
import { usePasskeyText } from './use-passkey-text.ts';
import type { StepProps } from './step-props.ts';

/** 两步验证: a code, or a passkey. */
export function SecondFactorStep({ state, onDone }: StepProps & { state: SignInState }) {
  const { security } = useWords();
  const coding = useMutation({ mutationFn: giveCode, onSuccess: onDone });
  return (
    <>
      {state.hasPasskey && <PasskeyProof onDone={onDone} />}
      {state.hasAuthenticator && (
        <CodeForm
          label={security.code}
          help={security.codeHelp}
          isPending={coding.isPending}
          problem={coding.error}
          onCode={(code) => coding.mutate(code)}
        >
          <DemoCodeButton onDone={onDone} />
        </CodeForm>
      )}
    </>
  );
}

function PasskeyProof({ onDone }: StepProps) {
  const { security } = useWords();
  const textOf = usePasskeyText();
  const proving = useMutation({ mutationFn: proveByPasskey, onSuccess: onDone });
  if (!isPasskeyPossible()) {
    return <Alert type="info" showIcon className="gap-below" title={security.passkeyNotHere} />;
  }
  return (
    <div className="sign-in-passkey">
      {proving.error !== null && (
        <Alert type="error" showIcon className="gap-below" title={textOf(proving.error)} />
      )}
      <Button block size="large" onClick={() => proving.mutate()} loading={proving.isPending}>
        {security.usePasskey}
      </Button>
    </div>
  );
}

/** In the demo city the server knows the code and gives it in one click. */
function DemoCodeButton({ onDone }: StepProps) {
  const { security } = useWords();
  const ways = useSignInWays();
  const giving = useMutation({
    mutationFn: async () => giveCode((await showDemoCode()).code),
    onSuccess: onDone,
  });
  if (ways?.demo !== true) return null;
  return (
    <>
      <Button
        block
        size="large"
        className="gap-above"
        onClick={() => giving.mutate()}
        loading={giving.isPending}
      >
        {security.useDemoCode}
      </Button>
      <p className="quiet small">{security.demoCodeHelp}</p>
    </>
  );
}
