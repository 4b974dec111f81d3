import { useRef } from 'react';

/** Gives the focus back to what opened a dialog, once the dialog is gone. */
export function useReturnFocus() {
  const opener = useRef<Element>(null);
  return {
    remember: () => {
      opener.current = document.activeElement;
    },
    giveBack: () => focusLater(() => opener.current),
  };
}

/** Focuses when the dialog that still holds the focus has been taken away. */
export function focusLater(find: () => Element | null): void {
  setTimeout(() => {
    const target = find();
    if (target instanceof HTMLElement) target.focus();
  });
}
