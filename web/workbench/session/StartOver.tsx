import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { keys } from '../api/keys.ts';
import { signOut } from '../api/session.ts';
import { useWords } from '../i18n/index.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';

/** Leaves a sign-in that was begun, such as one of somebody else. */
export function StartOver() {
  const { security } = useWords();
  const cache = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: () => cache.setQueryData(keys.signIn, null),
  });
  return (
    <div className="sign-in-foot">
      {leaving.error !== null && <ProblemAlert problem={leaving.error} />}
      <Button type="link" onClick={() => leaving.mutate()} loading={leaving.isPending}>
        {security.startOver}
      </Button>
    </div>
  );
}
