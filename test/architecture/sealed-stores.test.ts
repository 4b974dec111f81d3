import { describe, expect, test } from 'vitest';
import { sealedStores } from '../../src/apps/sealed-stores.ts';
import { migrations, sources } from './sources.ts';
import { withoutProse } from './table-touches.ts';

/** Files that seal, each with the stores of what it seals. A new one is listed here with a store that reseals. */
const SEALERS: Readonly<Record<string, readonly string[]>> = {
  'src/modules/access/sealed-secrets.store.ts': ['authenticators'],
  'src/modules/access/single-sign-on.routes.ts': [], // a cookie of ten minutes
  'src/modules/audit/record.ts': [],
  'src/modules/audit/words.store.ts': ['audit_words'],
  'src/modules/intake/sealed-person.ts': ['parties'],
  'src/modules/attachments/attachment.store.ts': ['attachments', 'attachment_pieces'],
  'src/modules/documents/document.store.ts': ['documents'],
  'src/modules/exchange/ledger.store.ts': ['ledgers'],
  'src/modules/matters/walls/sealed-accused.store.ts': ['accused'],
  'src/modules/matters/identity/sealed-openings.store.ts': ['identity_openings'],
  'src/modules/supervision/recommendation.store.ts': ['recommendations'],
  'src/platform/http/idempotency.ts': ['idempotent_requests'],
};

describe('whatever is sealed can be sealed anew', () => {
  test('columns named as sealed belong to a store', () => {
    const schema = migrations()
      .map(({ text }) => withoutProse(text))
      .join('\n');
    const named = new Set([...schema.matchAll(/\b(\w+_sealed)\b/g)].map(([, column]) => column));
    const known = new Set(sealedStores.flatMap(({ columns }) => columns));
    expect([...named].filter((column) => !known.has(column ?? ''))).toEqual([]);
    expect(named.size).toBeGreaterThan(0);
  });

  test('every file that seals has its stores', () => {
    const sealing = sources('src/{apps,modules,platform}/**/*.ts')
      .filter(({ path }) => !path.startsWith('src/platform/crypto/'))
      .filter(({ text }) => /\b[vV]ault\s*\.\s*seal(Bytes)?\(/.test(text))
      .map(({ path }) => path);
    expect(sealing).toEqual(Object.keys(SEALERS).toSorted());
    const stores = sealedStores.map(({ name }) => name);
    expect(Object.values(SEALERS).flat().toSorted()).toEqual(stores.toSorted());
  });
});
