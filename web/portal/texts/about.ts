import type { Words } from '../words.ts';

/** The page of time limits. */
export const lawWords = {
  title: { zh: '办理期限', en: 'Time limits' },
  lead: {
    zh: '下面的期限出自《信访工作条例》（2022年5月1日起施行）。“日”指自然日，“工作日”不含节假日；期间从次日起算，末日是节假日的顺延。',
    en: 'These limits come from the Regulation on Petition Work, in force since 1 May 2022. “Days” are calendar days; “working days” leave out holidays. A period starts the day after; a last day on a holiday moves to the next working day.',
  },
  what: { zh: '做什么', en: 'What' },
  within: { zh: '期限', en: 'Within' },
  from: { zh: '从何时起算', en: 'Counted from' },
  article: { zh: '条文', en: 'Article' },
  days: (count: number) => ({ zh: `${count}日`, en: `${count} days` }),
  workingDays: (count: number) => ({ zh: `${count}个工作日`, en: `${count} working days` }),
  extension: (count: number) => ({ zh: `，最多延长${count}日`, en: `, at most ${count} more` }),
  only: {
    zh: '60日的办理期限只适用于由信访程序办理的事项；应当由诉讼、仲裁、行政复议等程序解决的，适用那些程序自己的期限，我们会书面告知您。交办事项的期限由交办单位指定。',
    en: 'The 60 days bind matters in the petition procedure only. What belongs to a court, arbitration or reconsideration has the limits of that procedure, and we tell you so in writing. For assigned matters the assigning office sets the limit.',
  },
} as const satisfies Words;

/** The page on accessibility. */
export const accessibilityWords = {
  title: { zh: '无障碍说明', en: 'Accessibility' },
  aim: {
    zh: '依照《无障碍环境建设法》第二十九条、第三十二条，我们希望每个人都能使用本网站。',
    en: 'Under articles 29 and 32 of the Barrier-Free Environment Law, everyone should be able to use this site.',
  },
  canHeading: { zh: '您可以', en: 'You can' },
  canKeyboard: { zh: '只用键盘完成全部操作', en: 'do everything with the keyboard alone' },
  canReader: { zh: '使用读屏软件听取全部内容', en: 'listen to every page with a screen reader' },
  canZoom: {
    zh: '点击页面上方的“大字版”，或者把页面放大到400%',
    en: 'choose “Larger text” at the top of the page, or zoom to 400 %',
  },
  canPlain: { zh: '关闭浏览器脚本、使用旧手机', en: 'use an old phone, or a browser without scripts' },
  canContrast: { zh: '使用系统的高对比度设置', en: 'use the high contrast of your system' },
  limitsHeading: { zh: '还做不到的', en: 'What does not work yet' },
  limits: {
    zh: '没有手语视频和语音播报。类别、地名和单位名称只有中文。',
    en: 'There is no sign language video and no spoken version. Subjects, places and units have Chinese names only.',
  },
  otherHeading: { zh: '其他方式', en: 'Other ways' },
  other: {
    zh: '您可以写信、打电话或者到接待场所，由工作人员帮助登记、查询和评价；可以由家人陪同。写信和来访与网上提交效力相同。',
    en: 'You can write, call or come to a reception, where staff help you to register, track and rate; a family member may come along. It counts the same.',
  },
  toWays: { zh: '地址、电话和接待时间', en: 'Addresses, telephone numbers and hours' },
  tested: {
    zh: '本网站的每个页面都经过自动检查（axe）和键盘操作检查。使用中遇到障碍的，请告诉登记单位，我们会改正。',
    en: 'Every page is checked automatically (axe) and by keyboard. Tell the registering office of any barrier you meet, and we will remove it.',
  },
} as const satisfies Words;

/** What to say when something went wrong. */
export const problemWords = {
  notFoundTitle: { zh: '没有找到这个页面', en: 'Page not found' },
  notFound: {
    zh: '请检查网址是否完整，或者从首页重新进入。',
    en: 'Check that the address is complete, or start from the first page.',
  },
  tooManyTitle: { zh: '操作过于频繁', en: 'Too many attempts' },
  tooMany: {
    zh: '为保护信访人的信息，同一地址短时间内只能操作若干次。请过一分钟，用浏览器的“后退”回到刚才的页面再试，填写的内容还在。',
    en: 'To protect petitioners, one address can do this only so often. Wait a minute, go back with your browser and try again; what you typed is still there.',
  },
  brokenTitle: { zh: '系统出错了', en: 'Something went wrong' },
  broken: {
    zh: '这不是您的问题。请过几分钟，用浏览器的“后退”回到刚才的页面再试；重复提交不会登记两次。急需提交的，可以写信、打电话或者到接待场所。',
    en: 'This is not your fault. Wait a few minutes, go back with your browser and try again; nothing is registered twice. If it is urgent, write, call or come to a reception.',
  },
  reference: (id: string) => ({ zh: `请求编号：${id}`, en: `Request number: ${id}` }),
  toHome: { zh: '回到首页', en: 'Back to the first page' },
} as const satisfies Words;
