import { KeyOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useWords } from '../i18n/index.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { PasswordDialog } from './PasswordDialog.tsx';

/** The way to a new password. */
export function PasswordButton() {
  const { session } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const focus = useReturnFocus(isOpen);
  return (
    <>
      <button
        type="button"
        className="bar-button"
        aria-label={session.changePassword}
        title={session.changePassword}
        onClick={() => {
          focus.remember();
          setIsOpen(true);
        }}
      >
        <KeyOutlined aria-hidden /> <span className="drawer-only">{session.changePassword}</span>
      </button>
      {isOpen && <PasswordDialog onClose={() => setIsOpen(false)} />}
    </>
  );
}
