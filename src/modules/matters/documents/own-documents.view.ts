// The documents of their own matter, for the petitioner: what was issued to them, each as a PDF.
import type { PetitionerActor } from '#kernel/actor.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { StoredFile } from '#platform/http/file.ts';
import { DOCUMENT_NAMES, isForPetitioner } from '#modules/documents/index.ts';
import { matterUnknown } from '../changing.ts';
import type { TrackedMatter } from '../contract.ts';
import { DOCUMENT_UNKNOWN } from './document.commands.ts';
import { fileOfDocument } from './document.views.ts';
import { findMatter } from '../matter.store.ts';
import { isFetchable } from './rules/petitioner-documents.ts';
import type { DocumentState, MatterState } from '../rules/state.ts';

/** What the petitioner may fetch, the first issued first; nothing once the matter was destroyed. */
export function viewOwnDocuments(
  state: MatterState,
  unitName: (unitId: string) => string,
): TrackedMatter['documents'] {
  const all = state.documents ?? [];
  const numberOf = (documentId: string | undefined): string | null =>
    all.find((one) => one.documentId === documentId)?.number ?? null;
  return ownDocuments(state).map(({ documentId, kind, number, unitId, issuedOn, corrects }) => ({
    documentId,
    name: { ...DOCUMENT_NAMES[kind] },
    number,
    unitName: unitName(unitId),
    issuedOn,
    corrects: numberOf(corrects),
    correctedBy: all.find((one) => one.corrects === documentId)?.number ?? null,
  }));
}

/** One of them as a PDF. What is not for the petitioner is answered as if there were none. */
export async function openOwnDocument(
  tx: Tx,
  actor: PetitionerActor,
  documentId: string,
  site: string | undefined,
): Promise<Result<StoredFile>> {
  const loaded = await findMatter(tx.db, actor.matterId);
  if (loaded === undefined) return refuse(matterUnknown());
  const document = ownDocuments(loaded.state).find((one) => one.documentId === documentId);
  if (document === undefined) return refuse(DOCUMENT_UNKNOWN);
  return fileOfDocument(tx, { matterId: actor.matterId, document, format: 'pdf' }, site);
}

function ownDocuments(state: MatterState): readonly DocumentState[] {
  if (state.erased !== undefined) return [];
  return (state.documents ?? []).filter((one) => isForPetitioner(one.kind) && isFetchable(state, one));
}
