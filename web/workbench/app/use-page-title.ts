import { useEffect } from 'react';
import { useWords } from '../i18n/index.tsx';

/** Names the browser tab after the page. */
export function usePageTitle(page: string): void {
  const { app } = useWords();
  useEffect(() => {
    document.title = app.pageTitle(page);
  }, [app, page]);
}
