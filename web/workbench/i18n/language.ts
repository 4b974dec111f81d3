// Which language the officer chose; kept on this computer.
import type { Language } from '#kernel/text.ts';

const KEY = 'dengwen.language';

/** The chosen language; Chinese where none was chosen. */
export function storedLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

export function storeLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
