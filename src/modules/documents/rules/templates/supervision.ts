// 催办单, 督办函, and the three recommendations 三项建议.
import type { FactsByKind } from '../facts.ts';
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

export function urgingLetter(facts: FactsByKind['urgingLetter'], issue: Issue): Laid {
  return {
    title: '信访事项催办单',
    blocks: [
      addressee(facts.toUnit),
      paragraph(`你单位办理的信访事项（编号：${facts.matter.number}），${facts.ground}。`),
      ...paragraphs(facts.requirement),
      paragraph(`请于${sayDay(facts.answerBy)}前书面回复办理情况。`),
      sealing(issue),
    ],
  };
}

export function supervisionLetter(facts: FactsByKind['supervisionLetter'], issue: Issue): Laid {
  return {
    title: facts.times === undefined ? '关于督办信访事项的函' : '关于再次督办信访事项的函',
    blocks: [
      addressee(facts.toUnit),
      paragraph(
        `你单位办理信访事项（编号：${facts.matter.number}）存在下列情形：${facts.ground}。根据${citeAll(issue.basis)}的规定，现予${facts.times === undefined ? '' : '再次'}督办。`,
      ),
      heading('一、有关情况'),
      ...paragraphs(facts.facts),
      heading('二、督办要求'),
      ...paragraphs(facts.requirement),
      paragraph(`请于${sayDay(facts.answerBy)}前书面报告整改和办理情况。`),
      sealing(issue),
    ],
  };
}

export function workRecommendation(facts: FactsByKind['workRecommendation'], issue: Issue): Laid {
  return recommendation('改进工作建议书', '改进工作', facts, issue);
}

export function policyRecommendation(facts: FactsByKind['policyRecommendation'], issue: Issue): Laid {
  return recommendation('完善政策建议书', '完善政策', facts, issue);
}

export function accountabilityRecommendation(
  facts: FactsByKind['accountabilityRecommendation'],
  issue: Issue,
): Laid {
  const whose = [heading('三、建议追究责任的单位、人员'), ...paragraphs(facts.whose)];
  return recommendation('追究责任建议书', '追究责任', facts, issue, whose);
}

function recommendation(
  title: string,
  what: string,
  facts: FactsByKind['workRecommendation'],
  issue: Issue,
  more: readonly Block[] = [],
): Laid {
  const from = facts.matters.length === 0 ? '' : `（涉及信访事项：${facts.matters.join('、')}）`;
  const answer =
    facts.answerWithinDays === null
      ? '请书面反馈是否采纳以及落实情况；不采纳的，请说明理由。'
      : `请在收到本建议书之日起${facts.answerWithinDays}日内书面反馈是否采纳以及落实情况；不采纳的，请说明理由。`;
  return {
    title,
    blocks: [
      addressee(facts.toUnit),
      paragraph(
        `我单位在工作中发现有关问题${from}，根据${citeAll(issue.basis)}的规定，提出${what}的建议如下：`,
      ),
      heading('一、存在的问题'),
      ...paragraphs(facts.problem),
      heading('二、建议'),
      ...paragraphs(facts.recommendation),
      ...more,
      paragraph(answer),
      sealing(issue),
    ],
  };
}
