// 《信访工作条例》 (2022): which clocks and documents each kind and track has. Only the sixth track knows the sixty days.
import type { Course, CourseTrack, DocumentOwed } from '../../rules/course.ts';
import type { ProvisionKey } from '../../rules/provision.ts';
import type { RuleKey } from '../../rules/rule.ts';
import { OF_ASSIGNING, OF_DECLINING, OF_HANDLING, OF_ROUTING } from '../documents-owed.ts';

const ROUTING: readonly RuleKey[] = [
  'route',
  'noticeDirect',
  'noticeForwarded',
  'noticeTransferred',
  'objection',
  'reportAssigned',
];

/**
 * Letters about lawsuits and accusations for the discipline body go there (art. 22(2)), which gives notice by its own rules
 * (art. 23(4)); what another unit is competent for, or received itself, takes the ordinary way.
 */
const TO_OTHER_BODIES: readonly RuleKey[] = [...ROUTING, 'routeLawAndDiscipline', 'noticeByOwnRules'];

const OBJECTION: DocumentOwed = {
  document: 'objection',
  when: { zh: '收到转送、交办的机关、单位认为不属于其职权范围', en: 'the unit holds itself not competent' },
  basis: 'text',
};

const ON_RECEIPT: readonly DocumentOwed[] = [
  ...OF_ROUTING,
  ...OF_ASSIGNING,
  { document: 'receiptNotice', basis: 'text' },
  {
    document: 'destinationNotice',
    when: {
      zh: '转送、交办本系统下级机关、单位',
      en: 'it is passed to a subordinate unit of the same system',
    },
    basis: 'text',
  },
  OBJECTION,
  ...OF_DECLINING,
];

/** Tracks 1 to 4: the matter is led into another procedure, which has its own clocks. */
function ledInto(track: CourseTrack, provision: ProvisionKey): Course {
  return {
    kind: 'appeal',
    track,
    clocks: ROUTING,
    documents: [...ON_RECEIPT, { document: 'trackNotice', basis: 'inference' }],
    provision,
  };
}

export const COURSES: readonly Course[] = [
  {
    kind: 'suggestion',
    clocks: ROUTING,
    documents: [...ON_RECEIPT, { document: 'reply', basis: 'text' }],
    provision: 'suggestion',
  },
  {
    kind: 'accusation',
    clocks: TO_OTHER_BODIES,
    documents: [
      ...OF_ROUTING,
      ...OF_ASSIGNING,
      {
        document: 'receiptNotice',
        when: {
          zh: '由纪检监察机关以外的机关、单位办理',
          en: 'a unit other than the discipline body handles it',
        },
        basis: 'text',
      },
      OBJECTION,
    ],
    provision: 'accusation',
  },
  { ...ledInto('judicial', 'judicialTrack'), clocks: TO_OTHER_BODIES },
  ledInto('arbitration', 'arbitrationTrack'),
  ledInto('partyAppeal', 'partyAppealTrack'),
  ledInto('administrativeProcedure', 'administrativeTrack'),
  {
    kind: 'appeal',
    track: 'dutyPerformance',
    clocks: ROUTING,
    documents: [...ON_RECEIPT, { document: 'dutyAnswer', basis: 'text' }],
    provision: 'dutyTrack',
  },
  {
    kind: 'appeal',
    track: 'petitionProcedure',
    clocks: [
      ...ROUTING,
      'handle',
      'requestReview',
      'review',
      'requestReReview',
      'reReview',
      'noLongerAccept',
    ],
    documents: [
      ...ON_RECEIPT,
      { document: 'acceptanceNotice', basis: 'inference' },
      {
        document: 'mediationAgreement',
        when: { zh: '经调解达成一致意见', en: 'mediation succeeds' },
        basis: 'text',
      },
      {
        document: 'settlementAgreement',
        when: { zh: '经和解达成一致意见', en: 'the parties settle' },
        basis: 'text',
      },
      ...OF_HANDLING,
    ],
    provision: 'petitionTrack',
  },
];
