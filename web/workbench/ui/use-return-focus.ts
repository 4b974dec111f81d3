import { useEffect, useRef } from 'react';

/** Where the focus goes when a dialog is gone: back to what opened it, unless told otherwise. */
export function useReturnFocus(isOpen: boolean) {
  const target = useRef<() => Element | null>(undefined);
  useEffect(() => {
    const find = target.current;
    if (isOpen || find === undefined) return;
    target.current = undefined;
    // After the dialog's own clean-up, which would take the focus away again.
    const timer = setTimeout(() => focusOn(find()));
    return () => clearTimeout(timer);
  }, [isOpen]);
  return {
    /** To be called where the dialog is opened. */
    remember: () => {
      const opener = document.activeElement;
      target.current = () => opener;
    },
    goTo: (find: () => Element | null) => {
      target.current = find;
    },
  };
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus();
}
