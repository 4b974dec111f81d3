import type { SealedStore } from '#platform/crypto/sealed-store.ts';
import { sealedAnswers } from '#platform/http/idempotency.ts';
import { sealedAttachments, sealedPieces } from '#modules/documents/index.ts';
import { sealedLedgers } from '#modules/exchange/index.ts';
import { sealedParties } from '#modules/intake/index.ts';

/** Every table with sealed values; one that is missing here would keep old keys from being retired. */
export const sealedStores: readonly SealedStore[] = [
  sealedParties,
  sealedAttachments,
  sealedPieces,
  sealedLedgers,
  sealedAnswers,
];
