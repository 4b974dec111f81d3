import { useLayoutEffect, useRef, type ReactNode } from 'react';

interface NamedListProps {
  readonly name: string;
  /** The id that the field says it controls, where the component library gives it to nothing. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** Mends the list that drops down from a field: the component library leaves it without a name or a tab stop. */
export function NamedList({ name, id, children }: NamedListProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const list of frame.current?.querySelectorAll('[role="listbox"], [role="menu"]') ?? []) {
      list.setAttribute('aria-label', name);
    }
    for (const scrolled of frame.current?.querySelectorAll(SCROLLED) ?? []) {
      scrolled.setAttribute('tabindex', '0');
    }
  });
  return (
    <div ref={frame} id={id}>
      {children}
    </div>
  );
}

const SCROLLED = '.ant-select-dropdown-list-holder, .ant-cascader-menu';
