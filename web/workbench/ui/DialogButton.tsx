import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useReturnFocus } from './use-return-focus.ts';

interface DialogButtonProps {
  readonly words: string;
  /** Where the words alone do not tell it from others of its kind. */
  readonly label?: string;
  readonly type?: 'primary' | 'default' | 'link';
  readonly dialog: (close: () => void) => ReactNode;
}

/** A button that opens a dialog, and has the focus again when the dialog is gone. */
export function DialogButton({ words, label, type = 'default', dialog }: DialogButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const { remember } = useReturnFocus(isOpen);
  return (
    <>
      <Button
        type={type}
        {...(label === undefined ? {} : { 'aria-label': label })}
        onClick={() => {
          remember();
          setOpen(true);
        }}
      >
        {words}
      </Button>
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}
