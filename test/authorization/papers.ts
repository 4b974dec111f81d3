// What is written on the papers of the authorization test.
import { shippedMap } from '#modules/exchange/index.ts';
import { ANSWER, submission, UNITS } from '../support/given.ts';

/** What the planted matter says. */
export const PLANTED = submission({
  title: '举报住建局工作人员收受好处',
  body: '我亲眼看见该局工作人员在验收工程时收受施工单位的好处费，请求依法查处并保护举报人。',
  claims: [{ text: '请求查处收受好处的行为', kind: 'accusation' }],
});

const HEADINGS = '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间';
const LEDGER = `${HEADINGS}\n1,A1,停车难,2019/4/25 9:32:09,请求解决,已列入计划,2019/5/10\n2,A2,路灯不亮,某日,请求修理,已修好,2019/5/11`;
/** What a form is sent as. */
const FORM = { 'content-type': 'multipart/form-data; boundary=x' };

/** A file and its fields as a browser sends them. */
export function form(field: string, fileName: string, content: string, fields: Record<string, string> = {}) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const file = `--x\r\ncontent-disposition: form-data; name="${field}"; filename="${fileName}"\r\n\r\n${content}\r\n--x--\r\n`;
  return { payload: parts.join('') + file, headers: FORM };
}

/** A ledger with a row that can be taken and one that cannot. */
export function ledgerForm() {
  return form('file', '台账.csv', LEDGER, { map: JSON.stringify(shippedMap('online-messages')) });
}

/** How a matter is accepted, so that the sixty days run. */
export const ACCEPT = {
  tracks: [{ claimId: 1, track: 'petitionProcedure' }],
  noticeWay: 'post',
  noticeText: '您的来信已收到，现予受理。',
};
/** How it is answered. */
export const ANSWER_ALL = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'supported' }] };

/** How review is asked for, taken up and decided. */
export const REQUEST = { reasons: '认定的事实与实际不符。' };
export const ADMISSION = { admitted: true, noticeWay: 'post', noticeText: '您的申请已收到，现予受理。' };
const { claimText, facts, opinion, basis } = ANSWER;
export const REVIEW_OPINION = { outcome: 'uphold', claimText, facts, opinion, basis };
/** How the unit that answered is urged on and supervised. */
export const URGING = { toUnit: UNITS.county, requirement: '请抓紧办理。', answerBy: '2026-03-20' };
export const ORDER = { ...URGING, ground: 'shirking', facts: '多次推托，没有实地核查。' };
/** What is recommended. */
export const RECOMMENDATION = {
  kind: 'work',
  problem: '同类事项反复发生，首次接待时没有一次告知所需材料。',
  recommendation: '建议在窗口公示所需材料。',
};
/** How a hearing is called. */
export const HEARING = {
  opensOn: '2026-03-20',
  participants: '主持人：王琳',
  notice: '定于三月二十日举行听证。',
};
