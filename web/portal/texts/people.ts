import type { Words } from '../words.ts';

/** The pages on who hands the matter in. */
export const peopleWords = {
  whoTitle: { zh: '您是否署名，几个人提出？', en: 'Do you give your name, and how many are you?' },
  naming: { zh: '是否署名', en: 'Your name' },
  named: { zh: '署名', en: 'I give my name' },
  namedHint: {
    zh: '办理单位可以联系您、向您送达答复。您的信息只供办理本事项的人员使用。',
    en: 'The unit can reach you and send you its answer. Only those who deal with the matter see your data.',
  },
  anonymous: { zh: '匿名', en: 'I stay anonymous' },
  anonymousHint: {
    zh: '同样登记。但没有姓名和联系方式，就无法书面告知和答复您；不留手机号，您也无法在网上查询进度。',
    en: 'It is registered all the same. But without name and contact nobody can write to you, and without a telephone number you cannot track it online.',
  },
  together: { zh: '提出人数', en: 'How many people' },
  alone: { zh: '我一个人', en: 'Just me' },
  several: { zh: '几个人共同提出同一事项', en: 'Several people with the same matter' },
  severalHint: {
    zh: '由不超过5名代表联系，您是其中之一。',
    en: 'Up to five representatives speak for all; you are one of them.',
  },

  contactTitle: { zh: '您的姓名和联系方式', en: 'Your name and how to reach you' },
  contactTitleAnonymous: { zh: '是否留下查询用的手机号？', en: 'A telephone number for tracking?' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '手机号或者固定电话', en: 'Telephone number' },
  phoneHint: {
    zh: '查询时要核对后四位；办理单位用它联系您。',
    en: 'You need its last four digits for tracking, and the unit uses it to reach you.',
  },
  phoneHintAnonymous: {
    zh: '只用于查询时核对后四位，加密保存。不留也可以提交，但以后无法在网上查询。',
    en: 'Only its last four digits are compared when you track; it is kept encrypted. You may leave it out, but then you cannot track online.',
  },
  idNumber: { zh: '证件号码', en: 'Identity number' },
  idNumberHint: {
    zh: '身份证、护照或者港澳台居民通行证号码。没有电话的，查询时核对证件号码后四位。',
    en: 'Identity card, passport or travel permit. Without a telephone its last four characters serve for tracking.',
  },
  address: { zh: '住址', en: 'Address' },
  addressHint: { zh: '用于邮寄告知书和答复。', en: 'Notices and the answer are posted there.' },
  seal: { zh: '请求对身份保密', en: 'Keep my identity sealed' },
  sealHint: {
    zh: '工作人员看不到您的姓名、电话、证件号码和住址。确需知道的，须说明理由，经另一人批准才能在限定时间内查看；办结后您会看到每次启封的时间和理由。',
    en: 'Officers do not see your name, telephone, identity number or address. Whoever must know says why, and a second person lets them see it for a limited time; once the matter is closed you see when and why.',
  },
  sealedByLaw: {
    zh: '检举、控告的，一律对您的身份保密，不需要另外请求。工作人员看不到您的姓名和联系方式；确需知道的，须经另一人批准，办结后您会看到时间和理由。',
    en: 'Whoever reports misconduct has their identity sealed without asking. Officers do not see your name and contact; whoever must know needs a second person’s leave, and once the matter is closed you see when and why.',
  },
  sealed: { zh: '身份保密', en: 'Sealed identity' },
  sealedYes: { zh: '保密', en: 'Sealed' },
  sealedNo: { zh: '未请求', en: 'Not asked for' },
  participants: { zh: '共有多少人提出', en: 'Number of people in all' },
  others: { zh: '其他代表', en: 'Other representatives' },
  othersHint: { zh: '最多再填4人，可以不填。', en: 'Up to four more; you may leave this empty.' },
  otherName: (at: number) => ({ zh: `代表${at + 1}的姓名`, en: `Name of representative ${at + 1}` }),
  otherPhone: (at: number) => ({
    zh: `代表${at + 1}的电话`,
    en: `Telephone number of representative ${at + 1}`,
  }),
  useHeading: { zh: '这些信息怎样使用', en: 'What this is used for' },
  use: {
    zh: '依照《信访工作条例》登记、办理本事项，并与您联系；不作他用。姓名、电话、证件号码、住址加密保存。您可以要求查阅、更正。',
    en: 'To register and deal with this matter under the Regulation, and to reach you; for nothing else. Name, telephone, identity number and address are kept encrypted. You may ask to see or correct them.',
  },
  useMore: { zh: '隐私保护说明', en: 'How we protect privacy' },
} as const satisfies Words;

/** The page on which everything is looked over. */
export const checkWords = {
  title: { zh: '提交前请核对', en: 'Check before you hand it in' },
  about: { zh: '事项', en: 'The matter' },
  people: { zh: '提出人', en: 'Who hands it in' },
  kind: { zh: '类型', en: 'What you want to do' },
  topic: { zh: '类别', en: 'Subject' },
  place: { zh: '发生地', en: 'Place' },
  change: { zh: '修改', en: 'Change' },
  none: { zh: '未填写', en: 'Not given' },
  submit: { zh: '确认提交', en: 'Hand it in' },
  once: {
    zh: '重复点击只会登记一次。',
    en: 'Pressing twice registers it only once.',
  },
  untrackable: {
    zh: '您没有填写电话或者证件号码，提交后将无法在网上查询进度。',
    en: 'You gave neither a telephone nor an identity number, so you will not be able to track it online.',
  },
  idOdd: {
    zh: '证件号码与居民身份证的编码规则不符，请再核对一次。确认无误的，可以直接提交。',
    en: 'The identity number does not fit the rules of resident identity cards. Check it once more; if it is right, go ahead.',
  },
  separator: { zh: '；', en: '; ' },
  peopleCount: (count: string) => ({ zh: `${count}人`, en: `${count} people` }),
} as const satisfies Words;
