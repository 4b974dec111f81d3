// Who has part in a matter, and who has none: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { citing } from '../../rules/articles.ts';

export const WALLS_ACTIONS = {
  nameAccused: {
    name: { zh: '登记被反映人', en: 'name the accused' },
    stages: ['registered', 'routed', 'accepted', 'answered', 'served'],
    by: 'registrar',
    instead: {
      zh: '请在事项办结之前、并入之前登记；已并入的请在原信访事项上登记。',
      en: 'Name them before the matter is closed or joined; where it was joined, on the earlier matter.',
    },
  },
  involve: {
    name: { zh: '增加协办、督办单位', en: 'involve another unit' },
    stages: ['registered', 'routed', 'accepted', 'answered', 'served'],
    by: 'registrar',
    instead: {
      zh: '事项已办结或已并入，不再增加单位；已并入的，请在原信访事项上增加。',
      en: 'It is closed or joined to another matter, so no unit is added any more; where it was joined, add it in the earlier one.',
    },
  },
  recuse: {
    name: { zh: '回避', en: 'recuse' },
    stages: ['registered', 'routed', 'accepted', 'answered', 'served', 'attached'],
    by: 'anybody',
    instead: citing('recusal', ({ zh, en }) => ({
      zh: `已办结的事项无需回避（${zh}）；因复查重新办理的，请届时回避。`,
      en: `A closed matter needs no recusal (${en}); should a review open it again, recuse the officer then.`,
    })),
  },
} as const satisfies ActionRules;
