// Why a matter or a list is not held, proposed, approved or rejected, and what to do instead.
import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** What the role of the post may not do. */
export function roleMayNot(text: Text): Refusal {
  return { code: 'role-may-not', kind: 'forbidden', text };
}

export const ruleUnknown: Refusal = {
  code: 'retention-rule-unknown',
  kind: 'not-found',
  text: {
    zh: '没有这条保管期限规则；请从列表中选择。',
    en: 'There is no such retention rule; choose one from the list.',
  },
};

export const holdUnknown: Refusal = {
  code: 'hold-unknown',
  kind: 'not-found',
  text: {
    zh: '没有这项暂缓销毁登记，或者它已经解除；请刷新页面核对。',
    en: 'There is no such hold, or it was released already; reload the page and check.',
  },
};

export const destroyedAlready: Refusal = {
  code: 'matter-destroyed',
  kind: 'conflict',
  text: {
    zh: '该事项材料已经销毁，不能再暂缓；办理经过仍可查看。',
    en: 'The texts of this matter were destroyed already and cannot be held back; its history can still be read.',
  },
};

export const nothingToDestroy: Refusal = {
  code: 'nothing-to-destroy',
  kind: 'conflict',
  text: {
    zh: '本单位没有保管期满、可以销毁的信访事项；期满后再拟定清单。',
    en: 'No matter of your unit has been kept for its period; propose a list when some have.',
  },
};

export const listUnknown: Refusal = {
  code: 'destruction-list-unknown',
  kind: 'not-found',
  text: {
    zh: '没有这份销毁清单，或者不在您的职权范围内；请核对。',
    en: 'There is no such destruction list within your scope; check which one you mean.',
  },
};

/** The list that was read is not the one that stands. */
export const listChanged: Refusal = {
  code: 'destruction-list-differs',
  kind: 'conflict',
  field: 'digest',
  text: {
    zh: '您阅读的清单与系统保存的不一致；请刷新页面，重新核对后再批准。',
    en: 'The list that you read is not the one that is kept; reload the page, read it again and approve then.',
  },
};

/** Who may not approve it now. */
export function mayNotApprove(text: Text): Refusal {
  return { code: 'destruction-not-approved', kind: 'conflict', text };
}

export const listDecided: Refusal = {
  code: 'destruction-list-decided',
  kind: 'conflict',
  text: {
    zh: '清单已经批准、退回或者执行完毕，不能退回；无需再次办理。',
    en: 'The list was approved, rejected or carried out already and cannot be rejected; nothing more is needed.',
  },
};
