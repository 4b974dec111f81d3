// The documents that courses under both Regulations share. Data only.
import type { DocumentOwed } from '../rules/course.ts';

/** Of every matter, by the way it is routed. */
export const OF_ROUTING: readonly DocumentOwed[] = [
  { document: 'registrationForm', basis: 'inference' },
  {
    document: 'transferLetter',
    when: { zh: '转送其他机关、单位', en: 'it is transferred to another unit' },
    basis: 'inference',
  },
];

/** Of a matter that is assigned. */
export const OF_ASSIGNING: readonly DocumentOwed[] = [
  { document: 'assignmentLetter', when: { zh: '交办', en: 'it is assigned' }, basis: 'inference' },
  { document: 'closingReport', when: { zh: '交办', en: 'it is assigned' }, basis: 'text' },
];

/** Of a matter that somebody else is competent for. */
export const OF_DECLINING: readonly DocumentOwed[] = [
  {
    document: 'declineNotice',
    when: {
      zh: '不予受理，应当告知向何处提出',
      en: 'it is not accepted: the petitioner is told where to go',
    },
    basis: 'text',
  },
];

/** Of handling on the petition procedure, with review and re-review. */
export const OF_HANDLING: readonly DocumentOwed[] = [
  {
    document: 'extensionNotice',
    when: { zh: '延长办理期限', en: 'the handling period is extended' },
    basis: 'text',
  },
  { document: 'hearingNotice', when: { zh: '举行听证', en: 'a hearing is held' }, basis: 'inference' },
  { document: 'hearingRecord', when: { zh: '举行听证', en: 'a hearing is held' }, basis: 'inference' },
  { document: 'hearingReport', when: { zh: '举行听证', en: 'a hearing is held' }, basis: 'inference' },
  { document: 'opinionLetter', basis: 'text' },
  { document: 'proofOfService', basis: 'inference' },
  { document: 'reviewOpinion', when: { zh: '请求复查', en: 'review is requested' }, basis: 'text' },
  { document: 'reReviewOpinion', when: { zh: '请求复核', en: 're-review is requested' }, basis: 'text' },
  {
    document: 'noLongerAcceptNotice',
    when: {
      zh: '复核后以同一事实和理由再提出',
      en: 'the same facts and reasons are brought again after re-review',
    },
    basis: 'inference',
  },
];
