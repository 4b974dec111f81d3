import type { Words } from '../words.ts';

/** The way to handing in: what it is about, and what happened. */
export const submitWords = {
  title: { zh: '提交信访事项', en: 'Hand in a petition' },
  position: (at: number, of: number) => ({ zh: `第${at}步，共${of}步`, en: `Step ${at} of ${of}` }),
  noSecrets: {
    zh: '请不要填写国家秘密和工作秘密。涉及秘密的，请到信访接待场所当面提交。',
    en: 'Do not write state secrets or work secrets here. Hand those in in person at a reception.',
  },

  kindTitle: { zh: '您要做什么？', en: 'What would you like to do?' },
  appeal: { zh: '请求解决问题', en: 'Ask for a problem to be settled' },
  appealHint: {
    zh: '自己或者大家的权益受到影响，希望有关单位处理。',
    en: 'Your rights, or those of several people, are affected and you want the unit in charge to act.',
  },
  suggestion: { zh: '提出建议、反映情况', en: 'Make a suggestion, report a situation' },
  suggestionHint: {
    zh: '对工作有意见、建议，或者有情况要让政府知道。',
    en: 'You have an opinion or a suggestion, or something the government should know.',
  },
  accusation: { zh: '检举、控告', en: 'Report misconduct' },
  accusationHint: {
    zh: '举报公职人员或者单位违纪违法。举报材料不会透露、转给被举报的人或者单位（《信访工作条例》第三十条）。',
    en: 'Officials or units broke rules or the law. What you write is never disclosed or passed to those you report (Regulation, article 30).',
  },

  subjectTitle: { zh: '事情属于哪一类，发生在哪里？', en: 'What is it about, and where did it happen?' },
  topic: { zh: '类别', en: 'Subject' },
  topicHint: {
    zh: '选最接近的一类即可，选得不准也不影响办理。',
    en: 'Choose the nearest one. A wrong choice does no harm.',
  },
  county: { zh: '发生在哪个县（区、市）', en: 'County or district where it happened' },
  countyHint: {
    zh: '选事情发生的地方，不是您的户籍地。',
    en: 'Where it happened, not where you are registered.',
  },
  wholeCity: (city: string) => ({
    zh: `涉及全${city.slice(-1)}，或者不清楚`,
    en: `All of ${city}, or not sure`,
  }),

  closerTitle: { zh: '再具体一些', en: 'A little more precisely' },
  subtopic: (topic: string) => ({ zh: `“${topic}”中的哪一项`, en: `Which part of “${topic}”` }),
  noSubtopic: { zh: '都不是，或者不清楚', en: 'None of these, or not sure' },
  township: (county: string) => ({
    zh: `${county}的哪个乡镇（街道）`,
    en: `Township or street in ${county}`,
  }),
  noTownship: { zh: '涉及整个县（区、市），或者不清楚', en: 'All of the county, or not sure' },

  storyTitle: { zh: '发生了什么，您有什么请求？', en: 'What happened, and what do you ask for?' },
  matterTitle: { zh: '标题', en: 'Title' },
  matterTitleHint: {
    zh: '一句话说明是什么事，例如：幸福小区物业擅自提高停车费。',
    en: 'The matter in one sentence, such as: Parking charges raised without consent in Xingfu estate.',
  },
  story: { zh: '事情经过和理由', en: 'What happened, and why it matters' },
  storyHint: {
    zh: '时间、地点、有关单位和人员、经过，以前向哪里反映过、结果如何。最多10000字。',
    en: 'When, where, which units and people, in what order; where you raised it before and with what result. Up to 10,000 characters.',
  },
  claim: { zh: '您的请求', en: 'What you ask for' },
  claimHint: {
    zh: '希望哪个单位做什么。有几项请求的，分行写。最多2000字。',
    en: 'Which unit should do what. Put several requests on separate lines. Up to 2,000 characters.',
  },
  honest: {
    zh: '请如实填写。您对所提供材料内容的真实性负责（第十九条）。',
    en: 'Please keep to the truth: you answer for what you state (article 19).',
  },
} as const satisfies Words;
