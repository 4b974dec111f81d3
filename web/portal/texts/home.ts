import type { Words } from '../words.ts';

/** The first page. */
export const homeWords = {
  title: { zh: '反映情况、提出建议、请求解决问题', en: 'Report, suggest, ask for a solution' },
  lead: {
    zh: '您提交的每一件信访事项都会登记编号，由有权处理的单位依法办理。事项在哪个单位、下一步做什么、最迟到哪一天，您随时可以查到。',
    en: 'Every matter you hand in is registered, numbered and dealt with by the competent unit. You can see at any time which unit has it, what comes next, and by which day.',
  },
  submit: { zh: '提交信访事项', en: 'Hand in a petition' },
  submitHint: {
    zh: '不用注册账号，大约需要10分钟。',
    en: 'No account needed. It takes about 10 minutes.',
  },
  track: { zh: '查询进度、查看答复、评价', en: 'Track, read the answer, rate' },
  trackHint: {
    zh: '请准备好登记凭证上的编号和查询码。',
    en: 'Have the number and query code of your receipt at hand.',
  },
  needHeading: { zh: '提交前请准备', en: 'Before you start, have ready' },
  needPlace: { zh: '事情发生在哪个县区、乡镇（街道）', en: 'the county and township where it happened' },
  needStory: {
    zh: '事情的经过，以及您希望怎样解决',
    en: 'what happened, and how you would like it to be settled',
  },
  needContact: {
    zh: '您的姓名、住址和联系电话（不愿留名的，可以匿名）',
    en: 'your name, address and telephone number (or you can stay anonymous)',
  },
  happensHeading: { zh: '提交之后', en: 'What happens then' },
  happensReceipt: {
    zh: '您当场得到登记凭证，上面有编号和查询码。',
    en: 'You get a receipt with a number and a query code at once.',
  },
  happensNotice: {
    zh: '15日内，书面告知您接收情况、办理途径和程序（《信访工作条例》第二十三条）。',
    en: 'Within 15 days you are told in writing that it was received, and which path and procedure it takes (Regulation, article 23).',
  },
  happensAnswer: {
    zh: '由信访程序办理的，自受理之日起60日内办结；情况复杂的，最多延长30日并告知您理由（第三十四条）。',
    en: 'A matter in the petition procedure is settled within 60 days of acceptance; a complex one may be extended by up to 30 days, with the reason told to you (article 34).',
  },
  happensReview: {
    zh: '对处理意见不服的，可以自收到之日起30日内请求复查（第三十五条）。',
    en: 'If you disagree with the answer, you may ask for a review within 30 days of receiving it (article 35).',
  },
  allLimits: { zh: '查看全部办理期限', en: 'See all time limits' },
  waysHeading: { zh: '来信、来访、来电', en: 'By letter, in person, by telephone' },
  waysLead: {
    zh: '不方便上网的，用下面的方式提交，效力相同。工作人员会帮助您登记。',
    en: 'If you would rather not use the internet, hand it in as follows; it counts the same. Staff will help you.',
  },
  visitRule: {
    zh: '走访请到有权处理的本级或者上一级机关、单位的接待场所；多人为同一事项走访的，请推选不超过5名代表（第二十条）。',
    en: 'Visit the reception of the competent organ, at its own level or one level above. If many come about one matter, choose up to five representatives (article 20).',
  },
  noContacts: {
    zh: '各级信访工作机构的通信地址、电话、接待时间和地点，在其办公场所和政府网站公布。',
    en: 'Postal addresses, telephone numbers and reception hours of the petition offices are posted at their premises and on the government website.',
  },
  address: { zh: '地址', en: 'Address' },
  postcode: { zh: '邮政编码', en: 'Postcode' },
  phone: { zh: '电话', en: 'Telephone' },
  hours: { zh: '接待时间', en: 'Reception hours' },
} as const satisfies Words;

/** What belongs elsewhere, and where. */
export const elsewhereWords = {
  heading: { zh: '这些事情请走其他途径', en: 'These go elsewhere' },
  lead: {
    zh: '在这里提交也会登记，并告知您应当到哪里去；直接前往更快。',
    en: 'We register them here too and tell you where to go; going there directly is faster.',
  },
  danger: { zh: '正在发生的危险', en: 'Danger at this moment' },
  dangerWhere: {
    zh: '拨打110报警，119火警，120急救。',
    en: 'Call 110 (police), 119 (fire), 120 (ambulance).',
  },
  court: {
    zh: '应当或者已经通过诉讼、仲裁、行政复议解决的',
    en: 'What is or should be before a court, in arbitration or in administrative reconsideration',
  },
  courtWhere: {
    zh: '人民法院、人民检察院、公安机关、仲裁委员会、行政复议机关。复议和起诉都有期限，请不要错过。',
    en: 'The court, the procuratorate, the police, the arbitration commission or the reconsideration organ. Their time limits run: do not miss them.',
  },
  discipline: {
    zh: '检举公职人员违纪违法',
    en: 'Reports of misconduct by public officials',
  },
  disciplineWhere: {
    zh: '可以在这里提交，也可以直接向纪检监察机关提出（举报电话12388）。',
    en: 'You may hand them in here, or go straight to the discipline inspection organ (telephone 12388).',
  },
  advice: { zh: '咨询政策、报修、求助', en: 'Questions, repairs, everyday help' },
  adviceWhere: { zh: '拨打12345政务服务热线。', en: 'Call the service hotline 12345.' },
} as const satisfies Words;
