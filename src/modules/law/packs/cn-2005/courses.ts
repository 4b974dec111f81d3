// 《信访条例》 (2005): which clocks and documents each kind has. It knows no tracks: every accepted matter has sixty days.
import type { Course, DocumentOwed } from '../../rules/course.ts';
import type { RuleKey } from '../../rules/rule.ts';
import { OF_ASSIGNING, OF_DECLINING, OF_HANDLING, OF_ROUTING } from '../documents-owed.ts';

const CLOCKS: readonly RuleKey[] = ['route', 'noticeDirect', 'noticeTransferred', 'reportAssigned', 'handle'];

const ON_RECEIPT: readonly DocumentOwed[] = [
  ...OF_ROUTING,
  ...OF_ASSIGNING,
  { document: 'acceptanceNotice', basis: 'text' },
  ...OF_DECLINING,
];

const REQUESTED: Omit<Course, 'kind'> = {
  clocks: [...CLOCKS, 'requestReview', 'review', 'requestReReview', 'reReview'],
  documents: [...ON_RECEIPT, ...OF_HANDLING],
  provision: 'petitionTrack',
};

export const COURSES: readonly Course[] = [
  {
    kind: 'suggestion',
    clocks: CLOCKS,
    documents: [...ON_RECEIPT, { document: 'reply', basis: 'inference' }],
    provision: 'suggestion',
  },
  { ...REQUESTED, kind: 'accusation' },
  { ...REQUESTED, kind: 'appeal' },
];
