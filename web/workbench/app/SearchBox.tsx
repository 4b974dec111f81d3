import { SearchOutlined } from '@ant-design/icons';
import { useEffect, useRef, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useIsPhone } from '../ui/use-is-phone.ts';
import { isTyping } from '../ui/is-typing.ts';

/** Finds a matter from any page; `/` jumps here. */
export function SearchBox() {
  const { app } = useWords();
  const isPhone = useIsPhone();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = input.current?.value.trim() ?? '';
    input.current?.blur();
    void navigate(linkTo.matters({ q: words }));
  };
  return (
    <form role="search" className="search-box" onSubmit={submit}>
      <SearchOutlined aria-hidden />
      <input
        ref={input}
        type="search"
        name="q"
        aria-label={app.search}
        placeholder={isPhone ? app.search : app.searchHint}
        title={app.searchHint}
        maxLength={100}
        enterKeyHint="search"
        autoComplete="off"
      />
    </form>
  );
}
