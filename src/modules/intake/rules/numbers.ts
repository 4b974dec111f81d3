// Numbers and query codes of submissions, as texts. Drawing them is the store's and the vault's business.
import type { Channel } from '../contract.ts';

const PREFIXES: Readonly<Record<Channel, string>> = {
  letter: 'LX', // 来信
  visit: 'LF', // 来访
  call: 'LD', // 来电
  online: 'WX', // 网信
  mailbox: 'XX', // 领导信箱
  superior: 'SJ', // 上级交办
};

const SERIAL_DIGITS = 7;
const CODE_LENGTH = 12;
const CODE_GROUP = 4;

/** Letters and digits that nobody mistakes for another: without 0 O 1 I L 5 S 2 Z 8 B. */
const CODE_ALPHABET = '34679ACDEFGHJKMNPQRTUVWXY';

/** 信访件编号: prefix of the channel, four-digit year, seven-digit serial of the hub in that year. */
export function submissionNumber(channel: Channel, year: number, serial: number): string {
  return `${PREFIXES[channel]}${year}${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}

/** 查询码 from random bytes, in groups of four for reading aloud. */
export function queryCode(random: Uint8Array): string {
  const signs = Array.from(
    random.subarray(0, CODE_LENGTH),
    (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length],
  );
  const groups: string[] = [];
  for (let at = 0; at < signs.length; at += CODE_GROUP)
    groups.push(signs.slice(at, at + CODE_GROUP).join(''));
  return groups.join('-');
}

/** How many random bytes a query code takes. */
export const QUERY_CODE_BYTES = CODE_LENGTH;

/** A number or code as typed, made comparable: upper case, without spaces and dashes. */
export function normalizeTyped(text: string): string {
  return text.replaceAll(/[\s-]/g, '').toUpperCase();
}
