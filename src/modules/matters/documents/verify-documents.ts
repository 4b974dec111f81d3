// Proves that the documents of a matter are those that its history names, and say what they said.
import type { ProvenDocument } from '#modules/documents/index.ts';
import type { MatterState } from '../rules/state.ts';

/** What does not hold; of a matter that was destroyed no words may be left. */
export function compareDocuments(state: MatterState, stored: readonly ProvenDocument[]): string[] {
  const wanted = state.documents ?? [];
  const destroyed = state.erased !== undefined;
  const faults = wanted.flatMap((document) => {
    const row = stored.find(({ documentId }) => documentId === document.documentId);
    if (row === undefined) return [`document ${document.number} is missing`];
    const same =
      row.kind === document.kind &&
      row.number === document.number &&
      row.unitId === document.unitId &&
      row.issuedOn === document.issuedOn &&
      (row.corrects ?? undefined) === document.corrects &&
      row.digest === document.contentDigest &&
      row.digestNow === (destroyed ? null : document.contentDigest);
    return same ? [] : [`document ${document.number} is not the one that was issued`];
  });
  const known = new Set(wanted.map(({ documentId }) => documentId));
  const strange = stored.filter(({ documentId }) => !known.has(documentId));
  return [...faults, ...strange.map(({ number }) => `document ${number} is not in the history`)];
}
