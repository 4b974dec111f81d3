import type { PlainDate } from '#kernel/plain-date.ts';
import type { DueLight } from '#modules/matters/words.contract.ts';
import { daysUntil, todayAtOffice } from '../format/days.ts';
import type { Catalogue } from '../i18n/index.tsx';

/**
 * Words beside a due day: how many days are left or over. The light is the server's; where this computer's clock
 * disagrees with it, the light's own words are shown and no count.
 */
export function dueWords(light: DueLight, dueOn: PlainDate | null, t: Catalogue): string {
  if (dueOn === null || light === 'none') return t.words.light[light];
  const days = daysUntil(dueOn, todayAtOffice());
  const agrees = days < 0 === (light === 'overdue') && (days === 0) === (light === 'today');
  return agrees ? t.words.daysLeft(days) : t.words.light[light];
}
