// What a schema found wrong with an input, in words: which field, and what is expected there. The value that was
// given is never repeated, because it may be personal.
import type { TLocalizedValidationError } from 'typebox/error';
import type { Fault } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';

/** One finding of the validator. */
export type Finding = TLocalizedValidationError;

/** The faults of an input, one for each field; `schema` may say in `expects` what a pattern stands for. */
export function faultsOf(findings: readonly Finding[], schema: unknown): readonly Fault[] {
  const faults = new Map<string, Fault>();
  for (const finding of withoutOtherBranches(findings)) {
    for (const fault of describe(finding, schema)) {
      if (!faults.has(fault.field)) faults.set(fault.field, fault);
    }
  }
  return [...faults.values()];
}

/** Of a choice between forms, keeps what is wrong with the form that the input comes closest to. */
function withoutOtherBranches(findings: readonly Finding[]): readonly Finding[] {
  const choice = findings.find((finding) => finding.keyword === 'anyOf');
  if (choice === undefined) return findings;
  const branches = new Map<string, Finding[]>();
  const prefix = `${choice.schemaPath}/anyOf/`;
  for (const finding of findings) {
    if (!finding.schemaPath.startsWith(prefix)) continue;
    const branch = finding.schemaPath.slice(prefix.length).split('/')[0] ?? '';
    branches.set(branch, [...(branches.get(branch) ?? []), finding]);
  }
  const inBranches = new Set([...branches.values()].flat());
  const others = findings.filter((finding) => finding !== choice && !inBranches.has(finding));
  const [closest = []] = [...branches.values()].sort(
    (left, right) => distance(left, choice) - distance(right, choice),
  );
  return withoutOtherBranches([...others, ...closest]);
}

function distance(findings: readonly Finding[], choice: Finding): number {
  return findings.reduce((sum, finding) => {
    if (finding.keyword === 'const') return sum + 100;
    if (finding.keyword === 'type' && finding.params.type === 'null') return sum + 200;
    return sum + (finding.keyword === 'type' && finding.instancePath === choice.instancePath ? 50 : 1);
  }, 0);
}

function describe(finding: Finding, schema: unknown): readonly Fault[] {
  const field = fieldOf(finding.instancePath);
  const inside = (name: string): string => (field === '' ? name : `${field}/${name}`);
  switch (finding.keyword) {
    case 'required':
      return finding.params.requiredProperties.map((name) => ({ field: inside(name), text: TEXTS.required }));
    case 'additionalProperties':
      return finding.params.additionalProperties.map((name) => ({
        field: inside(name),
        text: TEXTS.unknown,
      }));
    case 'boolean':
      return [{ field, text: TEXTS.unknown }];
    default:
      return [{ field, text: expectedBy(schema, finding.schemaPath) ?? sentenceOf(finding) }];
  }
}

function sentenceOf(finding: Finding): Text {
  switch (finding.keyword) {
    case 'type':
      return TYPES[String(finding.params.type)] ?? TEXTS.other;
    case 'minLength':
      return finding.params.limit === 1
        ? TEXTS.required
        : count(finding.params.limit, '至少填写 # 个字', 'Enter at least # characters');
    case 'maxLength':
      return count(finding.params.limit, '最多 # 个字', 'Enter at most # characters');
    case 'minimum':
      return count(finding.params.limit, '不能小于 #', 'Enter # or more');
    case 'maximum':
      return count(finding.params.limit, '不能大于 #', 'Enter # or less');
    case 'minItems':
      return count(finding.params.limit, '至少需要 # 项', 'Give at least # of these');
    case 'maxItems':
      return count(finding.params.limit, '最多 # 项', 'Give at most # of these');
    case 'enum':
      return choiceOf(finding.params.allowedValues);
    case 'const':
      return choiceOf([finding.params.allowedValue]);
    case 'format':
      return FORMATS[finding.params.format] ?? TEXTS.other;
    case 'pattern':
      // Only "must hold something that is not a space" is common enough to have a sentence of its own.
      return String(finding.params.pattern) === '\\S' ? TEXTS.required : TEXTS.other;
    default:
      return TEXTS.other;
  }
}

function expectedBy(schema: unknown, schemaPath: string): Text | undefined {
  let part = schema;
  for (const step of schemaPath.split('/').slice(1)) {
    part = (part as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return (part as { readonly expects?: Text } | undefined)?.expects;
}

function fieldOf(instancePath: string): string {
  return instancePath.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
}

function count(limit: number | bigint, zh: string, en: string): Text {
  return { zh: `${zh.replace('#', String(limit))}。`, en: `${en.replace('#', String(limit))}.` };
}

function choiceOf(values: readonly unknown[]): Text {
  return { zh: `应为以下之一：${values.join('、')}。`, en: `Choose one of: ${values.join(', ')}.` };
}

const TEXTS = {
  required: { zh: '请填写此项。', en: 'Fill this in.' },
  unknown: { zh: '没有这个栏目，请去掉。', en: 'There is no such field; leave it out.' },
  other: { zh: '不是这里所要求的格式。', en: 'This is not in the form asked for here.' },
} as const satisfies Record<string, Text>;

const TYPES: Readonly<Record<string, Text>> = {
  string: { zh: '应为文字。', en: 'Give this as text.' },
  integer: { zh: '应为整数。', en: 'Give a whole number.' },
  number: { zh: '应为数字。', en: 'Give a number.' },
  boolean: { zh: '应为 true 或 false。', en: 'Give true or false.' },
  array: { zh: '应为列表。', en: 'Give a list.' },
  object: { zh: '应为一组栏目。', en: 'Give a group of fields.' },
};

const FORMATS: Readonly<Record<string, Text>> = {
  'storable-text': {
    zh: '含有无法保存的控制字符，请删去后再提交',
    en: 'Remove the control characters, which cannot be stored',
  },
  date: { zh: '应为日历上的日期，如 2026-03-02。', en: 'Give a day of the calendar, such as 2026-03-02.' },
  'date-time': {
    zh: '应为时间，如 2026-03-02T09:00:00Z。',
    en: 'Give a time, such as 2026-03-02T09:00:00Z.',
  },
  uuid: { zh: '应为系统给出的标识。', en: 'Give the identifier as the system gave it.' },
  email: { zh: '应为电子邮箱地址。', en: 'Give an e-mail address.' },
  uri: { zh: '应为网址。', en: 'Give a web address.' },
};
