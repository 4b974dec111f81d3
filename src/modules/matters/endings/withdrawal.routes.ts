// Withdrawal at the desk over HTTP; the petitioner's own is on the portal.
import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { onMatter } from '../on-matter.ts';
import { withdrawMatter } from './withdrawal.commands.ts';
import { WithdrawMatter } from './withdrawal.contract.ts';

/** Recording that a petitioner withdrew in writing. */
export function withdrawalRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'withdraw',
      'withdrawMatter',
      { zh: '登记信访人撤回', en: 'Record that the petitioner withdraws' },
      WithdrawMatter,
      withdrawMatter,
      clock,
    ),
  ];
}
