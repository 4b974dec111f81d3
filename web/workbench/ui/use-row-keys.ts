import { useEffect, type RefObject } from 'react';
import { isTyping } from './is-typing.ts';

/** Marks the one link of a row that j and k move between; Enter then opens it, as on any link. */
export const ROW_LINK = { 'data-row-link': '' } as const;

/** j / k move the focus down and up the rows inside the frame. */
export function useRowKeys(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const links = [...(frame.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = links[Math.min(Math.max(at + step, 0), links.length - 1)];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, [frame]);
}
