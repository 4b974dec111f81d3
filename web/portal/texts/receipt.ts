import type { Words } from '../words.ts';

/** The receipt that the petitioner keeps. */
export const receiptWords = {
  title: { zh: '已经提交，请保存这份凭证', en: 'Handed in. Keep this receipt' },
  heading: { zh: '登记凭证', en: 'Receipt' },
  keep: {
    zh: '请立即抄写、截屏或者打印。查询码只在这里显示一次，查询进度、查看答复、评价都要用到它；请不要告诉他人。',
    en: 'Write it down, take a screenshot or print it now. The query code is shown only here. You need it to track the matter, read the answer and rate. Do not give it to others.',
  },
  reload: {
    zh: '刷新本页不会重复登记。',
    en: 'Reloading this page does not register it again.',
  },
  number: { zh: '信访件编号', en: 'Petition number' },
  code: { zh: '查询码', en: 'Query code' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  unit: { zh: '登记单位', en: 'Registered by' },
  matter: { zh: '信访事项', en: 'Matter' },
  nextHeading: { zh: '接下来', en: 'What happens next' },
  until: (day: string) => ({ zh: `最迟：${day}`, en: `By ${day} at the latest` }),
  promised: (day: string) => ({ zh: `承诺：${day}`, en: `Promised by ${day}` }),
  trackHeading: { zh: '怎样查询', en: 'How to track it' },
  track: {
    zh: '打开本网站的“查询和评价”，输入编号、查询码，以及所留电话或者证件号码的后四位。也可以凭编号到登记单位当面或者打电话查询。',
    en: 'Open “Track and rate” on this site and give the number, the query code and the last four characters of the telephone or identity number you gave. Or ask the registering office in person or by telephone.',
  },
  untrackable: {
    zh: '您没有留电话或者证件号码，这件事项不能在网上查询。请凭编号到登记单位查询。',
    en: 'You gave neither a telephone nor an identity number, so this matter cannot be tracked online. Ask the registering office with the number.',
  },
  toTrack: { zh: '去查询', en: 'Track it' },
  toHome: { zh: '回到首页', en: 'Back to the first page' },
  goneTitle: { zh: '凭证只在提交后显示', en: 'A receipt is shown once, after handing in' },
  gone: {
    zh: '为保护您的信息，凭证不能再次打开。已经保存凭证的，请到“查询和评价”；凭证遗失的，请带本人证件到登记窗口查询办理情况。',
    en: 'To protect you, a receipt cannot be opened again. If you kept it, go to “Track and rate”. If it is lost, ask at the registration desk with your identity document how your matter stands.',
  },
  usedTitle: { zh: '这份表单已经提交过', en: 'This form was handed in already' },
  used: {
    zh: '您提交之后又修改了内容。原来的内容已经登记，修改没有保存。要补充材料，请凭编号与登记单位联系；这是另一件事项的，可以作为新的一件提交。',
    en: 'You changed the form after handing it in. The first version is registered; the change is not. To add something, contact the registering office with your number. If this is another matter, hand it in as a new one.',
  },
  asNew: { zh: '作为新的一件核对提交', en: 'Check and hand in as a new one' },
} as const satisfies Words;
