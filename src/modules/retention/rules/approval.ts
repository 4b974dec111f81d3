// Decides who may approve a destruction list 销毁清单. Three people: a clerk of the unit proposes, two leaders approve, of
// the unit or of a unit above it (a county office with one leader turns to the city's). Our reading of the practice that
// appraisal, approval and supervision of a destruction are not in one hand.
import type { Text } from '#kernel/text.ts';
import type { ListState } from '../contract.ts';

/** What of a list decides. */
export interface ApprovalFacts {
  readonly state: ListState;
  readonly proposedBy: string;
  readonly firstApprovedBy: string | null;
}

/** Why this officer may not approve the list now; undefined where they may. Role and scope are asked before. */
export function whyNotApprove(list: ApprovalFacts, officerId: string): Text | undefined {
  if (list.state !== 'proposed') {
    return {
      zh: '清单已经批准、退回或者执行完毕；无需再次办理。',
      en: 'The list was approved, rejected or carried out already; nothing more is needed.',
    };
  }
  if (list.proposedBy === officerId) {
    return {
      zh: '不能批准本人拟定的清单；请由另外两名负责人批准。',
      en: 'You proposed this list; two leaders other than you have to approve it.',
    };
  }
  if (list.firstApprovedBy === officerId) {
    return {
      zh: '您已经批准；还须另一名负责人批准，本单位没有的，请上级单位负责人批准。',
      en: 'You have approved it; another leader has to, of the unit above if there is none in yours.',
    };
  }
  return undefined;
}
