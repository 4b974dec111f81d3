// The approval of opinions over HTTP.
import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { decideDraft, draftOpinion } from './draft.commands.ts';
import { DecideDraft, DraftOpinion } from './draft.contract.ts';
import { onMatter } from '../on-matter.ts';

/** 起草意见, 审批意见. */
export function draftRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'draft-opinion',
      'draftOpinion',
      { zh: '起草意见，报负责人审批', en: 'Draft an opinion for the head of the unit' },
      DraftOpinion,
      draftOpinion,
      clock,
    ),
    onMatter(
      'decide-draft',
      'approveOpinion',
      { zh: '批准或者退回意见', en: 'Approve or return a draft' },
      DecideDraft,
      decideDraft,
      clock,
    ),
  ];
}
