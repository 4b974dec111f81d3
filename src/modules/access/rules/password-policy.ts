// Decides whether a password may be used, and says in words what is wrong with it. Long over complicated: length and
// being hard to guess count, mixtures of signs do not (NIST SP 800-63B). Whoever sets a password must ask here.
import type { Text } from '#kernel/text.ts';

/** The shortest password, in characters. */
export const SHORTEST_PASSWORD = 12;
/** The longest password, in characters; longer ones only cost hashing. */
export const LONGEST_PASSWORD = 128;
/** So many passwords must pass before one is taken again, the present one included. */
export const REMEMBERED_PASSWORDS = 5;

const FEWEST_DIFFERENT = 6;
/** Words that guessing begins with. */
const COMMON = [
  'password',
  'passw0rd',
  'admin',
  'letmein',
  'welcome',
  'qwerty',
  'dengwen',
  'xinfang',
  'iloveyou',
];
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
];

/** Everything that is wrong with a password; empty where it may be used. */
export function faultsOfPassword(password: string, login: string): readonly Text[] {
  const characters = [...password];
  const plain = password.toLowerCase();
  const faults: Text[] = [];
  if (characters.length < SHORTEST_PASSWORD) faults.push(TOO_SHORT);
  if (characters.length > LONGEST_PASSWORD) faults.push(TOO_LONG);
  if (login.length > 0 && plain.includes(login.toLowerCase())) faults.push(HAS_LOGIN);
  if (new Set(characters).size < FEWEST_DIFFERENT) faults.push(TOO_UNIFORM);
  if (isGuessable(plain)) faults.push(TOO_COMMON);
  return faults;
}

/** What is left of a common word, a row of keys or a year when these are taken away must still be long enough. */
function isGuessable(plain: string): boolean {
  let left = plain.replaceAll(/(19|20)\d\d/gu, '');
  for (const word of COMMON) left = left.replaceAll(word, '');
  for (const row of ROWS) left = withoutRuns(left, row);
  return [...left].length < SHORTEST_PASSWORD / 2;
}

/** The text without pieces of four or more characters that follow one another in the row. */
function withoutRuns(text: string, row: string): string {
  let kept = '';
  let at = 0;
  while (at < text.length) {
    let length = 0;
    while (at + length < text.length && row.includes(text.slice(at, at + length + 1))) length += 1;
    if (length < 4) kept += text.slice(at, at + 1);
    at += length < 4 ? 1 : length;
  }
  return kept;
}

const TOO_SHORT: Text = {
  zh: `密码至少${SHORTEST_PASSWORD}个字符；可以用几个不相干的词连成一句。`,
  en: `A password has at least ${SHORTEST_PASSWORD} characters; a few unrelated words in a row will do.`,
};
const TOO_LONG: Text = {
  zh: `密码最多${LONGEST_PASSWORD}个字符；请缩短。`,
  en: `A password has at most ${LONGEST_PASSWORD} characters; shorten it.`,
};
const HAS_LOGIN: Text = {
  zh: '密码不能包含登录名；请换一个。',
  en: 'A password must not contain the login; choose another.',
};
const TOO_UNIFORM: Text = {
  zh: `密码至少要有${FEWEST_DIFFERENT}个不同的字符；请换一个。`,
  en: `A password has at least ${FEWEST_DIFFERENT} different characters; choose another.`,
};
const TOO_COMMON: Text = {
  zh: '这个密码太常见，容易被猜中；请避免常用词、年份和键盘上相邻的键。',
  en: 'This password is easy to guess; avoid common words, years and neighbouring keys.',
};
