// Words of the product in the chosen language. A key missing in one language does not compile.
import type { Language, Text } from '#kernel/text.ts';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { storedLanguage, storeLanguage } from './language.ts';
import { en } from './en/index.ts';
import { zh, type Catalogue } from './zh/index.ts';

export type { Catalogue };

const catalogues: Record<Language, Catalogue> = { zh, en };

interface LanguageChoice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined });

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(storedLanguage);
  const choose = useCallback((next: Language) => {
    storeLanguage(next);
    setLanguage(next);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const value = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The catalogue in the chosen language. */
export function useWords(): Catalogue {
  return catalogues[useLanguage().language];
}

/** Picks the chosen language from a sentence that the server sends in both. */
export function useSentence(): (sentence: Text) => string {
  const { language } = useLanguage();
  return useCallback((sentence: Text) => sentence[language], [language]);
}
