import type { Text } from '#kernel/text.ts';
import type { Words } from '../words.ts';

/** Proving a matter and looking at it. */
export const trackWords = {
  title: { zh: '查询进度、查看答复、评价', en: 'Track, read the answer, rate' },
  lead: { zh: '请对照登记凭证填写。', en: 'Copy these from your receipt.' },
  number: { zh: '信访件编号', en: 'Petition number' },
  numberHint: { zh: '例如：WX20260000123', en: 'Such as WX20260000123' },
  queryCode: { zh: '查询码', en: 'Query code' },
  queryCodeHint: {
    zh: '12位字母和数字，横线、大小写不影响。',
    en: '12 letters and digits; dashes and capitals make no difference.',
  },
  lastFour: {
    zh: '电话或者证件号码的后四位',
    en: 'Last four characters of the telephone or identity number',
  },
  lastFourHint: { zh: '提交时所留的号码。', en: 'Of the number you gave when handing it in.' },
  look: { zh: '查询', en: 'Look it up' },
  lostHeading: { zh: '查询码遗失了怎么办', en: 'If you lost the query code' },
  lost: {
    zh: '请带本人身份证件到登记单位的窗口，或者打电话给登记单位，由工作人员回拨您登记的电话。核对身份后当场补发新的查询码，原来的查询码立即作废。代理人请带委托书和本人身份证件。',
    en: 'Go to the desk of the registering office with your identity document, or call it and have it call you back on the telephone you gave. Once they know it is you, you get a new code at once and the old one stops working. An agent brings the authority and their own identity document.',
  },
  lostSealed: {
    zh: '您的身份保密的，窗口须先经另一人批准才能核对，请多留一些时间。',
    en: 'Where your identity is sealed, the desk needs a second person’s leave to check it; allow some time.',
  },
  lostDestroyed: {
    zh: '办结多年、保管期限已满的，材料按批准的清单销毁，查询码同时失效，不能再查询；需要证明曾经来信来访的，请向登记单位查询办理记录。',
    en: 'Matters that ended years ago are destroyed once they have been kept for their period, and their query codes with them. The registering office can still show from its record that you petitioned.',
  },
  overTitle: { zh: '请重新输入', en: 'Please enter these again' },
  over: {
    zh: '为保护您的信息，查询打开20分钟后自动关闭。如果刚刚输入就看到本提示，请在浏览器设置中允许本网站使用Cookie。',
    en: 'To protect you, a matter stays open for 20 minutes. If you see this right after entering them, allow cookies for this site in your browser.',
  },
  leave: { zh: '退出查询', en: 'Close this matter' },
  leaveHint: {
    zh: '在公用电脑、他人手机上查询的，看完请退出。',
    en: 'On a shared computer or phone, close it when you are done.',
  },

  destroyedHeading: { zh: '材料已经销毁', en: 'What was written has been destroyed' },
  destroyed: (day: Text) => ({
    zh: `保管期限已满，您提交的内容、附件、个人信息和答复全文已于${day.zh}按批准的销毁清单销毁，本单位不再保存。`,
    en: `Its period of keeping is over. What you handed in, attachments, your personal data and the answers were destroyed on ${day.en} by an approved list; the office keeps them no longer.`,
  }),
  destroyedNow: {
    zh: '办理经过（何时、由哪个单位办理）仍然保留，列在下面。本次查询关闭后，查询码不能再使用。问题仍在或者有新情况的，可以重新提交。',
    en: 'The history of when and by which unit it was handled is kept and stands below. Once you close this matter, its query code no longer works. What is still unsettled can be handed in anew.',
  },
  where: { zh: '现在的情况', en: 'Where it stands' },
  stage: { zh: '状态', en: 'State' },
  unit: { zh: '所在单位', en: 'Unit that has it' },
  next: { zh: '下一步', en: 'Next step' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  answers: { zh: '答复', en: 'Answer' },
  noAnswer: {
    zh: '还没有送达的答复。答复送达后，全文显示在这里。',
    en: 'No answer has been served yet. It will stand here in full once it is.',
  },
  answerBy: (unit: string) => ({ zh: `${unit}的处理意见`, en: `Answer of ${unit}` }),
  issued: (issued: Text) => ({ zh: `${issued.zh}作出`, en: `Issued on ${issued.en}` }),
  served: (issued: Text, served: Text) => ({
    zh: `${issued.zh}作出，${served.zh}送达`,
    en: `Issued on ${issued.en}, served on ${served.en}`,
  }),
  claimText: { zh: '您的请求', en: 'What you asked for' },
  facts: { zh: '查明的事实', en: 'What was found' },
  opinion: { zh: '处理意见', en: 'What was decided' },
  changedFacts: { zh: '与原处理意见不同的事实', en: 'Facts that are others than before' },
  basis: { zh: '依据', en: 'On what basis' },
  remedy: { zh: '不服怎么办', en: 'If you disagree' },
  remedyHow: {
    zh: '请求复查须书面提出，写明请求和理由，附处理意见书，交给原办理机关、单位的上一级机关、单位；不清楚是哪个单位的，登记单位会告诉您。30日从收到书面答复的次日起算，末日是节假日的顺延。',
    en: 'Ask in writing: say what you want and why, add the answer, and hand it to the body one level above the unit that answered; the registering office tells you which that is. The 30 days start the day after you received the answer; a last day on a holiday moves to the next working day.',
  },
  history: { zh: '办理经过', en: 'History' },
} as const satisfies Words;

/** Rating. */
export const rateWords = {
  heading: { zh: '请您评价', en: 'Please rate' },
  lead: {
    zh: '只有您本人可以评价，工作人员不能代评。信访工作机构和责任单位分开评价，每个单位评价一次，提交后不能更改。',
    en: 'Only you can rate; staff cannot. The petition office and the responsible unit are rated apart, each once; a rating cannot be changed.',
  },
  until: (day: string) => ({ zh: `评价期限：${day}`, en: `You may rate until ${day}` }),
  office: (unit: string) => ({
    zh: `您对信访工作机构（${unit}）的评价`,
    en: `Your rating of the petition office (${unit})`,
  }),
  unit: (unit: string) => ({
    zh: `您对责任单位（${unit}）的评价`,
    en: `Your rating of the responsible unit (${unit})`,
  }),
  satisfied: { zh: '满意', en: 'Satisfied' },
  basicallySatisfied: { zh: '基本满意', en: 'Basically satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  reason: { zh: '原因或者建议', en: 'Reason or advice' },
  reasonHint: { zh: '选“不满意”的，请写明原因。', en: 'Please give a reason if you are dissatisfied.' },
  submit: { zh: '提交评价', en: 'Send the rating' },
  nothing: { zh: '请至少评价一个单位。', en: 'Rate at least one of them.' },
  reasonMissing: {
    zh: '请写明不满意的原因，以便有关单位改进。',
    en: 'Please say why you are dissatisfied, so that the unit can do better.',
  },
  yours: { zh: '您的评价', en: 'Your ratings' },
  given: (unit: string, value: Text) => ({ zh: `${unit}：${value.zh}`, en: `${unit}: ${value.en}` }),
  thanksTitle: { zh: '谢谢您的评价', en: 'Thank you for rating' },
  thanks: {
    zh: '评价已经记录，办理单位能看到评价内容。评价不影响您请求复查的权利。',
    en: 'Your rating is recorded and the units can read it. It does not affect your right to ask for review.',
  },
  toMatter: { zh: '回到我的信访事项', en: 'Back to my matter' },
  leftTitle: { zh: '已经退出查询', en: 'The matter is closed on this device' },
  left: {
    zh: '本机上不再保留您的查询。再次查询时请重新输入。',
    en: 'Nothing of it is kept here. Enter number and code again to look at it.',
  },
} as const satisfies Words;
