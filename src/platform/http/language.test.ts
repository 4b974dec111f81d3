import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  { name: 'nothing said', header: undefined, language: 'zh' },
  { name: 'English first', header: 'en-US,en;q=0.9,zh;q=0.8', language: 'en' },
  { name: 'Chinese first', header: 'zh-CN,zh;q=0.9,en;q=0.8', language: 'zh' },
  { name: 'English by weight', header: 'zh;q=0.3, en;q=0.7', language: 'en' },
  { name: 'a language we do not speak', header: 'fr', language: 'zh' },
  { name: 'French, then English', header: 'fr, en;q=0.5', language: 'en' },
  { name: 'English refused', header: 'en;q=0', language: 'zh' },
])('$name', ({ header, language }) => {
  expect(languageOf(header)).toBe(language);
});
