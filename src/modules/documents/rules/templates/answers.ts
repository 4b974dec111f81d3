// Written answers: 处理意见书 with the four parts of 2022 art. 32(1), 履职答复, and the reply to a suggestion.
import type { ClaimOutcome, FactsByKind, OpinionOutcome, RemedyFacts, ReplyOutcome } from '../facts.ts';
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

const OPINIONS: Readonly<Record<OpinionOutcome, string>> = {
  supported: '请求事实清楚，符合规定，予以支持',
  explained: '请求事由合理但缺乏法律依据，作出解释说明',
  notSupported: '请求缺乏事实根据或者不符合规定，不予支持',
  redirected: '应当通过其他法定途径解决，已另行告知',
};

const REPLIES: Readonly<Record<ReplyOutcome, string>> = {
  adopted: '予以采纳',
  partlyAdopted: '部分采纳',
  notAdopted: '未予采纳',
  explained: '作出解释说明',
};

export function opinionLetter(facts: FactsByKind['opinionLetter'], issue: Issue): Laid {
  return {
    title: '信访事项处理意见书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的信访事项（编号：${facts.matter.number}），我单位已调查核实完毕。根据${citeAll(issue.basis)}的规定，现提出处理意见如下：`,
      ),
      heading('一、投诉请求'),
      ...paragraphs(facts.claim),
      heading('二、事实和理由'),
      ...paragraphs(facts.facts),
      heading('三、处理意见'),
      ...paragraphs(facts.opinion),
      ...outcomes(facts.outcomes),
      heading('四、法律法规依据'),
      ...paragraphs(facts.legalBasis),
      heading('五、救济途径'),
      remedy(facts.remedy, '复查', issue),
      sealing(issue),
    ],
  };
}

export function dutyAnswer(facts: FactsByKind['dutyAnswer'], issue: Issue): Laid {
  return {
    title: '关于履行职责申请的答复',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您申请履行职责的事项（编号：${facts.matter.number}）已收悉。根据${citeAll(issue.basis)}的规定，现答复如下：`,
      ),
      heading('一、申请事项'),
      ...paragraphs(facts.claim),
      heading('二、查明的事实'),
      ...paragraphs(facts.facts),
      heading('三、履行职责情况'),
      ...paragraphs(facts.result),
      heading('四、法律法规依据'),
      ...paragraphs(facts.legalBasis),
      heading('五、救济途径'),
      ...paragraphs(facts.remedy),
      sealing(issue),
    ],
  };
}

/** What was found of what was reported; who is reported is not named. */
const FINDINGS: Readonly<Record<OpinionOutcome, string>> = {
  supported: '经查属实',
  explained: '经查，作出解释说明',
  notSupported: '经查不属实，或者缺乏事实根据',
  redirected: '已移交有权处理的机关、单位',
};

export function accusationAnswer(facts: FactsByKind['accusationAnswer'], issue: Issue): Laid {
  return {
    title: '检举控告事项办理情况告知书',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的检举控告事项（编号：${facts.matter.number}）已经办理。根据${citeAll(issue.basis)}的规定，现将办理情况告知如下：`,
      ),
      heading('一、办理情况'),
      ...paragraphs(facts.facts),
      heading('二、办理结果'),
      ...outcomes(facts.outcomes, { ...REPLIES, ...FINDINGS }),
      ...paragraphs(facts.opinion),
      heading('三、依据'),
      ...paragraphs(facts.legalBasis),
      paragraph('您的身份和检举、控告材料依法保密。请妥善保管本告知书，不向他人透露。'),
      sealing(issue),
    ],
  };
}

export function reply(facts: FactsByKind['reply'], issue: Issue): Laid {
  if (facts.ground !== null) return directReply(facts, issue);
  return {
    title: '关于建议意见的答复',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的建议意见（编号：${facts.matter.number}）已收悉，感谢您对我们工作的关心和支持。根据${citeAll(issue.basis)}的规定，我单位进行了研究论证，现答复如下：`,
      ),
      heading('一、研究论证情况'),
      ...paragraphs(facts.study),
      heading('二、采纳情况'),
      ...outcomes(facts.outcomes, { ...OPINIONS, ...REPLIES }),
      ...paragraphs(facts.opinion),
      sealing(issue),
    ],
  };
}

/** What can be told at once 直接回复: nothing was investigated, so there is nothing to be reviewed. */
function directReply(facts: FactsByKind['reply'], issue: Issue): Laid {
  return {
    title: '信访事项回复',
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您提出的信访事项（编号：${facts.matter.number}）已收悉。根据${citeAll(issue.basis)}的规定，现回复如下：`,
      ),
      ...paragraphs(facts.study),
      ...outcomes(facts.outcomes, { ...OPINIONS, ...REPLIES }),
      ...paragraphs(facts.opinion),
      sealing(issue),
    ],
  };
}

/** Where to turn next, within how many days, and what that means in the calendar. */
export function remedy({ unit, days, ifReceivedOnIssue }: RemedyFacts, step: string, issue: Issue): Block {
  return paragraph(
    `如不服本意见，可以自收到本意见书之日起${days}日内向${unit}书面请求${step}。例如，于${sayDay(issue.issuedOn)}收到的，请求${step}的期限至${sayDay(ifReceivedOnIssue)}止；邮寄的，以交邮日期为准。`,
  );
}

/** Among the claims of an appeal there may be a suggestion, and of an accusation an appeal: each is told in its own words. */
export function outcomes(
  claims: readonly ClaimOutcome<OpinionOutcome | ReplyOutcome>[],
  words: Readonly<Record<OpinionOutcome | ReplyOutcome, string>> = { ...REPLIES, ...OPINIONS },
): readonly Block[] {
  return claims.map(({ claim, outcome }, place) =>
    paragraph(`诉求${claims.length === 1 ? '' : place + 1}“${claim}”：${words[outcome]}。`),
  );
}
