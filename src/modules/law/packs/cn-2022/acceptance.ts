// 《信访工作条例》 (2022), receiving, routing, notices, objection: rules as data. Words in citations are the Regulation's own.
import type { PackRule, Proviso } from '../../rules/rule.ts';
import { IN_WORKING_DAYS, NOT_COUNTED } from '../counting.ts';
import { FAILED_TO_ROUTE, FAILED_TO_NOTIFY, FAILED_OTHERWISE } from './liability.ts';
import { cite, COMMON } from './regulation.ts';

const DIRECT_NOTICE = cite(
  '第二十三条第二款',
  '对信访人直接提出的信访事项，有关机关、单位能够当场告知的，应当当场书面告知；不能当场告知的，应当自收到信访事项之日起15日内书面告知信访人，但信访人的姓名（名称）、住址不清的除外。',
);

const NAME_OR_ADDRESS_UNCLEAR: Proviso = {
  code: 'nameOrAddressUnclear',
  text: {
    zh: '信访人的姓名（名称）、住址不清的，不必告知',
    en: 'no notice is owed where the petitioner’s name or address is unclear',
  },
  citation: DIRECT_NOTICE,
  basis: 'text',
};

export const ACCEPTANCE: readonly PackRule[] = [
  {
    ...COMMON,
    id: 'P22-01',
    key: 'route',
    name: {
      zh: '信访部门登记并转送、交办或者报请决定',
      en: 'Petition office registers and routes: transfer, assign or report',
    },
    citation: cite(
      '第二十二条第一款',
      '各级党委和政府信访部门收到信访事项，应当予以登记，并区分情况，在15日内分别按照下列方式处理：…',
    ),
    trigger: {
      code: 'received',
      text: { zh: '信访部门收到信访事项', en: 'the petition office receives the matter' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'petitionOffice',
    breach: { citation: FAILED_TO_ROUTE, basis: 'text' },
  },
  {
    ...COMMON,
    id: 'P22-02',
    key: 'routeLawAndDiscipline',
    name: {
      zh: '涉法涉诉信件转送政法部门，检举控告类事项转送纪检监察机关',
      en: 'Petition office transfers law- and litigation-related letters and accusations',
    },
    citation: cite(
      '第二十二条第二款',
      '各级党委和政府信访部门对收到的涉法涉诉信件，应当转送同级政法部门依法处理；对走访反映涉诉问题的信访人，应当释法明理，引导其向有关政法部门反映问题。对属于纪检监察机关受理的检举控告类信访事项，应当按照管理权限转送有关纪检监察机关依规依纪依法处理。',
    ),
    trigger: {
      code: 'received',
      text: { zh: '信访部门收到信访事项', en: 'the petition office receives the matter' },
    },
    // The second paragraph names no number of its own; the 15 days of the first are read to cover it.
    length: { unit: 'calendarDay', count: 15, basis: 'inference' },
    holder: 'petitionOffice',
    breach: { citation: FAILED_TO_ROUTE, basis: 'text' },
    scope: { zh: '涉法涉诉信件和检举控告类事项', en: 'law- and litigation-related letters, and accusations' },
  },
  {
    ...COMMON,
    id: 'P22-03',
    key: 'noticeDirect',
    name: {
      zh: '直接收到的信访事项书面告知',
      en: 'Written notice on a matter presented to the unit directly',
    },
    citation: DIRECT_NOTICE,
    trigger: {
      code: 'received',
      text: { zh: '收到信访人直接提出的信访事项', en: 'the unit receives the matter from the petitioner' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'receivingUnit',
    exceptions: [NAME_OR_ADDRESS_UNCLEAR],
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
    scope: {
      zh: '信访部门以外的机关、单位直接收到的事项',
      en: 'matters presented directly to a unit other than the petition office',
    },
  },
  {
    ...COMMON,
    id: 'P22-04',
    key: 'noticeTransferred',
    name: {
      zh: '转送、交办事项书面告知接收情况以及处理途径和程序',
      en: 'Written notice on a transferred or assigned matter: received, path and procedure',
    },
    citation: cite(
      '第二十三条第三款',
      '对党委和政府信访部门或者本系统上级机关、单位转送、交办的信访事项，属于本机关、单位职权范围的，有关机关、单位应当自收到之日起15日内书面告知信访人接收情况以及处理途径和程序；…',
    ),
    trigger: {
      code: 'transferReceived',
      text: { zh: '收到转送、交办的信访事项', en: 'the unit receives the transfer or assignment' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'handlingUnit',
    breach: { citation: FAILED_TO_NOTIFY, basis: 'text' },
    scope: {
      zh: '属于本机关、单位职权范围的转送、交办事项',
      en: 'transferred or assigned matters within the unit’s competence',
    },
  },
  {
    ...COMMON,
    id: 'P22-05',
    key: 'objection',
    name: { zh: '对转送、交办提出异议', en: 'Objection to a transfer or assignment' },
    citation: cite(
      '第二十三条第三款',
      '…不属于本机关、单位或者本系统职权范围的，有关机关、单位应当自收到之日起5个工作日内提出异议，并详细说明理由，经转送、交办的信访部门或者上级机关、单位核实同意后，交还相关材料。',
    ),
    trigger: {
      code: 'transferReceived',
      text: { zh: '收到转送、交办的信访事项', en: 'the unit receives the transfer or assignment' },
    },
    length: { unit: 'workingDay', count: 5, basis: 'text' },
    counting: IN_WORKING_DAYS,
    holder: 'handlingUnit',
    breach: { citation: FAILED_OTHERWISE, basis: 'inference' },
    scope: {
      zh: '不属于本机关、单位或者本系统职权范围的事项',
      en: 'matters outside the competence of the unit and its system',
    },
  },
  {
    ...COMMON,
    id: 'P22-06',
    key: 'noticeForwarded',
    name: {
      zh: '转送、交办下级并告知信访人去向',
      en: 'Forward to a subordinate unit and tell the petitioner where',
    },
    citation: cite(
      '第二十三条第一款、第二款',
      '…对属于本系统下级机关、单位职权范围的，应当转送、交办有权处理的机关、单位，并告知信访人转送、交办去向；…不能当场告知的，应当自收到信访事项之日起15日内书面告知信访人，但信访人的姓名（名称）、住址不清的除外。',
    ),
    trigger: {
      code: 'received',
      text: { zh: '收到信访人直接提出的信访事项', en: 'the unit receives the matter from the petitioner' },
    },
    length: { unit: 'calendarDay', count: 15, basis: 'text' },
    holder: 'receivingUnit',
    exceptions: [NAME_OR_ADDRESS_UNCLEAR],
    breach: { citation: FAILED_TO_NOTIFY, basis: 'inference' },
    scope: {
      zh: '直接收到、属于本系统下级职权范围的事项',
      en: 'matters received directly that are within a subordinate unit’s competence',
    },
  },
  {
    ...COMMON,
    id: 'P22-07',
    key: 'noticeByOwnRules',
    name: {
      zh: '涉诉和检举控告事项的告知',
      en: 'Notice in litigation-rights and accusation matters',
    },
    citation: cite(
      '第二十三条第四款',
      '政法部门处理涉及诉讼权利救济事项、纪检监察机关处理检举控告事项的告知按照有关规定执行。',
    ),
    trigger: {
      code: 'received',
      text: { zh: '政法部门或者纪检监察机关收到', en: 'the body receives the matter' },
    },
    length: {
      unit: 'none',
      word: { zh: '按照有关规定', en: 'by the body’s own rules' },
      basis: 'text',
    },
    counting: NOT_COUNTED,
    holder: 'politicalLegalOrDisciplineBody',
  },
];
