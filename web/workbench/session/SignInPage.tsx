import { useSearchParams } from 'react-router';
import type { SignInState } from '#modules/access/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { EnrolmentStep } from './EnrolmentStep.tsx';
import { NewPasswordStep } from './NewPasswordStep.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { SecondFactorStep } from './SecondFactorStep.tsx';
import { SingleSignOn } from './SingleSignOn.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import type { StepProps } from './step-props.ts';
import { StartOver } from './StartOver.tsx';
import { useNextStep, useSignInState } from './use-sign-in.ts';

/** 登录: the password, then what is still asked. */
export function SignInPage() {
  const next = useSearchParams()[0].get('next');
  const state = useSignInState();
  const takeState = useNextStep(next);
  if (state.isPending) return <LoadingBlock />;
  if (state.isError) return <ProblemAlert problem={state.error} onRetry={() => void state.refetch()} />;
  // A session that is complete already is asked for a password all the same: somebody came here to sign in.
  if (state.data === null || state.data.step === 'complete') return <PasswordPage onDone={takeState} />;
  return <NextStep state={state.data} onDone={takeState} />;
}

function PasswordPage({ onDone }: StepProps) {
  const { session } = useWords();
  return (
    <SignInFrame title={session.title} lead={session.lead}>
      <SingleSignOn />
      <PasswordStep onDone={onDone} />
      <p className="quiet small">{session.privacy}</p>
    </SignInFrame>
  );
}

/** The step that the server says comes next. */
function NextStep({ state, onDone }: StepProps & { state: SignInState }) {
  const { security } = useWords();
  const title = {
    secondFactor: security.secondFactor,
    newPassword: security.newPasswordTitle,
    enrolment: security.enrolTitle,
    complete: security.secondFactor,
  }[state.step];
  const lead = state.step === 'enrolment' ? security.enrolLead(state.name) : security.leadOf(state.name);
  return (
    <SignInFrame title={title} lead={lead}>
      {state.step === 'secondFactor' && <SecondFactorStep state={state} onDone={onDone} />}
      {state.step === 'newPassword' && <NewPasswordStep onDone={onDone} />}
      {state.step === 'enrolment' && <EnrolmentStep onDone={onDone} />}
      <StartOver />
    </SignInFrame>
  );
}
