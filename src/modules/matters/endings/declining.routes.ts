// Endings without an opinion over HTTP.
import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { declineMatter, leadElsewhere, noLongerAccept, replyDirectly } from './declining.commands.ts';
import { EndMatter, NoLongerAccept, ReplyDirectly } from './declining.contract.ts';
import { onMatter } from '../on-matter.ts';

/** Declining, no longer accepting, replying directly, leading into another procedure. */
export function decliningRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'decline',
      'declineMatter',
      { zh: '不予受理', en: 'Decline a matter' },
      EndMatter,
      declineMatter,
      clock,
    ),
    onMatter(
      'no-longer-accept',
      'declineMatter',
      { zh: '不再受理', en: 'No longer accept a matter' },
      NoLongerAccept,
      noLongerAccept,
      clock,
    ),
    onMatter(
      'reply-directly',
      'replyDirectly',
      { zh: '直接回复', en: 'Reply directly' },
      ReplyDirectly,
      replyDirectly,
      clock,
    ),
    onMatter(
      'lead-elsewhere',
      'declineMatter',
      { zh: '导入其他法定程序', en: 'Lead a matter into another procedure' },
      EndMatter,
      leadElsewhere,
      clock,
    ),
  ];
}
