import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { matterAt, underReview } from '../../../../../test/support/pure-matter.ts';
import type { DocumentKind } from '../document.contract.ts';
import { isFetchable } from './petitioner-documents.ts';
import type { DocumentState, MatterState } from '../../rules/state.ts';

function issued(kind: DocumentKind, unitId: string, issuedOn: string): DocumentState {
  return {
    documentId: 'd-1',
    kind,
    number: '市信告〔2026〕1号',
    unitId,
    issuedOn: plainDate(issuedOn),
    contentDigest: 'digest',
  };
}

const LATE = '2026-12-31';
const answeredTwice: MatterState = {
  ...matterAt('served'),
  answers: [1, 2].map((answerId) => ({
    answerId,
    unitId: 'unit',
    textDigest: 'text',
    issuedOn: plainDate('2026-04-10'),
    servedOn: answerId === 1 ? plainDate('2026-04-10') : null,
    servedWay: answerId === 1 ? ('post' as const) : null,
  })),
};

describe('a petitioner may fetch', () => {
  test.each([
    { name: 'a notice at once', state: matterAt('accepted'), kind: 'acceptanceNotice', may: true },
    {
      name: 'no opinion letter before it is served',
      state: matterAt('answered'),
      kind: 'opinionLetter',
      may: false,
    },
    {
      name: 'the opinion letter once it is served',
      state: matterAt('served'),
      kind: 'opinionLetter',
      may: true,
    },
    {
      name: 'no opinion letter of a unit that has not answered',
      state: matterAt('served'),
      kind: 'opinionLetter',
      unit: 'office',
      may: false,
    },
    {
      name: 'no letter of an answer that another of the same day followed',
      state: answeredTwice,
      kind: 'opinionLetter',
      may: false,
    },
    {
      name: 'no review opinion before it is served',
      state: underReview('decided'),
      kind: 'reviewOpinion',
      unit: 'office',
      may: false,
    },
    {
      name: 'the review opinion once it is served',
      state: underReview('served'),
      kind: 'reviewOpinion',
      unit: 'office',
      may: true,
    },
    {
      name: 'no opinion of a re-review that was none',
      state: underReview('served'),
      kind: 'reReviewOpinion',
      unit: 'office',
      may: false,
    },
    {
      name: 'no proof of service, which the unit keeps',
      state: matterAt('served'),
      kind: 'proofOfService',
      may: false,
    },
  ] as const)('$name', ({ state, kind, may, ...more }) => {
    const unit = 'unit' in more ? more.unit : 'unit';
    const day = state === answeredTwice ? '2026-04-10' : LATE;
    expect(isFetchable(state, issued(kind, unit, day))).toBe(may);
  });
});
