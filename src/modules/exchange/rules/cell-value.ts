// Decides what one cell says for one field: a value, or what is wrong with it and how to put it right.
// Personal data is never repeated in the words of a fault.
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { LedgerField } from '../contract.ts';
import { dayIn, monthIn } from './cell-date.ts';
import { code, line, paragraphs } from './cell-text.ts';
import type { Lookup, Lookups } from './names.ts';
import { meaningOf, wordsToChoose, type Choice, type ChoiceField } from './words.ts';

type ChoiceValues = { readonly [Field in ChoiceField]: Choice<Field> };
type Days =
  | 'receivedOn'
  | 'routedOn'
  | 'periodEndsOn'
  | 'acceptedOn'
  | 'answeredOn'
  | 'servedOn'
  | 'closedOn'
  | 'visitedOn'
  | 'month';
type Counts = 'participants' | 'peopleAffected' | 'batches';

/** What each field holds once its cell is read. */
export type FieldValue<Field extends LedgerField> = Field extends Days
  ? PlainDate
  : Field extends Counts
    ? number
    : Field extends ChoiceField
      ? ChoiceValues[Field]
      : string;

/** The values of a row, as far as its cells have any. */
export type RowValues = { readonly [Field in LedgerField]?: FieldValue<Field> };

/** What is wrong with a cell; `unknown` where its words only lack a meaning in the map. */
export interface CellFinding {
  readonly text: Text;
  readonly unknown?: boolean;
}

type Parsed<Value> = Result<Value, CellFinding>;
type Parsers = {
  readonly [Field in LedgerField]: (raw: string, lookups: Lookups) => Parsed<FieldValue<Field>>;
};

const LONGEST = { key: 200, number: 100, name: 100, address: 200, prose: 20_000, title: 20_000 } as const;
const MOST = { people: 10_000_000, participants: 100_000 } as const;
const QUOTED = 40;

const PARSERS: Parsers = {
  sourceKey: short(LONGEST.key, code),
  channel: choice('channel'),
  receivedOn: day,
  registeredUnit: named('unit', { zh: '单位', en: 'unit' }),
  placeId: named('place', { zh: '地区', en: 'place' }),
  topicId: named('topic', { zh: '内容分类', en: 'content class' }),
  kind: choice('kind'),
  title: short(LONGEST.title, line),
  body: short(LONGEST.prose, paragraphs),
  name: short(LONGEST.name, line),
  anonymous: choice('anonymous'),
  phone,
  address: short(LONGEST.address, line),
  idNumber,
  participants: count(0, MOST.people),
  peopleAffected: count(1, MOST.people),
  receivedByLeader: choice('receivedByLeader'),
  upstreamNumber: short(60, line),
  upstreamLevel: choice('upstreamLevel'),
  responsibleUnit: named('unit', { zh: '单位', en: 'unit' }),
  routingWay: choice('routingWay'),
  routedOn: day,
  periodEndsOn: day,
  acceptedOn: day,
  answeredOn: day,
  answerText: short(LONGEST.prose, paragraphs),
  outcome: choice('outcome'),
  servedOn: day,
  closedOn: day,
  visitedOn: day,
  level: choice('level'),
  noticeNumber: short(LONGEST.number, line),
  month,
  batches: count(0, MOST.people),
  circularNumber: short(LONGEST.number, line),
};

/** Reads one cell that says something. */
export function readCell<Field extends LedgerField>(
  field: Field,
  raw: string,
  lookups: Lookups,
): Parsed<FieldValue<Field>> {
  return PARSERS[field](raw, lookups);
}

function short(longest: number, tidy: (raw: string) => string): (raw: string) => Parsed<string> {
  return (raw) => {
    const text = tidy(raw);
    if (text.length <= longest) return succeed(text);
    return fault(
      `有 ${text.length} 个字，最多 ${longest} 个字。请缩短。`,
      `Has ${text.length} characters; at most ${longest} fit. Shorten it.`,
    );
  };
}

