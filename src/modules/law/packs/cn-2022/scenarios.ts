// What each rule of 《信访工作条例》 (2022) means in plain situations.
import type { Text } from '#kernel/text.ts';

/** By the number of the rule. */
export const SCENARIOS: Readonly<Record<string, readonly Text[]>> = {
  'P22-01': [
    {
      zh: '来信1月31日收到、2月2日登记：15日自收到之次日起算，与登记日无关。',
      en: 'A letter received on 31 January and registered on 2 February: the 15 days count from the receipt, not from the registration.',
    },
    {
      zh: '情况重大、紧急的，不转送了事，应当提出建议报请本级党委和政府决定。',
      en: 'A major or urgent matter is not merely transferred: a proposal goes to the Party committee and government for decision.',
    },
  ],
  'P22-02': [
    {
      zh: '来信要求再审：转送同级政法部门，不进入60日办理期限。',
      en: 'A letter asks for a retrial: it goes to the political-legal body of the same level; no 60 days run.',
    },
    {
      zh: '来信举报干部受贿：按管理权限转送纪检监察机关，任何材料不得给被举报人。',
      en: 'A letter reports bribery: it goes to the discipline body by cadre-management authority; nothing of it reaches the accused.',
    },
  ],
  'P22-03': [
    {
      zh: '群众到住建局窗口当面提出：能当场告知的当场书面告知，否则15日内书面告知。',
      en: 'A visitor comes to a bureau’s counter: written notice on the spot where possible, else within 15 days.',
    },
    {
      zh: '没有姓名、地址的直接来信：不必告知，但仍要登记。',
      en: 'A direct letter without name or address: no notice is owed, but it is registered all the same.',
    },
  ],
  'P22-04': [
    {
      zh: '收到转送且属于本单位职权：15日内书面告知接收情况、途径和程序；信访部门已用的天数不扣减。',
      en: 'A transfer within the unit’s competence: notice of receipt, path and procedure within 15 days of its own receipt.',
    },
    {
      zh: '转送来的事项姓名、地址不清：本款没有写例外，直接提出的例外不能照搬。',
      en: 'A transferred matter with an unclear address: this paragraph has no exception; the one for direct matters is not borrowed.',
    },
  ],
  'P22-05': [
    {
      zh: '收到转送认为不归本单位管：5个工作日内提出异议并说明理由，核实同意前材料留在本单位。',
      en: 'A unit holds itself not competent: it objects with reasons within 5 working days and keeps the material until the sender agrees.',
    },
    {
      zh: '第6个工作日才提出：异议逾期，本单位的15日告知期限仍从原收到日计算。',
      en: 'An objection on the sixth working day is late; the unit’s own 15 days still run from its receipt.',
    },
  ],
  'P22-06': [
    {
      zh: '市局直接收到属于县局职权的事项：转送县局，并在15日内告知信访人去向。',
      en: 'A city bureau receives what belongs to a county bureau: it forwards it and tells the petitioner where within 15 days.',
    },
  ],
  'P22-07': [
    {
      zh: '纪检监察机关收到检举：何时、怎样告知按其自己的规定，本条例没有天数。',
      en: 'A discipline body receives an accusation: when and how it gives notice follows its own rules; no days are named here.',
    },
  ],
  'P22-08': [
    {
      zh: '第六类事项3月5日受理：60日届满在5月4日（假期），顺延到5月6日；延长30日则自5月4日续算。',
      en: 'A track-6 matter accepted on 5 March: the 60th day is 4 May, a holiday, so 6 May; 30 days more count on from 4 May.',
    },
    {
      zh: '办理中举行听证或者等待鉴定：60日照常计算，本条例没有中止。',
      en: 'A hearing or an expert opinion during handling: the 60 days go on; the Regulation knows no suspension.',
    },
  ],
  'P22-09': [
    {
      zh: '处理意见书9月5日送达：最后一日10月5日在国庆假期，到10月8日仍可请求；以邮戳日为准。',
      en: 'The opinion letter is served on 5 September: the last day falls in a holiday, so 8 October is in time; the postmark counts.',
    },
    {
      zh: '没有送达记录：30日没有起算，不能以逾期为由拒绝。',
      en: 'No service is recorded: the 30 days have not begun, and nobody may be turned away as late.',
    },
  ],
  'P22-10': [
    {
      zh: '复查请求收到后30日内提出书面复查意见，没有延长；复查听证的时间不扣除。',
      en: 'The review opinion is due in writing within 30 days of the request; no extension, and no hearing time is left out.',
    },
  ],
  'P22-11': [
    {
      zh: '复查意见书送达之次日起30日内可请求复核，送达无记录的不起算。',
      en: 'Re-review may be requested within 30 days of the service of the review opinion; without recorded service none run.',
    },
  ],
  'P22-12': [
    {
      zh: '复核中举行三日听证：这三日不计入，最后一日相应推后三日。',
      en: 'A hearing of three days in re-review: those days do not count, and the last day comes three days later.',
    },
  ],
  'P22-13': [
    {
      zh: '复核后以同一事实和理由再提出：不再受理并告知；有新的事实或者理由的，作为新事项登记。',
      en: 'The same facts and reasons after re-review: no longer accepted, with notice. New facts or reasons open a new matter.',
    },
  ],
  'P22-14': [
    {
      zh: '交办函写明6月30日前反馈：就是6月30日，哪怕是周日；需要更多时间的请交办机关另行指定。',
      en: 'The letter says 30 June: that day holds, even a Sunday. For more time the assigning body sets another day.',
    },
  ],
  'P22-15': [
    {
      zh: '得知可能引发群体事件的线索：及时报告，没有可以等满的天数；信访部门还要同时报告国家信访局。',
      en: 'News of a possible mass incident: report promptly, no number of days may be used up; petition offices also report to the national bureau.',
    },
  ],
  'P22-16': [
    {
      zh: '收到完善政策建议：应当书面反馈采纳情况，2022年条例没有写几日内；2005年条例的30日不再适用。',
      en: 'A policy recommendation is received: adoption is answered in writing; 2022 names no days, and the 30 days of 2005 are gone.',
    },
  ],
  'P22-17': [
    {
      zh: '每年编制年度报告，列明转送、交办、督办和三项建议的采纳情况。',
      en: 'Every year a report on transfers, assignments, supervision and the adoption of recommendations.',
    },
  ],
  'P22-18': [
    {
      zh: '每年考核一次，以依规依法及时就地解决问题为导向；条例没有写具体日期。',
      en: 'Once a year, with lawful, timely, local solutions as its aim; the Regulation names no day.',
    },
  ],
};
