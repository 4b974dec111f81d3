import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import { newKey } from '../api/idempotency.ts';
import { registerSubmission } from '../api/intake.ts';
import { keys } from '../api/keys.ts';
import { ApiProblem } from '../api/problem.ts';

/** Registers once, however often the button is pressed or the connection breaks: one key for one form. */
export function useRegister(told: {
  readonly onDone: (receipt: Receipt) => void;
  readonly onRefused: (problem: Error) => void;
}) {
  const cache = useQueryClient();
  const key = useRef(newKey());
  return useMutation({
    mutationFn: (input: RegisterSubmission) => registerSubmission(input, key.current),
    onSuccess: (receipt) => {
      key.current = newKey();
      void cache.invalidateQueries({ queryKey: keys.everyList });
      void cache.invalidateQueries({ queryKey: keys.trayCounts });
      told.onDone(receipt);
    },
    onError: (problem) => {
      if (problem instanceof ApiProblem && problem.isAlreadyDone) key.current = newKey();
      told.onRefused(problem);
    },
  });
}
