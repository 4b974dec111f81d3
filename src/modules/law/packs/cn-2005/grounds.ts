// 《信访条例》 (2005): the grounds on which a matter ends without an opinion. It has no tracks: what belongs elsewhere is declined.
import type { Ground } from '../../rules/ground.ts';
import { cite } from './regulation.ts';

const ACCEPT_IT = {
  zh: '属于本机关法定职权范围的，应当受理，不得推诿、敷衍、拖延（第二十二条第一款）。',
  en: 'What is within the organ’s competence is accepted (art. 22(1)).',
};

export const GROUNDS: readonly Ground[] = [
  {
    key: 'notCompetent',
    ending: 'declined',
    name: {
      zh: '不属于本机关职权范围，告知向有权的机关提出',
      en: 'Outside the organ’s competence; told where to go',
    },
    citation: cite('第二十二条第一款', '…对不属于本机关职权范围的信访事项，应当告知信访人向有权的机关提出。'),
    basis: 'text',
    kinds: ['suggestion', 'accusation', 'appeal'],
    by: 'otherUnit',
    instead: {
      zh: '信访工作机构收到的，应当转送、交办有权处理的行政机关（第二十一条第一款）。',
      en: 'A petition office routes it to whoever is competent (art. 21(1)).',
    },
  },
  {
    key: 'notForGovernment',
    ending: 'declined',
    name: {
      zh: '属于人大、法院、检察院职权范围，告知分别向其提出',
      en: 'For the people’s congress, the court or the procuratorate',
    },
    citation: cite(
      '第二十一条第一款第一项',
      '(一)对本条例第十五条规定的信访事项，应当告知信访人分别向有关的人民代表大会及其常务委员会、人民法院、人民检察院提出。…',
    ),
    basis: 'text',
    kinds: ['suggestion', 'accusation', 'appeal'],
    by: 'anyUnit',
    instead: ACCEPT_IT,
  },
  {
    key: 'otherLegalWays',
    ending: 'declined',
    name: {
      zh: '已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决',
      en: 'For litigation, arbitration, reconsideration or another legal way',
    },
    citation: cite(
      '第二十一条第一款第一项',
      '…对已经或者依法应当通过诉讼、仲裁、行政复议等法定途径解决的，不予受理，但应当告知信访人依照有关法律、行政法规规定程序向有关机关提出。',
    ),
    basis: 'text',
    kinds: ['appeal'],
    by: 'anyUnit',
    instead: {
      zh: '只有投诉请求才可能通过法定途径解决；反映情况、建议意见应当研究论证（第二十九条）。',
      en: 'Only requests have other legal ways; suggestions are studied (art. 29).',
    },
  },
  {
    key: 'pendingElsewhere',
    ending: 'declined',
    name: {
      zh: '同一事项已经受理或者正在办理，又向上级机关提出',
      en: 'The same matter is accepted or being handled and was brought to a superior again',
    },
    citation: cite(
      '第十六条',
      '…信访事项已经受理或者正在办理的，信访人在规定期限内向受理、办理机关的上级机关再提出同一信访事项的，该上级机关不予受理。',
    ),
    basis: 'text',
    kinds: ['suggestion', 'accusation', 'appeal'],
    by: 'anyUnit',
    instead: ACCEPT_IT,
  },
  {
    key: 'afterReReview',
    ending: 'noLongerAccepted',
    name: {
      zh: '复核后仍以同一事实和理由提出投诉请求',
      en: 'The same facts and reasons are brought again after re-review',
    },
    citation: cite(
      '第三十五条第三款',
      '信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级人民政府信访工作机构和其他行政机关不再受理。',
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
      zh: '建议、意见已研究论证，直接回复采纳情况',
      en: 'The suggestion was studied; the reply says whether it is adopted',
    },
    citation: cite(
      '第二十九条',
      '信访人反映的情况，提出的建议、意见，有利于行政机关改进工作、促进国民经济和社会发展的，有关行政机关应当认真研究论证并积极采纳。',
    ),
    basis: 'inference',
    kinds: ['suggestion'],
    by: 'anyUnit',
    instead: {
      zh: '投诉请求应当受理后书面答复（第三十二条第一款）。',
      en: 'A request is accepted and answered in writing (art. 32(1)).',
    },
  },
  {
    key: 'toldAtOnce',
    ending: 'directReply',
    name: { zh: '咨询或者能够当场说明的事项，直接回复', en: 'A question, or what can be explained at once' },
    citation: cite(
      '第二十二条第二款',
      '有关行政机关收到信访事项后，能够当场答复是否受理的，应当当场书面答复；…',
    ),
    basis: 'inference',
    kinds: ['appeal'],
    by: 'anyUnit',
    directOnly: true,
    instead: {
      zh: '转送、交办来的投诉请求，应当受理后书面答复（第三十二条第一款）。',
      en: 'A request that was transferred is accepted and answered in writing (art. 32(1)).',
    },
  },
];
