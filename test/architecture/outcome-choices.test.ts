import { expect, test } from 'vitest';
import { checkOutcomes } from '../../src/modules/matters/handling/rules/decide-handling.ts';
import { outcomesFor } from '../../web/workbench/matters/outcomes.ts';
import { matterAt } from '../support/pure-matter.ts';

test.each(['suggestion', 'accusation', 'appeal'] as const)(
  'every outcome that the workbench offers for a claim of the kind %s is one that is taken',
  (kind) => {
    const state = matterAt('accepted');
    const claims = state.claims.map((claim) => ({ ...claim, kind }));
    for (const outcome of outcomesFor(kind)) {
      const outcomes = claims.map(({ claimId }) => ({ claimId, outcome }));
      expect(checkOutcomes({ ...state, kind, claims }, { outcomes }), outcome).toBeUndefined();
    }
  },
);
