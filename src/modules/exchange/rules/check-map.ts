// Decides whether a map can be used at all: each field belongs to what the rows become, every required field is filled,
// and every word is given a meaning that exists. Names of places, topics and units are looked up row by row.
import type { Fault } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import {
  LEDGER_FIELDS,
  REQUIRED_FIELDS,
  type LedgerField,
  type LedgerMap,
  type SheetMap,
} from '../contract.ts';
import { nameKey } from './cell-text.ts';
import { labelOf, targetName } from './labels.ts';
import { isChoice, meaningOf, wordsToChoose } from './words.ts';

/** Everything wrong with a map, each fault naming its place in it. */
export function checkMap(map: LedgerMap): readonly Fault[] {
  return [
    // Signs that no keyboard has and that no database keeps: NUL and halves of a sign.
    ...(/\\u0000|\\ud[89a-f]/.test(JSON.stringify(map)) ? [{ field: '', text: UNWRITABLE }] : []),
    ...map.sheets.flatMap((sheet, index) => checkSheet(sheet, `sheets/${index}`)),
    ...map.sheets.flatMap((sheet, index) =>
      map.sheets.slice(0, index).some((other) => nameKey(other.sheet) === nameKey(sheet.sheet))
        ? [{ field: `sheets/${index}/sheet`, text: TWICE }]
        : [],
    ),
  ];
}

function checkSheet(sheet: SheetMap, at: string): Fault[] {
  return [...checkFields(sheet, at), ...checkRequired(sheet, at), ...checkMeanings(sheet, at)];
}

function checkFields(sheet: SheetMap, at: string): Fault[] {
  const allowed: readonly string[] = LEDGER_FIELDS[sheet.target];
  return (['columns', 'constants', 'values'] as const).flatMap((part) =>
    Object.keys(sheet[part] ?? {})
      .filter((field) => !allowed.includes(field))
      .map((field) => ({ field: `${at}/${part}/${field}`, text: notOfTarget(sheet) })),
  );
}

function checkRequired(sheet: SheetMap, at: string): Fault[] {
  const has = (field: LedgerField): boolean => {
    const constant = sheet.constants?.[field];
    return sheet.columns[field] !== undefined || (constant !== undefined && constant !== '');
  };
  const faults = REQUIRED_FIELDS[sheet.target]
    .filter((field) => !has(field))
    .map((field) => ({ field: `${at}/columns/${field}`, text: noColumn(field) }));
  if (sheet.target !== 'submission' || has('title') || has('body')) return faults;
  return [...faults, { field: `${at}/columns/body`, text: noColumn('body') }];
}

function checkMeanings(sheet: SheetMap, at: string): Fault[] {
  const constants = Object.entries(sheet.constants ?? {}).map(([field, value]) => ({
    field,
    place: `${at}/constants/${field}`,
    meaning: String(value),
  }));
  const values = Object.entries(sheet.values ?? {}).flatMap(([field, meanings]) =>
    Object.entries(meanings).map(([word, meaning]) => ({
      field,
      place: `${at}/values/${field}/${word}`,
      meaning,
    })),
  );
  return [...constants, ...values].flatMap(({ field, place, meaning }) =>
    isChoice(field) && meaning !== '' && meaningOf(field, meaning) === undefined
      ? [{ field: place, text: noSuchMeaning(meaning, wordsToChoose(field)) }]
      : [],
  );
}

const UNWRITABLE: Text = {
  zh: '对照表里有无法保存的字符。请去掉后再试。',
  en: 'The map has signs that cannot be stored. Take them out.',
};

const TWICE: Text = {
  zh: '这张工作表在对照表中出现了两次。请只保留一次。',
  en: 'This sheet stands in the map twice. Keep one.',
};

function notOfTarget(sheet: SheetMap): Text {
  const { zh, en } = targetName(sheet.target);
  return {
    zh: `“${zh}”的行没有这个栏目。可用：${LEDGER_FIELDS[sheet.target].join('、')}。`,
    en: `Rows of ${en} have no such field. They have: ${LEDGER_FIELDS[sheet.target].join(', ')}.`,
  };
}

function noColumn(field: LedgerField): Text {
  const { zh, en } = labelOf(field);
  return {
    zh: `没有说明哪一列是${zh}。请在 columns 中指明列标题，或在 constants 中给出固定值。`,
    en: `Nothing says which column is the ${en}. Name its heading under columns, or a fixed value under constants.`,
  };
}

function noSuchMeaning(meaning: string, words: readonly string[]): Text {
  return {
    zh: `没有“${meaning}”这个含义。可用：${words.join('、')}。`,
    en: `There is no meaning “${meaning}”. Use one of: ${words.join(', ')}.`,
  };
}
