// 《信访工作条例》 (2022): the grounds on which a matter ends without an opinion.
import type { CourseTrack } from '../../rules/course.ts';
import type { Ground, GroundKey } from '../../rules/ground.ts';
import { PROVISIONS } from './provisions.ts';
import { cite } from './regulation.ts';

const ROUTE_IT = {
  zh: '信访部门应当登记并转送、交办有权处理的机关、单位（第二十二条第一款）。',
  en: 'A petition office routes the matter to whoever is competent (art. 22(1)).',
};

function track(key: GroundKey, of: CourseTrack, zh: string, en: string): Ground {
  const provision = PROVISIONS[key as keyof typeof PROVISIONS];
  if (provision === undefined) throw new Error(`no provision ${key}`);
  return {
    key,
    ending: 'ledToOtherProcedure',
    name: { zh, en },
    citation: provision,
    basis: 'text',
    kinds: ['appeal'],
    by: 'anyUnit',
    track: of,
    instead: {
      zh: '不能通过该程序解决的诉求，应当受理并履行职责、答复或者出具处理意见书（第三十一条第五项、第六项）。',
      en: 'What that procedure does not settle is accepted and answered (art. 31(5), (6)).',
    },
  };
}

export const GROUNDS: readonly Ground[] = [
  {
    key: 'notCompetent',
    ending: 'declined',
    name: {
      zh: '不属于本机关、单位或者本系统职权范围，告知向有权处理的机关、单位提出',
      en: 'Outside the competence of the unit and its system; told where to go',
    },
    citation: cite(
      '第二十三条第一款',
      '…对不属于本机关、单位或者本系统职权范围的，应当告知信访人向有权处理的机关、单位提出。',
    ),
    basis: 'text',
    kinds: ['suggestion', 'accusation', 'appeal'],
    by: 'otherUnit',
    directOnly: true,
    instead: {
      zh: '转送、交办来的事项不属于本单位职权范围的，应当自收到之日起5个工作日内提出异议（第二十三条第三款）；信访部门收到的，应当转送、交办（第二十二条第一款）。',
      en: 'A unit that received it by transfer objects within five working days (art. 23(3)); a petition office routes it (art. 22(1)).',
    },
  },
  {
    key: 'pendingElsewhere',
    ending: 'declined',
    name: {
      zh: '同一事项已经受理或者正在办理，又向上级机关、单位提出',
      en: 'The same matter is accepted or being handled and was brought to a superior again',
    },
    citation: cite(
      '第十九条第三款',
      '信访事项已经受理或者正在办理的，信访人在规定期限内向受理、办理机关、单位的上级机关、单位又提出同一信访事项的，上级机关、单位不予受理。',
    ),
    basis: 'text',
    kinds: ['suggestion', 'accusation', 'appeal'],
    by: 'anyUnit',
    instead: ROUTE_IT,
  },
  {
    key: 'litigationVisit',
    ending: 'ledToOtherProcedure',
    name: {
      zh: '走访反映涉诉问题，释法明理，引导向政法部门反映',
      en: 'A visit about litigation: explained, and led to the political-legal body',
    },
    citation: cite(
      '第二十二条第二款',
      '…对走访反映涉诉问题的信访人，应当释法明理，引导其向有关政法部门反映问题。…',
    ),
    basis: 'text',
    kinds: ['appeal'],
    by: 'petitionOffice',
    visitsOnly: true,
    instead: {
      zh: '涉法涉诉信件应当转送同级政法部门依法处理（第二十二条第二款），请办理转送。',
      en: 'A letter about litigation is transferred to the political-legal body of the same level (art. 22(2)).',
    },
  },
  track(
    'judicialTrack',
    'judicial',
    '应当通过诉讼、复议、刑事立案、法律监督或者公安机关法律程序处理',
    'For litigation, reconsideration, criminal filing, legal supervision or police procedure',
  ),
  track('arbitrationTrack', 'arbitration', '应当通过仲裁解决', 'For arbitration'),
  track(
    'partyAppealTrack',
    'partyAppeal',
    '可以通过党员申诉、申请复审等解决',
    'For a Party member’s appeal or re-examination',
  ),
  track(
    'administrativeTrack',
    'administrativeProcedure',
    '可以通过行政复议、裁决、确认、许可、处罚等行政程序解决',
    'For reconsideration, ruling, confirmation, licence, penalty and other administrative procedures',
  ),
  {
    key: 'afterReReview',
    ending: 'noLongerAccepted',
    name: {
      zh: '复核后仍以同一事实和理由提出投诉请求',
      en: 'The same facts and reasons are brought again after re-review',
    },
    citation: cite(
      '第三十六条第三款',
      '信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理。',
    ),
    basis: 'text',
    kinds: ['appeal'],
    by: 'anyUnit',
    instead: {
      zh: '没有经过复核，或者提出新的事实和理由的，应当按新的信访事项办理。',
      en: 'Without a re-review, or with new facts and reasons, it is handled as a new matter.',
    },
  },
  {
    key: 'suggestionReplied',
    ending: 'directReply',
    name: {
      zh: '建议意见已研究论证，直接回复采纳情况',
      en: 'The suggestion was studied; the reply says whether it is adopted',
    },
    citation: cite(
      '第二十九条第一款',
      '对信访人反映的情况、提出的建议意见类事项，有权处理的机关、单位应当认真研究论证。对科学合理、具有现实可行性的，应当采纳或者部分采纳，并予以回复。',
    ),
    basis: 'text',
    kinds: ['suggestion'],
    by: 'anyUnit',
    instead: {
      zh: '申诉求决类事项应当受理后答复（第三十一条）。',
      en: 'An appeal is accepted and answered (art. 31).',
    },
  },
  {
    key: 'toldAtOnce',
    ending: 'directReply',
    name: { zh: '咨询或者能够当场说明的事项，直接回复', en: 'A question, or what can be explained at once' },
    citation: cite(
      '第二十三条第二款',
      '对信访人直接提出的信访事项，有关机关、单位能够当场告知的，应当当场书面告知；…',
    ),
    basis: 'inference',
    kinds: ['appeal'],
    by: 'anyUnit',
    directOnly: true,
    instead: {
      zh: '建议意见应当研究论证后回复采纳情况（第二十九条）；转送、交办来的事项，应当受理后答复（第三十一条）。',
      en: 'A suggestion is studied and replied to (art. 29); what was transferred is accepted and answered (art. 31).',
    },
  },
];
