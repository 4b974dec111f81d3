// 《信访条例》 (2005), receiving, routing, notices, objection: rules as data. Words in citations are the Regulation's own.
import type { PackRule, Proviso } from '../../rules/rule.ts';
import { FAILED_TO_ROUTE, FAILED_TO_NOTIFY } from './liability.ts';
import { cite, COMMON } from './regulation.ts';

const DIRECT_NOTICE = cite(
  '第二十二条第二款',
  '有关行政机关收到信访事项后，能够当场答复是否受理的，应当当场书面答复；不能当场答复的，应当自收到信访事项之日起15日内书面告知信访人。但是，信访人的姓名(名称)、住址不清的除外。',
);

const NAME_OR_ADDRESS_UNCLEAR: Proviso = {
  code: 'nameOrAddressUnclear',
  text: {
    zh: '信访人的姓名(名称)、住址不清的，不必告知',
    en: 'no notice is owed where the petitioner’s name or address is unclear',
  },
  citation: DIRECT_NOTICE,
  basis: 'text',
};

export const ACCEPTANCE: readonly PackRule[] = [
  {
    ...COMMON,
    id: 'P05-01',
    key: 'route',
    name: {
      zh: '信访工作机构登记并转送、交办或者告知',
      en: 'Petition office registers and routes, or tells where to go',
    },
    citation: cite(
      '第二十一条第一款',
      '县级以上人民政府信访工作机构收到信访事项，应当予以登记，并区分情况，在15日内分别按下列方式处理：…',
    ),
    trigger: {
      code: 'received',
      text: { zh: '信访工作机构收到信访事项', en: 'the petition office receives the matter' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'petitionOffice',
    breach: { citation: FAILED_TO_ROUTE, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P05-02',
    key: 'noticeTransferred',
    name: {
      zh: '转送、交办事项决定是否受理并书面告知',
      en: 'Decide whether to accept a transferred or assigned matter, and notify in writing',
    },
    citation: cite(
      '第二十一条第二款',
      '…有关行政机关应当自收到转送、交办的信访事项之日起15日内决定是否受理并书面告知信访人，并按要求通报信访工作机构。',
    ),
    trigger: {
      code: 'transferReceived',
      text: { zh: '收到转送、交办的信访事项', en: 'the organ receives the transfer or assignment' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'handlingUnit',
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P05-03',
    key: 'noticeDirect',
    name: {
      zh: '直接收到的信访事项书面告知是否受理',
      en: 'Written notice whether a matter presented directly is accepted',
    },
    citation: DIRECT_NOTICE,
    trigger: {
      code: 'received',
      text: { zh: '收到信访人直接提出的信访事项', en: 'the organ receives the matter from the petitioner' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'receivingUnit',
    exceptions: [NAME_OR_ADDRESS_UNCLEAR],
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
    scope: {
      zh: '信访工作机构以外的行政机关直接收到的事项',
      en: 'matters presented directly to an organ other than the petition office',
    },
  },
];
