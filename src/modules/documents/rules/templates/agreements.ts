// 调解协议书 and 和解协议书 (2022 art. 33): made by the two sides, so they sign and nobody else's seal is needed but the
// mediator's.
import type { FactsByKind } from '../facts.ts';
import {
  citeAll,
  heading,
  ordinal,
  paragraph,
  paragraphs,
  sayDay,
  sealing,
  signatures,
  type Block,
  type Issue,
  type Laid,
} from '../paper.ts';

export function mediationAgreement(facts: FactsByKind['mediationAgreement'], issue: Issue): Laid {
  const confirmation = facts.confirmable
    ? '本协议经人民调解委员会调解达成，双方可以自协议生效之日起三十日内共同向人民法院申请司法确认。'
    : '任何一方不履行协议的，另一方可以依法通过诉讼等途径解决。';
  return {
    title: '信访事项调解协议书',
    blocks: [
      ...sides(facts),
      paragraph(`调解人：${facts.mediator}`),
      paragraph(
        `根据${citeAll(issue.basis)}的规定，经双方同意，${facts.mediator}对信访事项（编号：${facts.matter.number}）所涉争议进行了调解，双方自愿达成如下协议：`,
      ),
      ...agreed(facts),
      paragraph(confirmation),
      paragraph(
        `本协议自双方签名或者盖章之日起生效，双方各执一份，${issue.unit}存一份。签订日期：${sayDay(facts.signedOn)}。`,
      ),
      signatures(...facts.parties.map(({ role }) => `${role}（签名或者盖章）：`), '调解人（签名）：'),
      sealing(issue),
    ],
  };
}

export function settlementAgreement(facts: FactsByKind['settlementAgreement'], issue: Issue): Laid {
  return {
    title: '信访事项和解协议书',
    blocks: [
      ...sides(facts),
      paragraph(
        `根据${citeAll(issue.basis)}的规定，双方就信访事项（编号：${facts.matter.number}）所涉争议自行协商，自愿达成如下协议：`,
      ),
      ...agreed(facts),
      paragraph(
        `本协议自双方签名或者盖章之日起生效，双方各执一份，另一份交${issue.unit}存入信访案卷。签订日期：${sayDay(facts.signedOn)}。`,
      ),
      signatures(...facts.parties.map(({ role }) => `${role}（签名或者盖章）：`)),
    ],
  };
}

function sides({ parties }: FactsByKind['settlementAgreement']): readonly Block[] {
  return parties.map(({ role, name }) => paragraph(`${role}：${name}`));
}

function agreed(facts: FactsByKind['settlementAgreement']): readonly Block[] {
  return [
    heading('一、争议事项'),
    ...paragraphs(facts.dispute),
    heading('二、协议内容'),
    ...facts.terms.flatMap((term, place) => paragraphs(`（${ordinal(place + 1)}）${term}`)),
    ...(facts.performance === '' ? [] : [heading('三、履行方式和期限'), ...paragraphs(facts.performance)]),
  ];
}
