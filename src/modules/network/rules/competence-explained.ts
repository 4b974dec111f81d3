// The words that go with a finding of competence, so that the desk, the history and the report say the same thing.
import type { Text } from '#kernel/text.ts';
import type { Competence, Place, Topic, Unit } from '../contract.ts';

interface Asked {
  readonly topicPath: readonly Topic[];
  readonly placePath: readonly Place[];
  readonly kind: NonNullable<Competence['kind']>;
}

const KINDS: Record<Asked['kind'], Text> = {
  suggestion: { zh: '建议意见类', en: 'suggestions' },
  accusation: { zh: '检举控告类', en: 'accusations' },
  appeal: { zh: '申诉求决类', en: 'appeals for decision' },
};

/** Why this unit: its list of duties, the topic and place of the row, not those of the matter. */
export function explainMatch(asked: Asked, competence: Competence, unit: Unit): Text {
  const topic = asked.topicPath.find((node) => node.topicId === competence.topicId)?.path;
  const place = asked.placePath.find((node) => node.placeId === competence.placeId)?.name;
  const kind = competence.kind === null ? undefined : KINDS[competence.kind];
  const subject = {
    zh: [topic === undefined ? undefined : `“${topic}”`, kind?.zh].filter(Boolean).join(''),
    en: [topic === undefined ? undefined : `“${topic}”`, kind?.en].filter(Boolean).join(', '),
  };
  return {
    zh: `按${competence.basis}，${subject.zh}信访事项${place === undefined ? '' : `在${place}`}由${unit.name}主管。`,
    en: `By ${competence.basis}, ${unit.name} is in charge of ${subject.en}${place === undefined ? '' : ` in ${place}`}.`,
  };
}

/** Why the discipline body: the kind and the level of the place, not the topic. */
export function explainDiscipline(asked: Asked, unit: Unit): Text {
  const place = asked.placePath.find((node) => node.placeId === unit.placeId)?.name ?? '';
  return {
    zh: `检举控告类信访事项按管理权限转送纪检监察机关（《信访工作条例》第二十二条第二款、第三十条第一款）；${place}的纪检监察机关是${unit.name}。`,
    en: `Accusations go to the discipline body with authority (2022 Regulation, articles 22(2) and 30(1)); for ${place} it is ${unit.name}.`,
  };
}

/** Nothing, or more than one unit, was found: who decides, and by which principle. */
export function explainNoMatch(asked: Asked, equal: readonly string[], office: Unit | undefined): Text {
  const topic = asked.topicPath[0]?.path;
  const place = asked.placePath[0]?.name ?? '';
  const decider = {
    zh: office?.name ?? '同级党委和政府',
    en: office?.name ?? 'the Party committee and government',
  };
  if (equal.length > 1) {
    return {
      zh: `${equal.join('、')}同样有权处理，由所涉及的单位协商受理；有争议的，由共同的上一级决定（《信访工作条例》第二十四条第一款），现由${decider.zh}提出主办单位。`,
      en: `${equal.join(' and ')} are equally competent. They agree on who accepts; in dispute their common superior decides (2022 Regulation, article 24(1)). For now ${decider.en} names the lead unit.`,
    };
  }
  const subject =
    topic === undefined ? { zh: KINDS[asked.kind].zh, en: KINDS[asked.kind].en } : both(`“${topic}”`);
  return {
    zh: `职责清单没有列明${subject.zh}信访事项在${place}由谁主管，按属地管理原则由${decider.zh}研究确定（《信访工作条例》第五条第三项）。`,
    en: `No list of duties says who is in charge of ${subject.en} in ${place}; by territorial management ${decider.en} decides (2022 Regulation, article 5(3)).`,
  };
}

function both(word: string): Text {
  return { zh: word, en: word };
}
