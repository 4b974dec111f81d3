// 复查 and 复核: that the request is accepted or refused, and the opinions. They differ in their names, and in that only a
// review opinion has a remedy.
import type { FactsByKind, ReviewOutcome } from '../facts.ts';
import {
  addressee,
  citeAll,
  heading,
  paragraph,
  paragraphs,
  quotations,
  sayDay,
  sealing,
  type Block,
  type Issue,
  type Laid,
} from '../paper.ts';
import { outcomes, remedy } from './answers.ts';

type Step = '复查' | '复核';

const OUTCOMES: Readonly<Record<ReviewOutcome, string>> = {
  uphold: '维持原意见',
  revoke: '撤销原意见',
  change: '变更原意见',
  redo: '撤销原意见，责令重新作出处理',
};

export function reviewAcceptance(facts: FactsByKind['reviewAcceptance'], issue: Issue): Laid {
  return acceptance('复查', facts, issue);
}

export function reReviewAcceptance(facts: FactsByKind['reReviewAcceptance'], issue: Issue): Laid {
  const laid = acceptance('复核', facts, issue);
  const hearing = paragraph('需要举行听证的，听证所需时间不计算在上述期限内。');
  return { ...laid, blocks: [...laid.blocks.slice(0, -1), hearing, sealing(issue)] };
}

export function reviewRefusal(facts: FactsByKind['reviewRefusal'], issue: Issue): Laid {
  return refusal('复查', facts, issue);
}

export function reReviewRefusal(facts: FactsByKind['reReviewRefusal'], issue: Issue): Laid {
  return refusal('复核', facts, issue);
}

export function reviewOpinion(facts: FactsByKind['reviewOpinion'], issue: Issue): Laid {
  return opinion('复查', facts, issue, remedy(facts.remedy, '复核', issue));
}

export function reReviewOpinion(facts: FactsByKind['reReviewOpinion'], issue: Issue): Laid {
  return opinion(
    '复核',
    facts,
    issue,
    paragraph(
      '本意见为复核意见。对本意见不服，仍然以同一事实和理由提出投诉请求的，各级信访部门和其他机关、单位不再受理；有新的事实和理由的，可以作为新的信访事项提出。',
    ),
  );
}

function acceptance(step: Step, facts: FactsByKind['reviewAcceptance'], issue: Issue): Laid {
  return {
    title: `信访事项${step}受理告知书`,
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您于${sayDay(facts.requestedOn)}对${facts.respondent}作出的信访意见（${facts.opinionNumber}，信访事项编号：${facts.matter.number}）提出的${step}请求已收到。根据${citeAll(issue.basis)}的规定，我单位予以受理，将于${sayDay(facts.dueOn)}前作出书面${step}意见。`,
      ),
      sealing(issue),
    ],
  };
}

function refusal(step: Step, facts: FactsByKind['reviewRefusal'], issue: Issue): Laid {
  return {
    title: `信访事项${step}不予受理告知书`,
    blocks: [
      addressee(facts.matter.petitioner),
      paragraph(
        `您于${sayDay(facts.requestedOn)}对${facts.respondent}作出的信访意见（${facts.opinionNumber}，信访事项编号：${facts.matter.number}）提出的${step}请求已收到。${facts.ground === null ? '' : `根据${citeAll([facts.ground])}的规定，`}我单位决定不予受理。`,
      ),
      ...paragraphs(`理由：${facts.reason}`),
      ...paragraphs(facts.whereToGo),
      ...(facts.ground === null
        ? []
        : [paragraph('不予受理所依据的规定原文如下：'), ...quotations([facts.ground])]),
      sealing(issue),
    ],
  };
}

function opinion(step: Step, facts: FactsByKind['reReviewOpinion'], issue: Issue, further: Block): Laid {
  return {
    title: `信访事项${step}意见书`,
    blocks: [
      paragraph(`${step}请求人：${facts.matter.petitioner}`),
      paragraph(`原办理机关、单位：${facts.respondent}`),
      paragraph(
        `${step}请求人不服${facts.respondent}作出的信访意见（${facts.opinionNumber}，信访事项编号：${facts.matter.number}），于${sayDay(facts.requestedOn)}请求${step}。根据${citeAll(issue.basis)}的规定，我单位进行了审查，现提出${step}意见如下：`,
      ),
      heading(`一、${step}请求及理由`),
      ...paragraphs(facts.claim),
      ...paragraphs(facts.reasons),
      heading('二、原意见'),
      ...paragraphs(facts.formerOpinion),
      heading('三、查明的事实'),
      ...paragraphs(facts.facts),
      heading(`四、${step}意见`),
      ...paragraphs(facts.opinion),
      paragraph(`${step}结论：${OUTCOMES[facts.outcome]}。${redo(facts)}`),
      ...outcomes(facts.outcomes ?? []),
      heading('五、法律法规依据'),
      ...paragraphs(facts.legalBasis),
      heading('六、后续途径'),
      further,
      sealing(issue),
    ],
  };
}

function redo({ outcome, redoWithinDays, respondent }: FactsByKind['reReviewOpinion']): string {
  if (outcome !== 'redo') return '';
  const within = redoWithinDays === null ? '在规定期限内' : `在收到本意见书之日起${redoWithinDays}日内`;
  return `${respondent}应当${within}重新作出处理意见，不得以同一事实和理由作出与原意见相同的处理意见。`;
}
