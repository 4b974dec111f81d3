// What each rule of 《信访条例》 (2005) means in plain situations.
import type { Text } from '#kernel/text.ts';

/** By the number of the rule. */
export const SCENARIOS: Readonly<Record<string, readonly Text[]>> = {
  'P05-01': [
    {
      zh: '应当诉讼、仲裁、行政复议的事项：15日内告知向何处提出，不予受理；转送下级的同时抄送下级信访工作机构。',
      en: 'A matter for litigation, arbitration or reconsideration: within 15 days the petitioner is told where to go, and it is not accepted.',
    },
  ],
  'P05-02': [
    {
      zh: '收到转送之日起15日内决定是否受理，书面告知信访人并通报信访工作机构。',
      en: 'Within 15 days of the transfer the organ decides whether to accept, tells the petitioner in writing and the petition office.',
    },
    {
      zh: '2005年条例没有工作日，也没有5个工作日的异议期限。',
      en: 'The Regulation of 2005 knows no working days, and no objection within five of them.',
    },
  ],
  'P05-03': [
    {
      zh: '当面提出的能当场答复是否受理就当场书面答复；姓名、住址不清的不必告知。',
      en: 'Whether it is accepted is answered in writing on the spot where possible; nothing is owed where name or address is unclear.',
    },
  ],
  'P05-04': [
    {
      zh: '2005年条例下凡受理的事项都受60日约束，不只是第六类。',
      en: 'Under 2005 every accepted matter is bound by the 60 days, not a sixth track only.',
    },
    {
      zh: '2022年4月30日受理：仍按本条，6月29日届满，可依本条延长不超过30日。',
      en: 'Accepted on 30 April 2022: still this article, ending on 29 June, and extensible under it by up to 30 days.',
    },
  ],
  'P05-05': [
    {
      zh: '书面答复送达之次日起30日；以邮戳日为准，送达无记录的不起算。',
      en: 'Thirty days from the day after the written answer is served; the postmark counts, and without recorded service none run.',
    },
  ],
  'P05-06': [
    {
      zh: '收到复查请求30日内提出复查意见并书面答复；没有全国性的延长。',
      en: 'The review opinion, in writing, within 30 days of the request; nationally there is no extension.',
    },
  ],
  'P05-07': [
    {
      zh: '收到复查的书面答复之次日起30日内可请求复核。',
      en: 'Re-review may be requested within 30 days of the written review answer.',
    },
  ],
  'P05-08': [
    {
      zh: '复核中举行听证：听证所需时间不计算在30日内，只有复核如此。',
      en: 'A hearing in re-review: the time it takes is not part of the 30 days, and nowhere else.',
    },
  ],
  'P05-09': [
    {
      zh: '收到改进建议30日内书面反馈；不采纳的说明理由。',
      en: 'An improvement recommendation is answered in writing within 30 days, with reasons where it is not adopted.',
    },
  ],
  'P05-10': [
    {
      zh: '交办函写明期限：以交办函为准；没有写明的，请交办机关指定后再起算。',
      en: 'The letter of assignment sets the period; where it does not, ask the assigning body to set one.',
    },
  ],
  'P05-11': [
    {
      zh: '接到重大、紧急信息：立即报告上一级，没有可以等满的天数；不得隐瞒、谎报、缓报。',
      en: 'News of a major or urgent matter: report upward immediately; no number of days may be used up.',
    },
  ],
  'P05-12': [
    {
      zh: '定期提交分析报告；条例没有写多久一次。',
      en: 'Analysis reports at regular times; the Regulation does not say how often.',
    },
  ],
};
