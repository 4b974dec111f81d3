// Simplified handling in sentences, for officers and for the petitioner.
import type { Text } from '#kernel/text.ts';
import type { EventOf } from '../../rules/events.ts';
import type { Names } from '../../reviews/rules/describe-proceedings.ts';
import type { ReturnGround, SimpleGround } from '../simple.contract.ts';
import type { SimpleReturn, SimpleState } from './simple-state.ts';

/** What makes a matter simple. From memory, as the method itself. */
const GROUND_NAMES: Readonly<Record<SimpleGround, Text>> = {
  clearAndEasy: {
    zh: '事实清楚、责任明确、争议不大、易于解决',
    en: 'clear facts and responsibility, little dispute, easy to solve',
  },
  adviceOrThanks: { zh: '咨询、意见建议或者感谢', en: 'advice asked for, a suggestion or thanks' },
  dailyAndUrgent: { zh: '涉及日常生产生活、时效性强', en: 'daily life or work, and urgent' },
  promisedBefore: { zh: '已有明确承诺或者结论', en: 'promised or decided before' },
};

/** What shuts simplified handling out, as a clause. */
export const FACT_NAMES: Readonly<Record<ReturnGround, Text>> = {
  decided: { zh: '经研究决定', en: 'as was decided' },
  severalUnits: { zh: '有其他单位协办', en: 'another unit supports the handling' },
  extension: { zh: '办理期限已经延长', en: 'its period was extended' },
  hearing: { zh: '举行听证', en: 'a hearing was called' },
  disputed: { zh: '信访人请求复查', en: 'the petitioner asked for review' },
  otherChannel: { zh: '应当通过其他法定途径处理', en: 'it belongs to another procedure' },
  joined: { zh: '与其他信访事项并在一起办理', en: 'it is handled together with another matter' },
  notFirst: { zh: '不是初次信访', en: 'it was raised before' },
  objection: { zh: '承办单位对职权提出过异议', en: 'a unit held itself not competent' },
  moved: { zh: '改按另一条例办理', en: 'it was moved to the other Regulation' },
  notSupported: { zh: '有的请求未予支持', en: 'a claim was not supported' },
};

/** That a matter was marked. */
export function describeMark({ simple }: EventOf<'simple.marked'>['data'], names: Pick<Names, 'unit'>): Text {
  const grounds = simple.grounds.map((ground) => GROUND_NAMES[ground]);
  return {
    zh: `${names.unit(simple.unitId)}决定按简易办理（${grounds.map(({ zh }) => zh).join('；')}）`,
    en: `${names.unit(simple.unitId)} chose simplified handling (${grounds.map(({ en }) => en).join('; ')})`,
  };
}

/** What happened, with the return to the ordinary procedure that came with it. */
export function withReturn(told: Text, returned: SimpleReturn | undefined): Text {
  if (returned === undefined) return told;
  const { zh, en } = FACT_NAMES[returned.ground];
  return {
    zh: `${told.zh}；不再适用简易办理（${zh}），转为普通程序`,
    en: `${told.en}; no longer handled simply (${en}), back to the ordinary procedure`,
  };
}

/** What the petitioner is told of it. */
export function tellOfSimple({ returned }: SimpleState): Text {
  if (returned === undefined) {
    return {
      zh: '本件按简易办理：承诺在较短的期限内转送、受理和答复，《信访工作条例》规定的期限照常计算。',
      en: 'Your matter is handled simply: shorter periods are promised for routing, acceptance and answer. The periods of the Regulation run as always.',
    };
  }
  const { zh, en } = FACT_NAMES[returned.ground];
  return {
    zh: `本件自${returned.on}起转为普通程序办理（${zh}）。《信访工作条例》规定的期限自原来的起算之日计算，没有延长。`,
    en: `Since ${returned.on} your matter is handled in the ordinary procedure (${en}). The periods of the Regulation count from where they always did; none was made longer.`,
  };
}
