// 异议书 of a unit that is not competent, and the decision 异议处理决定 of whoever sent the matter to it.
import type { FactsByKind } from '../facts.ts';
import {
  addressee,
  citeAll,
  heading,
  paragraph,
  paragraphs,
  sayDay,
  sealing,
  type Issue,
  type Laid,
} from '../paper.ts';

export function objection(facts: FactsByKind['objection'], issue: Issue): Laid {
  return {
    title: '关于信访事项管辖的异议书',
    blocks: [
      addressee(facts.toUnit),
      paragraph(
        `${facts.sentBy === facts.toUnit ? '你单位' : facts.sentBy}于${sayDay(facts.assignedOn)}转送、交办我单位的信访事项（编号：${facts.matter.number}），经审查，我单位认为不属于本单位、本系统的职权范围，根据${citeAll(issue.basis)}的规定提出异议。`,
      ),
      heading('一、理由'),
      ...paragraphs(facts.reasons),
      heading('二、建议'),
      paragraph(
        facts.proposedUnit === '' ? '请依法确定有权处理的机关、单位。' : `建议由${facts.proposedUnit}办理。`,
      ),
      paragraph('在作出决定之前，相关材料由我单位保管。'),
      sealing(issue),
    ],
  };
}

export function objectionDecision(facts: FactsByKind['objectionDecision'], issue: Issue): Laid {
  const conference =
    facts.conferenceOn === null ? '' : `经${sayDay(facts.conferenceOn)}信访工作联席会议协调决定，`;
  return {
    title: '关于信访事项异议的处理决定',
    blocks: [
      addressee(facts.objectingUnit),
      paragraph(
        `你单位于${sayDay(facts.objectedOn)}对信访事项（编号：${facts.matter.number}）提出的异议收悉。根据${citeAll(issue.basis)}的规定，我单位进行了核实，现决定如下：`,
      ),
      paragraph(`${conference}${decisionOf(facts)}`),
      ...paragraphs(`理由：${facts.reasons}`),
      sealing(issue),
    ],
  };
}

function decisionOf({ upheld, competentUnit }: FactsByKind['objectionDecision']): string {
  if (!upheld) return `异议不成立。该信访事项由${competentUnit}继续办理，办理期限不重新计算。`;
  return competentUnit === ''
    ? '异议成立。请将相关材料交还我单位，由我单位另行转送有权处理的机关、单位。'
    : `异议成立。该信访事项改由${competentUnit}办理，请将相关材料移交该单位。`;
}
