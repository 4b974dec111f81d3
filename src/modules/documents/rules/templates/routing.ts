// 转送函, 交办函, 去向告知书: a matter on its way to the unit that is competent.
import type { AboutMatter, FactsByKind } from '../facts.ts';
import {
  addressee,
  citeAll,
  heading,
  paragraph,
  paragraphs,
  sayDay,
  sealing,
  type Block,
  type Issue,
  type Laid,
} from '../paper.ts';

export function transferLetter(facts: FactsByKind['transferLetter'], issue: Issue): Laid {
  return {
    title: `关于转送信访事项的函`,
    blocks: [
      addressee(facts.toUnit),
      paragraph(
        `我单位于${sayDay(facts.matter.receivedOn)}收到信访事项一件（编号：${facts.matter.number}）。根据${citeAll(issue.basis)}的规定，现转送你单位依法办理。`,
      ),
      ...theMatter(facts.matter),
      heading('二、办理要求'),
      ...paragraphs(facts.requirement),
      paragraph(facts.byOwnRules === true ? BY_OWN_RULES : NOTICE_OR_OBJECTION),
      { block: 'enclosures', items: ['信访材料'] },
      sealing(issue),
    ],
  };
}

const NOTICE_OR_OBJECTION =
  '属于你单位职权范围的，请按规定期限书面告知信访人接收情况以及处理途径、程序；认为不属于的，请按规定提出异议并详细说明理由，经我单位核实同意后交还相关材料。';
const BY_OWN_RULES = '请依规依纪依法处理；告知信访人，按照有关规定执行。';

export function assignmentLetter(facts: FactsByKind['assignmentLetter'], issue: Issue): Laid {
  return {
    title: '关于交办信访事项的函',
    blocks: [
      addressee(facts.toUnit),
      paragraph(
        `我单位于${sayDay(facts.matter.receivedOn)}收到信访事项一件（编号：${facts.matter.number}），情况重要。根据${citeAll(issue.basis)}的规定，现交由你单位办理。`,
      ),
      ...theMatter(facts.matter),
      heading('二、办理要求'),
      ...paragraphs(facts.requirement),
      paragraph(
        `请于${sayDay(facts.reportBy)}前反馈办理结果，并提交办结报告。办结报告应当写明查明的事实、处理结果及依据、信访人意见。`,
      ),
      { block: 'enclosures', items: ['信访材料'] },
      sealing(issue),
    ],
  };
}

export function destinationNotice(facts: FactsByKind['destinationNotice'], issue: Issue): Laid {
  return {
    title: '信访事项去向告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您反映的信访事项（编号：${facts.matter.number}）已于${sayDay(facts.matter.receivedOn)}收到。经审查，该事项属于${facts.toUnit}的职权范围。根据${citeAll(issue.basis)}的规定，我单位已于${sayDay(facts.forwardedOn)}转送该单位办理。`,
      ),
      paragraph(`今后请向${facts.toUnit}了解办理情况。${facts.contact}`),
      sealing(issue),
    ],
  };
}

function theMatter(matter: AboutMatter): readonly Block[] {
  return [
    heading('一、信访事项'),
    paragraph(`信访人：${matter.petitioner}。`),
    ...paragraphs(`概况：${matter.synopsis}`),
  ];
}
