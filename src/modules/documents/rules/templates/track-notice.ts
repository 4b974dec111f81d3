// 办理途径告知书: which other procedure a claim goes through (2022 art. 31(1)–(5)), before which body, and how.
import type { FactsByKind, OtherTrack } from '../facts.ts';
import {
  addressee,
  citeAll,
  heading,
  paragraph,
  paragraphs,
  quotations,
  sealing,
  type Issue,
  type Laid,
} from '../paper.ts';

const NATURES: Readonly<Record<OtherTrack, string>> = {
  judicial: '应当通过审判机关、检察机关、公安机关的法律程序处理',
  arbitration: '应当通过仲裁解决',
  partyAppeal: '可以通过党员申诉、申请复审等程序解决',
  administrativeProcedure: '可以通过行政复议、行政裁决、行政确认、行政许可、行政处罚等行政程序解决',
  dutyPerformance: '属于申请查处违法行为、履行保护合法权益职责的事项，应当由有关机关依法履行职责或者作出答复',
};

export function trackNotice(facts: FactsByKind['trackNotice'], issue: Issue): Laid {
  return {
    title: '信访事项办理途径告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的信访事项（编号：${facts.matter.number}），经审查，${NATURES[facts.track]}。根据${citeAll(issue.basis)}的规定，现将办理途径告知如下：`,
      ),
      heading('一、适用程序'),
      ...paragraphs(facts.procedure),
      heading('二、受理机关、单位'),
      ...paragraphs(facts.body),
      heading('三、如何提出'),
      ...paragraphs(facts.how),
      ...(facts.period === null ? [] : [heading('四、期限'), ...paragraphs(facts.period)]),
      paragraph('所依据的规定原文如下：'),
      ...quotations(issue.basis),
      paragraph('该程序有自己的期限和救济途径，不适用信访处理的六十日期限以及复查、复核。'),
      sealing(issue),
    ],
  };
}
