// What the parts of a rule are called, in both languages.
import type { Text } from '#kernel/text.ts';
import type { Holder, Length } from './rule.ts';

/** 60日, 5个工作日, or the word that the article uses instead. */
export function sayLength(length: Length): Text {
  switch (length.unit) {
    case 'calendarDay':
      return { zh: `${length.count}日`, en: `${length.count} days` };
    case 'workingDay':
      return { zh: `${length.count}个工作日`, en: `${length.count} working days` };
    case 'setByAssigner':
      return { zh: '交办机关指定', en: 'set by the assigning body' };
    case 'none':
      return length.word;
  }
}

/** Whose duty or right it is. */
export const HOLDER_NAMES: Readonly<Record<Holder, Text>> = {
  petitionOffice: { zh: '信访部门', en: 'petition office' },
  receivingUnit: { zh: '收到信访事项的机关、单位', en: 'unit that received the matter' },
  handlingUnit: { zh: '有权处理的机关、单位', en: 'handling unit' },
  reviewUnit: { zh: '复查机关、单位', en: 'review unit' },
  reReviewUnit: { zh: '复核机关、单位', en: 're-review unit' },
  recommendedUnit: { zh: '收到建议的机关、单位', en: 'unit that received the recommendation' },
  politicalLegalOrDisciplineBody: {
    zh: '政法部门、纪检监察机关',
    en: 'political-legal or discipline body',
  },
  committeeAndGovernment: { zh: '党委和政府', en: 'Party committee and government' },
  everyUnit: { zh: '各级机关、单位', en: 'every unit' },
  petitioner: { zh: '信访人', en: 'petitioner' },
};
