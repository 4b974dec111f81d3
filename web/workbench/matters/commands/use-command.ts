// Sending a command on a matter: which version, under which key, and what to do when somebody else came first.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { MatterView } from '#modules/matters/contract.ts';
import { newKey } from '../../api/idempotency.ts';
import { keys } from '../../api/keys.ts';
import { sendCommand, type MatterCommands } from '../../api/matters.ts';
import { ApiProblem } from '../../api/problem.ts';
import { useWords } from '../../i18n/index.tsx';
import { useToast } from '../../ui/use-toast.tsx';

/** A command that a dialog can send again until it is done. */
export interface Command<Name extends keyof MatterCommands> {
  readonly send: (input: MatterCommands[Name]) => void;
  readonly isPending: boolean;
  readonly problem: Error | null;
  /** The version that the officer had read when somebody else changed the matter; undefined while nobody did. */
  readonly changedSince: number | undefined;
}

export function useCommand<Name extends keyof MatterCommands>(
  name: Name,
  matter: MatterView,
  told: { readonly onDone: () => void; readonly onRefused: (problem: Error) => void },
): Command<Name> {
  const { commands } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const key = useRef(newKey());
  const [changedSince, setChangedSince] = useState<number>();
  const mutation = useMutation({
    mutationFn: (input: MatterCommands[Name]) =>
      sendCommand({ name, matterId: matter.matterId, version: matter.version, input, key: key.current }),
    onSuccess: () => {
      toast.done(commands.done[name]);
      refresh();
      told.onDone();
    },
    onError: (problem) => {
      told.onRefused(problem);
      // A lost connection may have hidden a success: the same key then answers it. A refusal wants a new one.
      if (!(problem instanceof ApiProblem) || problem.mayRetry) return;
      key.current = newKey();
      if (problem.isChangedMeanwhile) {
        setChangedSince((before) => before ?? matter.version);
        refresh();
      }
    },
  });
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: keys.matter(matter.matterId) });
    // What was decided may be what a document needs.
    void cache.invalidateQueries({ queryKey: keys.documents(matter.matterId) });
    void cache.invalidateQueries({ queryKey: keys.everyList });
    void cache.invalidateQueries({ queryKey: keys.trayCounts });
    void cache.invalidateQueries({ queryKey: keys.everySupervision });
  };
  return { send: mutation.mutate, isPending: mutation.isPending, problem: mutation.error, changedSince };
}
