import { useWords } from '../i18n/index.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';
import { isBrokenOff } from './passkey.ts';

/** What to tell when a passkey could not be used or made. */
export function usePasskeyText(): (problem: Error) => string {
  const { security } = useWords();
  const problemText = useProblemText();
  return (problem) => (isBrokenOff(problem) ? security.passkeyBrokenOff : problemText(problem));
}
