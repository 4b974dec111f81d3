import type { ReactNode } from 'react';
import { LanguageSwitch } from '../app/LanguageSwitch.tsx';
import { usePageTitle } from '../app/use-page-title.ts';
import { useWords } from '../i18n/index.tsx';
import './sign-in.css';

/** The card in which somebody signs in, with its heading. */
export function SignInFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead: ReactNode;
  children: ReactNode;
}) {
  const { app } = useWords();
  usePageTitle(title);
  return (
    <div className="sign-in">
      <header className="sign-in-brand">
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={40} height={40} />
        <span className="sign-in-product">{app.product}</span>
        <span className="sign-in-workbench">{app.workbench}</span>
        <LanguageSwitch onDark />
      </header>
      <main className="sign-in-card">
        <h1>{title}</h1>
        <p className="quiet">{lead}</p>
        {children}
      </main>
    </div>
  );
}