function day(raw: string): Parsed<PlainDate> {
  const found = dayIn(raw);
  if (found !== undefined) return succeed(found);
  return fault(
    `“${quoted(raw)}”不是日期。请改为年-月-日，如 2006-03-07。`,
    `“${quoted(raw)}” is no day. Write year-month-day, such as 2006-03-07.`,
  );
}

function month(raw: string): Parsed<PlainDate> {
  const found = monthIn(raw);
  if (found !== undefined) return succeed(found);
  return fault(
    `“${quoted(raw)}”不是月份。请改为年-月，如 2006-03。`,
    `“${quoted(raw)}” is no month. Write year-month, such as 2006-03.`,
  );
}

const COUNT = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:人次|批次|[人名批次户个])?$/;

function count(least: number, most: number): (raw: string) => Parsed<number> {
  return (raw) => {
    const digits = COUNT.exec(code(raw))?.[1];
    const number = digits === undefined ? Number.NaN : Number(digits.replaceAll(',', ''));
    if (number >= least && number <= most) return succeed(number);
    return fault(
      `“${quoted(raw)}”不是 ${least} 以上的整数。请填写人数或次数，如 3。`,
      `“${quoted(raw)}” is no whole number from ${least}. Write how many, such as 3.`,
    );
  };
}

function choice<Field extends ChoiceField>(field: Field): (raw: string) => Parsed<Choice<Field>> {
  return (raw) => {
    const meaning = meaningOf(field, raw);
    if (meaning !== undefined) return succeed(meaning);
    const words = wordsToChoose(field);
    return refuse({
      unknown: true,
      text: {
        zh: `不知道“${quoted(raw)}”是什么意思。请改为：${words.join('、')}；或在对照表中说明它的含义。`,
        en: `Nobody has said what “${quoted(raw)}” means. Write one of ${words.join(', ')}, or give it a meaning in the map.`,
      },
    });
  };
}

function named(sort: keyof Lookups, what: Text): (raw: string, lookups: Lookups) => Parsed<string> {
  return (raw, lookups) => {
    const lookup: Lookup = lookups[sort];
    const found = lookup(raw);
    if (found.found === 'one') return succeed(found.id);
    return refuse({ unknown: true, text: notNamed(quoted(raw), what, found) });
  };
}

function notNamed(name: string, what: Text, found: Exclude<ReturnType<Lookup>, { found: 'one' }>): Text {
  if (found.found === 'several') {
    const paths = found.paths.slice(0, 4).join('；');
    return {
      zh: `叫“${name}”的${what.zh}不止一个（${paths}）。请写全。`,
      en: `More than one ${what.en} is called “${name}” (${paths}). Write it in full.`,
    };
  }
  return {
    zh: `没有叫“${name}”的${what.zh}。请改为系统中的名称，或在对照表中说明它指哪一个。`,
    en: `No ${what.en} is called “${name}”. Write the name as it stands in the system, or say in the map which is meant.`,
  };
}

function phone(raw: string): Parsed<string> {
  const text = code(raw).replaceAll(/[\u2010-\u2015\u2212]/g, '-');
  if (/^[0-9+ ()-]{5,20}$/.test(text)) return succeed(text);
  return fault(
    '不是一个电话号码。请只留一个号码，其余写入住址或正文。',
    'This is not one phone number. Leave one, and put others into the address or the text.',
  );
}

function idNumber(raw: string): Parsed<string> {
  const text = code(raw).replaceAll(' ', '').toUpperCase();
  if (/^[0-9A-Z]{5,20}$/.test(text)) return succeed(text);
  return fault(
    '不是证件号码（存成数字的号码会丢失末尾几位）。请将单元格设为文本，重新填写。',
    'This is not an identity number (one stored as a number loses its last digits). Make the cell text and enter it again.',
  );
}

function quoted(raw: string): string {
  const text = line(raw);
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED)}…`;
}

function fault(zh: string, en: string): { readonly ok: false; readonly reason: CellFinding } {
  return refuse({ text: { zh, en } });
}
