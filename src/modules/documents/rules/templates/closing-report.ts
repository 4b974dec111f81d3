// 办结报告 on a matter that was assigned (2022 art. 22(1)(3)).
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

export function closingReport(facts: FactsByKind['closingReport'], issue: Issue): Laid {
  return {
    title: '关于信访事项办结情况的报告',
    blocks: [
      addressee(facts.toUnit),
      paragraph(
        `你单位于${sayDay(facts.assignedOn)}交办的信访事项（编号：${facts.matter.number}），我单位已办理完毕。根据${citeAll(issue.basis)}的规定，现将办结情况报告如下：`,
      ),
      heading('一、查明的事实'),
      ...paragraphs(facts.facts),
      heading('二、处理结果'),
      ...paragraphs(facts.result),
      heading('三、处理依据'),
      ...paragraphs(facts.legalBasis),
      heading('四、信访人意见'),
      ...paragraphs(facts.attitude),
      sealing(issue),
    ],
  };
}
