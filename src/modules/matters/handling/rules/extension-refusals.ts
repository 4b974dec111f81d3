// Why a handling period is not extended (2022 art. 34, 2005 art. 33).
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Refusal } from '#kernel/result.ts';
import { articleOf } from '../../rules/articles.ts';
import type { ClockState, MatterState } from '../../rules/state.ts';

export function nothingToExtend({ regime }: MatterState): Refusal {
  const { zh, en } = articleOf(regime, 'extension');
  return {
    code: 'nothing-to-extend',
    kind: 'conflict',
    text: {
      zh: `该事项没有正在计算的六十日办理期限（${zh}），无需延期；请按其所适用的程序办理并答复。`,
      en: `No sixty-day handling period runs for this matter (${en}), so there is nothing to extend; answer it by the procedure that applies.`,
    },
  };
}

export function extendedAlready({ regime }: MatterState, { extensionDays, dueOn }: ClockState): Refusal {
  const { zh, en } = articleOf(regime, 'extension');
  return {
    code: 'extended-already',
    kind: 'conflict',
    text: {
      zh: `办理期限已延长${extensionDays}日（${zh}），不能再次延长；请在${dueOn}之前答复。`,
      en: `The handling period has been extended by ${extensionDays} days already (${en}) and cannot be extended again; answer by ${dueOn}.`,
    },
  };
}

export function tooLateToExtend({ regime }: MatterState, dueOn: PlainDate): Refusal {
  const { zh, en } = articleOf(regime, 'extension');
  return {
    code: 'deadline-passed',
    kind: 'conflict',
    text: {
      zh: `办理期限（${zh}）已于${dueOn}届满，期满后不能延期；请尽快答复并说明逾期原因。`,
      en: `The period (${en}) ended on ${dueOn} and cannot be extended any more; answer as soon as possible and say why it is late.`,
    },
  };
}
