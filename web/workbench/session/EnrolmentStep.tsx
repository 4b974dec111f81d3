import { useState } from 'react';
import { Button } from 'antd';
import { useWords } from '../i18n/index.tsx';
import { AuthenticatorEnrolment } from './AuthenticatorEnrolment.tsx';
import { isPasskeyPossible } from './passkey.ts';
import { PasskeyEnrolment } from './PasskeyEnrolment.tsx';
import type { StepProps } from './step-props.ts';

/** 登记两步验证: an authenticator or a passkey, before anything else can be done. */
export function EnrolmentStep({ onDone }: StepProps) {
  const { security } = useWords();
  const [way, setWay] = useState<'code' | 'passkey'>('code');
  const isPossible = isPasskeyPossible();
  return (
    <>
      {way === 'code' ? <AuthenticatorEnrolment onDone={onDone} /> : <PasskeyEnrolment onDone={onDone} />}
      {isPossible && (
        <div className="sign-in-foot">
          <Button type="link" onClick={() => setWay(way === 'code' ? 'passkey' : 'code')}>
            {way === 'code' ? security.ratherPasskey : security.ratherCode}
          </Button>
        </div>
      )}
    </>
  );
}
