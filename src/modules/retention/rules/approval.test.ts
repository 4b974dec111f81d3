import { describe, expect, test } from 'vitest';
import { whyNotApprove, type ApprovalFacts } from './approval.ts';

const proposed: ApprovalFacts = { state: 'proposed', proposedBy: 'clerk', firstApprovedBy: null };

describe('a destruction list', () => {
  test.each<{ name: string; list: ApprovalFacts; officer: string; may: boolean }>([
    { name: 'is approved by a leader', list: proposed, officer: 'leader', may: true },
    {
      name: 'is not approved by who proposed it, in whatever post',
      list: proposed,
      officer: 'clerk',
      may: false,
    },
    {
      name: 'is not approved twice by one leader',
      list: { ...proposed, firstApprovedBy: 'leader' },
      officer: 'leader',
      may: false,
    },
    {
      name: 'is approved by a second leader',
      list: { ...proposed, firstApprovedBy: 'leader' },
      officer: 'second',
      may: true,
    },
    {
      name: 'is not approved once it was rejected',
      list: { ...proposed, state: 'rejected' },
      officer: 'leader',
      may: false,
    },
    {
      name: 'is not approved a third time',
      list: { ...proposed, state: 'approved' },
      officer: 'third',
      may: false,
    },
    {
      name: 'is not approved after it was carried out',
      list: { ...proposed, state: 'done' },
      officer: 'third',
      may: false,
    },
  ])('$name', ({ list, officer, may }) => {
    expect(whyNotApprove(list, officer) === undefined).toBe(may);
  });
});
