// Why something is not given to a unit inside a wall, or not kept at all: said alike wherever it comes up.
import type { Citation } from '#kernel/citation.ts';
import type { Refusal } from '#kernel/result.ts';
import type { ByRegulation } from '../../rules/articles.ts';
import type { Regime } from '../../rules/state.ts';

const NOT_TO_THE_ACCUSED: ByRegulation<Citation> = {
  '2005': {
    instrument: '《信访条例》',
    article: '第二十三条',
    words:
      '行政机关及其工作人员不得将信访人的检举、揭发材料及有关情况透露或者转给被检举、揭发的人员或者单位。',
  },
  '2022': {
    instrument: '《信访工作条例》',
    article: '第三十条第三款',
    words: '不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位。',
  },
};

/** The unit is accused, or stands below the accused: it neither gets the matter nor takes part in it. */
export function accusedUnit(field: 'toUnit' | 'unitId', regime: Regime): Refusal {
  return {
    code: 'accused-unit',
    kind: 'invalid',
    field,
    text: {
      zh: '该单位是被反映的单位或其下属单位，依法不得将检举控告材料交给它，也不得由它参与办理。请转纪检监察机关、上级机关，或者另选单位。',
      en: 'This unit is accused, or stands below the accused: it must not be given the accusation, nor take part. Route it to the discipline body or a superior unit, or choose another one.',
    },
    citation: NOT_TO_THE_ACCUSED[regime],
  };
}

/** Every unit of the network is inside the wall. */
export function nobodyOutside(field?: 'accused'): Refusal {
  return {
    code: 'nobody-outside-the-wall',
    kind: 'conflict',
    ...(field === undefined ? {} : { field }),
    text: {
      zh: '本网络内没有可以保管此件的单位。请将材料当面密封交上一级信访工作机构，勿在此登记。',
      en: 'No unit of this network may keep it. Hand the material, sealed and in person, to the petition office above; do not record it here.',
    },
  };
}
