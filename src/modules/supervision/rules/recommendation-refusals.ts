// What is said where a recommendation cannot be made, with the article of the Regulation that it would be made under.
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** As in recommendation.ts, which refuses by these. */
type Regime = '2005' | '2022';

const OFFICES: Readonly<Record<Regime, Text>> = {
  '2005': { zh: '《信访条例》第三十六条至第三十八条', en: '2005 art. 36–38' },
  '2022': { zh: '《信访工作条例》第十四条、第四十条', en: '2022 art. 14, 40' },
};
const ACCOUNTABILITY: Readonly<Record<Regime, Text>> = {
  '2005': { zh: '《信访条例》第三十八条', en: '2005 art. 38' },
  '2022': { zh: '《信访工作条例》第四十条第三款', en: '2022 art. 40(3)' },
};
const KEPT_FROM_ACCUSED: Readonly<Record<Regime, Text>> = {
  '2005': { zh: '《信访条例》第二十三条', en: '2005 art. 23' },
  '2022': { zh: '《信访工作条例》第三十条第三款', en: '2022 art. 30(3)' },
};

export function notAnOffice(regime: Regime): Refusal {
  const at = OFFICES[regime];
  return {
    code: 'only-petition-offices-recommend',
    kind: 'forbidden',
    text: {
      zh: `三项建议由信访部门提出（${at.zh}）。请将情况报告本级信访部门。`,
      en: `Petition offices make recommendations (${at.en}). Report to the petition office of your level.`,
    },
  };
}

export function unitUnknown(): Refusal {
  return {
    code: 'unit-unknown',
    kind: 'invalid',
    field: 'toUnit',
    text: {
      zh: '没有这个单位，或该单位已撤并。请从单位列表中选择。',
      en: 'There is no such unit, or it no longer exists. Choose one from the list.',
    },
  };
}

export function toOneself(): Refusal {
  return {
    code: 'recommendation-to-oneself',
    kind: 'invalid',
    field: 'toUnit',
    text: {
      zh: '建议应向其他机关、单位提出，请选择其他单位。',
      en: 'A recommendation is for another unit. Choose one.',
    },
  };
}

export function whoseMissing(regime: Regime): Refusal {
  const at = ACCOUNTABILITY[regime];
  return {
    code: 'whose-responsibility-missing',
    kind: 'invalid',
    field: 'whose',
    text: {
      zh: `追究责任的建议应写明建议追究责任的单位、人员（${at.zh}），请填写。`,
      en: `Say whose responsibility is to be pursued (${at.en}).`,
    },
  };
}

export function whoseNotAsked(): Refusal {
  return {
    code: 'whose-responsibility-not-asked',
    kind: 'invalid',
    field: 'whose',
    text: {
      zh: '只有追究责任的建议才写明建议追究责任的单位、人员。请删去，或者改提追究责任的建议。',
      en: 'Only a recommendation to pursue responsibility names whose. Leave it out, or make one of that kind.',
    },
  };
}

export function matterUnknown(numbers: readonly string[]): Refusal {
  return {
    code: 'matters-unknown',
    kind: 'invalid',
    field: 'matters',
    text: {
      zh: `没有编号为${numbers.join('、')}的信访事项，或不在您的职权范围内。请核对编号。`,
      en: `There is no matter numbered ${numbers.join(', ')} within your scope. Check the numbers.`,
    },
  };
}

export function matterKeptApart(regime: Regime, numbers: readonly string[]): Refusal {
  const at = KEPT_FROM_ACCUSED[regime];
  return {
    code: 'matters-kept-apart',
    kind: 'invalid',
    field: 'matters',
    text: {
      zh: `${numbers.join('、')}是检举控告类事项或者设有隔离，不能在建议书中写明（${at.zh}）。请删去编号，只写存在的问题。`,
      en: `${numbers.join(', ')} is an accusation or has a wall and is not named in a recommendation (${at.en}). Leave the number out and write of the problem alone.`,
    },
  };
}

/** Said of recommendations that do not exist, and of those that are none of this officer's business. */
export const RECOMMENDATION_UNKNOWN: Refusal = {
  code: 'recommendation-unknown',
  kind: 'not-found',
  text: {
    zh: '没有这份建议书，或不在您的职权范围内。请从列表中打开。',
    en: 'There is no such recommendation within your scope. Open it from the list.',
  },
};
