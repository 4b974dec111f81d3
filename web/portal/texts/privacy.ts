import type { Words } from '../words.ts';

/** What personal information is used for (Personal Information Protection Law art. 17, 35). */
export const privacyWords = {
  title: { zh: '隐私保护说明', en: 'Privacy' },
  lead: {
    zh: '本网站只为办理您的信访事项使用您的信息。我们跟踪的是事项，不是人。',
    en: 'This site uses your data to deal with your petition, and for nothing else. We follow matters, never people.',
  },
  whoHeading: { zh: '谁在处理', en: 'Who' },
  who: {
    zh: '登记您信访事项的信访工作机构，以及依法办理该事项的机关、单位。名称写在登记凭证和查询页面上。',
    en: 'The petition office that registered your matter, and the units that deal with it by law. The receipt and the tracking page name them.',
  },
  whatHeading: { zh: '使用哪些信息', en: 'What' },
  what: {
    zh: '您填写的姓名、电话、住址、证件号码（选填）和事情经过。不收集民族、政治面貌、行踪等与办理无关的信息。',
    en: 'The name, telephone, address, identity number (optional) and story that you enter. Nothing that the matter does not need, such as ethnicity, politics or movements.',
  },
  whyHeading: { zh: '为什么可以使用', en: 'Why' },
  why: {
    zh: '为履行《信访工作条例》规定的登记、办理、答复职责（《个人信息保护法》第十三条第一款第三项、第三十四条）。',
    en: 'To register, handle and answer petitions, as the Regulation requires (Personal Information Protection Law, articles 13(1)(3) and 34).',
  },
  howHeading: { zh: '怎样保护', en: 'How it is protected' },
  howSealed: {
    zh: '姓名、电话、住址、证件号码加密保存；只有办理本事项的工作人员能看到，平时遮盖显示，查看完整信息须说明用途并留下记录。',
    en: 'Name, telephone, address and identity number are kept encrypted. Staff who deal with the matter see them masked, and in full only for a reason that is put on record.',
  },
  howAccused: {
    zh: '检举、控告材料不向被检举、控告的人或者单位透露、转送（《信访工作条例》第三十条）。',
    en: 'An accusation is never disclosed or passed to those accused (Regulation, article 30).',
  },
  howCode: {
    zh: '查询码不以原文保存，工作人员也看不到。',
    en: 'The query code is not stored as it is; not even staff can read it.',
  },
  howRetaliation: {
    zh: '打击报复信访人的，依法追究责任（第四十六条）。',
    en: 'Retaliation against petitioners is punished (article 46).',
  },
  cookiesHeading: { zh: 'Cookie', en: 'Cookies' },
  cookies: {
    zh: '只使用三个：记住语言、记住字号，以及查询时保持20分钟。没有统计、广告和第三方内容。提交前填写的内容留在您的浏览器里，服务器不作保存。',
    en: 'Three only: your language, your text size, and 20 minutes of tracking. No statistics, advertising or third parties. What you type is not stored here until you hand it in.',
  },
  longHeading: { zh: '保存多久', en: 'How long' },
  long: {
    zh: '信访档案按照档案管理的规定保存。',
    en: 'Petition files are kept as the rules on archives require.',
  },
  rightsHeading: { zh: '您的权利', en: 'Your rights' },
  rights: {
    zh: '您可以查阅、复制自己的信息，发现有误可以要求更正（《个人信息保护法》第四十四条至第四十六条）。请带本人证件到登记单位办理，或者写信提出。不同意处理的，可以向履行个人信息保护职责的部门投诉。',
    en: 'You may see and copy your data and have errors corrected (articles 44–46). Come to the registering office with your identity document, or write. You may also complain to the authority for the protection of personal information.',
  },
} as const satisfies Words;
