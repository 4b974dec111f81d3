import { useCallback, useState } from 'react';
import type { MatterView } from '#modules/matters/contract.ts';
import type { Outcome } from '#modules/matters/words.contract.ts';
import { dropDraft, keepDraft, readDraft } from '../session/drafts.ts';
import { currentDraft } from './approval/drafts.ts';
import { outcomesInOrder } from './outcomes.ts';
import { useSession } from '../session/use-session.ts';

/** An opinion as far as it is written; outcomes in the order of the claims. */
export interface OpinionDraft {
  claimText: string;
  facts: string;
  opinion: string;
  basis: string;
  changedFacts?: string;
  outcomes: (Outcome | undefined)[];
}

/** The draft of one officer on one matter. */
export interface KeptDraft {
  readonly name: string;
  readonly initial: Partial<OpinionDraft>;
  readonly wasKept: boolean;
  readonly savedAt: Date | undefined;
  readonly keep: (draft: OpinionDraft) => void;
  /** Deletes it and answers what a fresh form begins with. */
  readonly discard: () => Partial<OpinionDraft>;
}

export function useOpinionDraft(matter: MatterView): KeptDraft {
  const { officerId } = useSession();
  // A draft that the head returned is the one to go on with.
  const handedUp = currentDraft(matter);
  const name = `answer.${officerId}.${matter.matterId}${handedUp === undefined ? '' : `.${handedUp.draftId}`}`;
  const [kept] = useState(() => readDraft<OpinionDraft>('computer', name));
  const [wasKept, setWasKept] = useState(kept !== undefined);
  const [savedAt, setSavedAt] = useState<Date>();
  const [fresh] = useState(() => freshDraft(matter));
  const keep = useCallback(
    (draft: OpinionDraft) => {
      keepDraft('computer', name, draft);
      setSavedAt(new Date());
    },
    [name],
  );
  const discard = useCallback(() => {
    dropDraft('computer', name);
    setWasKept(false);
    setSavedAt(undefined);
    return fresh;
  }, [name, fresh]);
  return { name, initial: kept ?? fresh, wasKept, savedAt, keep, discard };
}

function freshDraft(matter: MatterView): Partial<OpinionDraft> {
  const handedUp = currentDraft(matter);
  if (handedUp !== undefined) {
    const { claimText, facts, opinion, basis, changedFacts, outcomes } = handedUp;
    return {
      claimText,
      facts,
      opinion,
      basis,
      ...(changedFacts === null ? {} : { changedFacts }),
      outcomes: outcomesInOrder(matter, outcomes),
    };
  }
  const numbered = matter.claims.length > 1;
  return {
    claimText: matter.claims
      .map((claim, index) => (numbered ? `${index + 1}. ${claim.text}` : claim.text))
      .join('\n'),
    facts: '',
    opinion: '',
    basis: '',
    outcomes: matter.claims.map((claim) => claim.outcome ?? undefined),
  };
}
