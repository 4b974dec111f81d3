// 《北京市信访条例》 (2006), in force from 2007-01-01: where it departs from the Regulation of 2005. An example of an overlay;
// in no installation unless its configuration names it.
import type { Citation } from '#kernel/citation.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { LocalRule, Overlay } from '../../rules/overlay.ts';
import type { Extension } from '../../rules/rule.ts';

const cite = (article: string, words: string): Citation => ({
  instrument: '《北京市信访条例》',
  article,
  words,
});

const REVIEW = cite(
  '第五十条',
  '复查、复核机关经审查决定受理复查、复核申请的，应当书面告知信访人，自收到申请之日起30日内，按照下列方式作出复查、复核意见，并书面答复：…复杂、疑难的信访事项在法定期限内无法作出复查、复核意见的，经本级复查、复核委员会批准，可以延长期限，但延长期限不得超过30日，并告知信访人延期理由。',
);

const EXTENSION_OF_REVIEW: Extension = {
  maxDays: 30,
  approver: { zh: '本级复查、复核委员会', en: 'the review committee of that level' },
  condition: {
    zh: '复杂、疑难，在法定期限内无法作出意见，并告知信访人延期理由',
    en: 'the matter is complex or difficult and cannot be decided in time, and the petitioner is told the reason',
  },
  citation: REVIEW,
  basis: 'text',
  times: { count: 1, basis: 'inference' },
};

const RULES: readonly LocalRule[] = [
  {
    id: 'L-BJ06-01',
    overrides: 'P05-06',
    citation: REVIEW,
    changes: { extension: EXTENSION_OF_REVIEW },
    scenarios: [
      {
        zh: '复查事项复杂、疑难：经复查、复核委员会批准可以延长不超过30日，全国规定没有这种延长。',
        en: 'A difficult review: the review committee may extend it by up to 30 days, which the national text does not know.',
      },
    ],
  },
  {
    id: 'L-BJ06-02',
    overrides: 'P05-08',
    citation: REVIEW,
    changes: { extension: EXTENSION_OF_REVIEW },
    scenarios: [
      {
        zh: '复核期间举行听证又经批准延长：听证的日子仍不计入，延长的天数另行计算。',
        en: 'A hearing in re-review and an extension: the days of the hearing are left out, and those of the extension are added.',
      },
    ],
  },
];

/** Beijing 2006, art. 50. */
export const BEIJING_2006: Overlay = {
  code: 'beijing-2006',
  name: { zh: '北京市信访条例（2006年）', en: 'Beijing Regulation on Letters and Visits (2006)' },
  effectiveFrom: plainDate('2007-01-01'),
  force: {
    citation: cite('第七十条', '本条例自2007年1月1日起施行。'),
    basis: 'text',
    note: {
      zh: '只用于2005年《信访条例》施行期间；2022年以后是否继续有效未经核实，不据以推算。',
      en: 'For the time of the Regulation of 2005 only; whether it is still in force since 2022 was not checked, and no date is computed from it.',
    },
  },
  rules: RULES,
};
