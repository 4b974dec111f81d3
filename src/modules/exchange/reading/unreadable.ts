import type { Refusal } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** Thrown while a file is read, where it is not what a ledger can be; commands turn it into a refusal. */
export class LedgerUnreadable extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.name = 'LedgerUnreadable';
    this.text = text;
  }
}

/** The refusal that an unreadable file leads to; any other error is thrown again. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof LedgerUnreadable)) throw error;
  return { code: 'ledger-unreadable', kind: 'invalid', field: 'file', text: error.text };
}

/** A file that is broken, or made to harm. */
export function broken(): LedgerUnreadable {
  return new LedgerUnreadable({
    zh: '文件已损坏，无法读取。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再导入。',
    en: 'The file is damaged and cannot be read. Open it in a spreadsheet program, save it as .xlsx and import that.',
  });
}

/** A file with more in it than one import takes. */
export function tooMuch(): LedgerUnreadable {
  return new LedgerUnreadable({
    zh: '文件内容过多。请拆成几个文件，分别导入。',
    en: 'There is too much in this file. Split it and import the parts.',
  });
}
