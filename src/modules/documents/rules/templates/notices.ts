// Notices to the petitioner on the way in: 接收告知书, 受理告知书, 不予受理告知书, 不再受理告知书; and 延期办理告知书.
import type { FactsByKind } from '../facts.ts';
import {
  addressee,
  citeAll,
  paragraph,
  paragraphs,
  quotations,
  sayDay,
  sealing,
  type Issue,
  type Laid,
} from '../paper.ts';

export function receiptNotice(facts: FactsByKind['receiptNotice'], issue: Issue): Laid {
  return {
    title: '信访事项接收告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的信访事项，我单位已于${sayDay(facts.matter.receivedOn)}收到并登记，编号为${facts.matter.number}。根据${citeAll(issue.basis)}的规定，现将接收情况以及处理途径、程序告知如下：`,
      ),
      ...paragraphs(facts.path),
      ...paragraphs(facts.contact),
      sealing(issue),
    ],
  };
}

export function acceptanceNotice(facts: FactsByKind['acceptanceNotice'], issue: Issue): Laid {
  const period =
    facts.dueOn === null
      ? '该事项按照下述程序办理，办理期限依照该程序的规定。'
      : `办理期限自受理之日起计算，至${sayDay(facts.dueOn)}止。情况复杂需要延长的，我单位将另行告知理由。`;
  return {
    title: '信访事项受理告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的信访事项（编号：${facts.matter.number}），经审查属于我单位职权范围。根据${citeAll(issue.basis)}的规定，我单位决定自${sayDay(facts.acceptedOn)}起受理。`,
      ),
      paragraph('受理的诉求如下：'),
      ...facts.claims.map((claim, place) => paragraph(`${place + 1}. ${claim}`)),
      paragraph(period),
      ...paragraphs(facts.procedure),
      ...paragraphs(facts.contact),
      sealing(issue),
    ],
  };
}

export function declineNotice(facts: FactsByKind['declineNotice'], issue: Issue): Laid {
  return {
    title: '信访事项不予受理告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您于${sayDay(facts.matter.receivedOn)}提出的信访事项（编号：${facts.matter.number}）已收悉。根据${citeAll([facts.ground])}的规定，我单位决定不予受理。`,
      ),
      ...paragraphs(`理由：${facts.reason}`),
      ...paragraphs(`您可以向下列机关、单位提出，或者通过下列途径解决：${facts.whereToGo}`),
      paragraph('不予受理所依据的规定原文如下：'),
      ...quotations([facts.ground]),
      sealing(issue),
    ],
  };
}

export function noLongerAcceptNotice(facts: FactsByKind['noLongerAcceptNotice'], issue: Issue): Laid {
  return {
    title: '信访事项不再受理告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的信访事项（编号：${facts.matter.number}），${reReviewed(facts)}您仍然以同一事实和理由提出投诉请求，根据${citeAll(issue.basis)}的规定，我单位不再受理。`,
      ),
      ...paragraphs(`经核对：${facts.reason}`),
      paragraph('今后如有新的事实、新的理由，您可以作为新的信访事项提出。'),
      paragraph('不再受理所依据的规定原文如下：'),
      ...quotations(issue.basis),
      sealing(issue),
    ],
  };
}

function reReviewed({ reReview }: FactsByKind['noLongerAcceptNotice']): string {
  return reReview === null
    ? '已有复核意见。'
    : `${reReview.unit}已于${sayDay(reReview.on)}作出复核意见（${reReview.number}）。`;
}

export function extensionNotice(facts: FactsByKind['extensionNotice'], issue: Issue): Laid {
  return {
    title: '信访事项延期办理告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的信访事项（编号：${facts.matter.number}），我单位于${sayDay(facts.acceptedOn)}受理。因情况复杂，未能在六十日内办结。根据${citeAll(issue.basis)}的规定，经本单位负责人批准，办理期限延长${facts.days}日，至${sayDay(facts.dueOn)}止。`,
      ),
      ...paragraphs(`延期理由：${facts.reason}`),
      sealing(issue),
    ],
  };
}
