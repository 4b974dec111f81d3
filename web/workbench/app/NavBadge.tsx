/** How much waits, beside an entry of the navigation; nothing where nothing does. */
export function NavBadge({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span className="nav-badge" title={words}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
