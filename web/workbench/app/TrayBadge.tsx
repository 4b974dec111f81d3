import { useWords } from '../i18n/index.tsx';
import { useTrayCounts } from '../tray/use-tray-counts.ts';
import { NavBadge } from './NavBadge.tsx';

/** Beside the in-tray: how many matters are overdue or due today; nothing where there are none. */
export function TrayBadge() {
  const t = useWords();
  const counts = useTrayCounts().data;
  if (counts === undefined) return null;
  const words = `${t.words.light.overdue} ${counts.overdue}${t.app.separator}${t.words.light.today} ${counts.today}`;
  return <NavBadge count={counts.overdue + counts.today} words={words} />;
}
