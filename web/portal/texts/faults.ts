import type { Words } from '../words.ts';

/** What to correct in a form, in the words of the person who fills it in. */
export const faultWords = {
  kind: { zh: '请选择您要做什么', en: 'Choose what you would like to do' },
  topic: { zh: '请选择类别', en: 'Choose a subject' },
  county: { zh: '请选择发生在哪个县（区、市）', en: 'Choose the county or district' },
  subtopic: { zh: '请选择是哪一项，不清楚的选最后一项', en: 'Choose a part, or the last line if not sure' },
  township: {
    zh: '请选择乡镇（街道），不清楚的选最后一项',
    en: 'Choose a township or street, or the last line if not sure',
  },
  title: { zh: '请填写标题', en: 'Enter a title' },
  story: { zh: '请填写事情经过和理由', en: 'Enter what happened' },
  claim: { zh: '请填写您的请求', en: 'Enter what you ask for' },
  tooLong: (most: number, over: number) => ({
    zh: `最多${most}字，请删去${over}字。其余内容可以在办理时补充`,
    en: `At most ${most} characters: take out ${over}. You can add the rest later`,
  }),
  naming: { zh: '请选择署名或者匿名', en: 'Choose whether you give your name' },
  together: { zh: '请选择几个人提出', en: 'Choose how many you are' },
  name: {
    zh: '请填写姓名；不愿留名的，请返回上一步选“匿名”',
    en: 'Enter your name, or go back and stay anonymous',
  },
  reach: {
    zh: '请至少填写电话或者住址，否则无法答复您',
    en: 'Enter a telephone number or an address, so that you can be answered',
  },
  phone: {
    zh: '电话号码应为5至20位数字，例如13800001234',
    en: 'Enter a telephone number, such as 13800001234',
  },
  idNumber: {
    zh: '证件号码只含数字和字母，5至20位',
    en: 'An identity number has 5 to 20 digits and letters only',
  },
  participants: { zh: '请填写人数，至少2人', en: 'Enter the number of people, 2 or more' },
  otherName: (at: number) => ({
    zh: `请填写代表${at + 1}的姓名`,
    en: `Enter the name of representative ${at + 1}`,
  }),
  number: { zh: '请填写凭证上的编号', en: 'Enter the number of your receipt' },
  queryCode: { zh: '请填写凭证上的查询码', en: 'Enter the query code of your receipt' },
  lastFour: {
    zh: '请填写4位：电话或者证件号码的后四位',
    en: 'Enter 4 characters: the last of the telephone or identity number',
  },
} as const satisfies Words;
