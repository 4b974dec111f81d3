// 听证通知书, 听证笔录 and 听证报告.
import type { FactsByKind } from '../facts.ts';
import {
  addressee,
  citeAll,
  heading,
  paragraph,
  paragraphs,
  sayDay,
  sealing,
  signatures,
  type Issue,
  type Laid,
} from '../paper.ts';

export function hearingNotice(facts: FactsByKind['hearingNotice'], issue: Issue): Laid {
  return {
    title: '信访事项听证通知书',
    blocks: [
      addressee(facts.recipient),
      paragraph(
        `关于${facts.subject}的信访事项（编号：${facts.matter.number}），根据${citeAll(issue.basis)}的规定，我单位决定举行听证。现将有关事项通知如下：`,
      ),
      heading('一、听证日期'),
      paragraph(`${sayDay(facts.heldOn)}。`),
      heading('二、听证安排'),
      ...paragraphs(facts.arrangements),
      ...(facts.participants === ''
        ? []
        : [paragraph('主持人和参加人：'), ...paragraphs(facts.participants)]),
      heading('三、您的权利'),
      paragraph(
        '您有权陈述意见、提交证据、进行质询和辩论，可以委托代理人参加。认为听证人员与本事项有直接利害关系的，有权申请其回避。无正当理由不参加的，视为放弃听证，不影响依法作出处理。',
      ),
      sealing(issue),
    ],
  };
}

export function hearingRecord(facts: FactsByKind['hearingRecord'], issue: Issue): Laid {
  const head = (text: string) => ({ text, heading: true as const });
  return {
    title: '信访事项听证笔录',
    blocks: [
      {
        block: 'table',
        shares: [3, 6, 3, 6],
        rows: [
          [head('信访件编号'), { text: facts.matter.number }, head('听证机关'), { text: issue.unit }],
          [head('听证事项'), { text: facts.subject, columns: 3 }],
          [head('听证日期'), { text: daysOf(facts), columns: 3 }],
          [head('听证安排'), { text: facts.arrangements, columns: 3 }],
          ...(facts.participants === ''
            ? []
            : [[head('到场人员'), { text: facts.participants, columns: 3 }]]),
        ],
      },
      heading('一、听证过程'),
      ...paragraphs(facts.record),
      heading('二、听证意见'),
      ...paragraphs(facts.opinion),
      paragraph('以上笔录经核对无误。'),
      signatures('信访人（签名）：', '其他参加人（签名）：', '主持人（签名）：', '记录人（签名）：'),
    ],
  };
}

/** For whoever decides in the matter: what the hearing showed and what those who held it think. */
export function hearingReport(facts: FactsByKind['hearingReport'], issue: Issue): Laid {
  return {
    title: '信访事项听证报告',
    blocks: [
      paragraph(
        `根据${citeAll(issue.basis)}的规定，${issue.unit}于${daysOf(facts)}就${facts.subject}的信访事项（编号：${facts.matter.number}）举行了听证。现将听证情况报告如下：`,
      ),
      heading('一、听证的组织'),
      ...paragraphs(facts.arrangements),
      ...(facts.participants === '' ? [] : paragraphs(facts.participants)),
      heading('二、信访诉求'),
      ...facts.claims.flatMap(paragraphs),
      heading('三、听证查明的情况和各方意见'),
      ...paragraphs(facts.findings),
      heading('四、听证意见'),
      ...paragraphs(facts.opinion),
      sealing(issue),
    ],
  };
}

function daysOf({ from, to }: Pick<FactsByKind['hearingRecord'], 'from' | 'to'>): string {
  return from === to ? sayDay(from) : `${sayDay(from)}至${sayDay(to)}`;
}
