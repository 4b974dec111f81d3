import type { SealedStore } from '#platform/crypto/sealed-store.ts';
import { sealedAnswers } from '#platform/http/idempotency.ts';
import { sealedSecrets } from '#modules/access/index.ts';
import { sealedWords } from '#modules/audit/index.ts';
import { sealedAttachments, sealedPieces } from '#modules/attachments/index.ts';
import { sealedDocuments } from '#modules/documents/index.ts';
import { sealedLedgers } from '#modules/exchange/index.ts';
import { sealedParties } from '#modules/intake/index.ts';
import { sealedRecommendations } from '#modules/supervision/index.ts';
import { sealedAccused, sealedOpenings } from '#modules/matters/index.ts';

/** Every table with sealed values; one that is missing here would keep old keys from being retired. */
export const sealedStores: readonly SealedStore[] = [
  sealedParties,
  sealedAccused,
  sealedOpenings,
  sealedSecrets,
  sealedDocuments,
  sealedAttachments,
  sealedPieces,
  sealedRecommendations,
  sealedLedgers,
  sealedAnswers,
  sealedWords,
];
