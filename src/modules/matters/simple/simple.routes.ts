// Simplified handling over HTTP.
import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { onMatter } from '../on-matter.ts';
import { markSimple, returnToOrdinary } from './simple.commands.ts';
import { MarkSimple, ReturnToOrdinary } from './simple.contract.ts';

/** Choosing simplified handling, and the way back. */
export function simpleRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'mark-simple',
      'handleSimply',
      { zh: '按简易办理', en: 'Choose simplified handling' },
      MarkSimple,
      markSimple,
      clock,
    ),
    onMatter(
      'return-to-ordinary',
      'handleSimply',
      { zh: '转为普通程序', en: 'Return to the ordinary procedure' },
      ReturnToOrdinary,
      returnToOrdinary,
      clock,
    ),
  ];
}
