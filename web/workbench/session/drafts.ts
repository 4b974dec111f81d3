// What was typed and not yet submitted, kept on this computer. Signing out deletes all of it: desks are shared.

const PREFIX = 'dengwen.draft.';

/** Where a draft lives: for the tab (a form being filled in) or on the computer (an opinion written over days). */
export type DraftPlace = 'tab' | 'computer';

const storeOf = (place: DraftPlace): Storage => (place === 'tab' ? sessionStorage : localStorage);

export function readDraft<Draft>(place: DraftPlace, name: string): Draft | undefined {
  const text = storeOf(place).getItem(PREFIX + name);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as Draft;
  } catch {
    storeOf(place).removeItem(PREFIX + name);
    return undefined;
  }
}

export function keepDraft(place: DraftPlace, name: string, draft: unknown): void {
  storeOf(place).setItem(PREFIX + name, JSON.stringify(draft));
}

export function dropDraft(place: DraftPlace, name: string): void {
  storeOf(place).removeItem(PREFIX + name);
}

export function countDrafts(): number {
  return namesIn(sessionStorage).length + namesIn(localStorage).length;
}

/** When somebody else signs in where a session had run out: what the tab kept for the one before is not theirs. */
export function dropDraftsOfOthers(officerId: string): void {
  for (const name of namesIn(sessionStorage)) {
    if (!name.includes(officerId)) sessionStorage.removeItem(name);
  }
}

export function dropAllDrafts(): void {
  for (const store of [sessionStorage, localStorage]) {
    for (const name of namesIn(store)) store.removeItem(name);
  }
}

function namesIn(store: Storage): string[] {
  return Object.keys(store).filter((name) => name.startsWith(PREFIX));
}
