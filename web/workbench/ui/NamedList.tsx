import { useLayoutEffect, useRef, type ReactNode } from 'react';

/** Names the list that drops down from a field; the component library leaves it without a name. */
export function NamedList({ name, children }: { name: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const list of frame.current?.querySelectorAll('[role="listbox"], [role="menu"]') ?? []) {
      list.setAttribute('aria-label', name);
    }
  });
  return <div ref={frame}>{children}</div>;
}
