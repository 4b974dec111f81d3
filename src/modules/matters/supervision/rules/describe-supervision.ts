// The supervision of a matter in sentences.
import type { Text } from '#kernel/text.ts';
import type { Names } from '../../reviews/rules/describe-proceedings.ts';
import type { SupervisionHappened } from './evolve-supervision.ts';
import type { SupervisionEnd } from '../supervision.contract.ts';

const ENDS: Readonly<Record<SupervisionEnd, Text>> = {
  accepted: { zh: '认可回复，督办结束', en: 'Reply accepted; the supervision has ended' },
  replied: { zh: '催办已回复', en: 'The urging was replied to' },
  ordered: { zh: '催办转为督办', en: 'The urging became an order' },
  withdrawn: { zh: '结束督办', en: 'Supervision ended by the office' },
};

/** One step of a supervision in words. */
export function describeSupervision(event: SupervisionHappened, names: Names): Text {
  switch (event.type) {
    case 'supervision.proposed': {
      const { ruleId, dueOn, toUnit } = event.data.proposal;
      return {
        zh: `${names.unit(toUnit)}的期限（${ruleId}）于${dueOn}届满未办，按规则提请督办`,
        en: `The period of ${names.unit(toUnit)} (${ruleId}) ended on ${dueOn} unmet; supervision proposed by rule`,
      };
    }
    case 'supervision.set-aside':
      return { zh: '对规则提请的督办不予督办', en: 'What the rule proposed was set aside' };
    case 'supervision.issued': {
      const { kind, toUnit, round } = event.data.supervision;
      const what = kind === 'order' ? { zh: '督办', en: 'Supervised' } : { zh: '催办', en: 'Urged' };
      return {
        zh: `${what.zh}${names.unit(toUnit)}，限${round.answerBy}前书面回复`,
        en: `${what.en} ${names.unit(toUnit)}, to reply in writing by ${round.answerBy}`,
      };
    }
    case 'supervision.repeated':
      return {
        zh: `再次督办，限${event.data.round.answerBy}前书面回复`,
        en: `Supervised again, to reply in writing by ${event.data.round.answerBy}`,
      };
    case 'supervision.replied':
      return { zh: '被督办单位书面回复', en: 'The supervised unit replied in writing' };
    case 'supervision.ended':
      return ENDS[event.data.ended.how];
  }
}
