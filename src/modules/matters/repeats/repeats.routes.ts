import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { DecideRepeat, DetachMatter } from './repeats.contract.ts';
import { onMatter } from '../on-matter.ts';
import { attachMatter, detachMatter, dismissRepeat } from './repeats.commands.ts';

/** 重复信访: joined, the join undone, or found to be no repeat. */
export function repeatRoutes(clock: Clock): Route[] {
  return [
    onMatter(
      'attach',
      'decideRepeat',
      { zh: '并入', en: 'Join a repeat' },
      DecideRepeat,
      attachMatter,
      clock,
    ),
    onMatter(
      'detach',
      'decideRepeat',
      { zh: '撤销并入', en: 'Undo a join' },
      DetachMatter,
      detachMatter,
      clock,
    ),
    onMatter(
      'dismiss-repeat',
      'decideRepeat',
      { zh: '认定非重复', en: 'Not the same' },
      DecideRepeat,
      dismissRepeat,
      clock,
    ),
  ];
}
