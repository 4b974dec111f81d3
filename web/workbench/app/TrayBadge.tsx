import { useWords } from '../i18n/index.tsx';
import { useTrayCounts } from '../tray/use-tray-counts.ts';

/** Beside the in-tray: how many matters are overdue or due today; nothing where there are none. */
export function TrayBadge() {
  const t = useWords();
  const counts = useTrayCounts().data;
  if (counts === undefined) return null;
  const pressing = counts.overdue + counts.today;
  if (pressing === 0) return null;
  const words = `${t.words.light.overdue} ${counts.overdue}${t.app.separator}${t.words.light.today} ${counts.today}`;
  return (
    <span className="nav-badge" title={words}>
      <span aria-hidden>{pressing > 99 ? '99+' : pressing}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
