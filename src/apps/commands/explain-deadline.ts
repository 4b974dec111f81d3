import { explainDeadline, type DeadlineExplanation, type Span } from '#modules/law/index.ts';
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Fault } from '#kernel/result.ts';
import { optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';
import { activeOverlays, parseRegime, REGIME_UNKNOWN } from '../law-options.ts';

interface Options {
  readonly regime?: string;
  readonly rule?: string;
  readonly trigger?: string;
  readonly extend?: string;
  readonly days?: string;
  readonly until?: string;
  readonly hearing?: string;
  readonly overlay?: string;
}

// What the law calls a field, and where the command line has another word for it.
const OPTION_NAMES: ReadonlyMap<string, string> = new Map([
  ['assignedDue', 'until'],
  ['assignedDays', 'days'],
  ['hearings', 'hearing'],
]);

/** `dengwen explain-deadline`: the due date of one rule from one day, with the article and each day skipped. */
export const register: RegisterCommand = (program, context) => {
  const { say } = context;
  program
    .command('explain-deadline')
    .description(
      say({ zh: '逐步说明一个期限是怎样算出来的', en: 'Explain step by step how a due date comes about' }),
    )
    .option('--regime <year>', say({ zh: '适用的条例：2005 或 2022', en: 'the Regulation: 2005 or 2022' }))
    .option('--rule <id>', say({ zh: '规则编号，如 P22-08', en: 'number of the rule, such as P22-08' }))
    .option(
      '--trigger <day>',
      say({ zh: '起算之日，如 2026-03-02', en: 'day that starts it, such as 2026-03-02' }),
    )
    .option('--extend <days>', say({ zh: '延长的日历天数', en: 'calendar days of extension' }))
    .option(
      '--days <days>',
      say({ zh: '交办机关指定的天数', en: 'days that the assigning body set, for assigned matters' }),
    )
    .option(
      '--until <day>',
      say({ zh: '交办机关指定的日期', en: 'day that the assigning body set, for assigned matters' }),
    )
    .option(
      '--hearing <from..to>',
      say({
        zh: '听证所需的日子，如 2024-05-06..2024-05-08，多次用逗号分开；仅用于复核',
        en: 'days that a hearing takes, such as 2024-05-06..2024-05-08, several separated by commas; for re-review',
      }),
    )
    .option(
      '--overlay <codes>',
      say({ zh: '适用的地方规定，如 zhejiang-2016', en: 'local rules that apply, such as zhejiang-2016' }),
    )
    .action((options: Options) => {
      const overlays = activeOverlays(options.overlay, context);
      const explained = explainDeadline({ ...readOptions(options), overlays });
      if (!explained.ok) {
        const { field, faults = [], text } = explained.reason;
        const named = field === undefined ? faults : [{ field, text }, ...faults];
        throw optionsAtFault(
          named.map((fault) => ({ ...fault, field: `--${OPTION_NAMES.get(fault.field) ?? fault.field}` })),
        );
      }
      const { raw, due, provisional, steps, citation, caveat } = explained.value;
      context.print({
        value: { raw, due, provisional, steps, citation, ...(caveat === undefined ? {} : { caveat }) },
        text: sayExplanation(explained.value, context),
      });
    });
};

function readOptions(options: Options) {
  const faults: Fault[] = [];
  const regime = parseRegime(options.regime);
  if (regime === undefined) faults.push(REGIME_UNKNOWN);
  if (options.rule === undefined) faults.push(RULE_MISSING);
  const trigger = parsePlainDate(options.trigger ?? '');
  if (trigger === undefined) faults.push({ field: '--trigger', text: A_DAY });
  const take = <Value>(
    field: keyof Options,
    parse: (text: string) => Value | undefined,
    text: Fault['text'],
  ): Value | undefined => {
    const given = options[field];
    const value = given === undefined ? undefined : parse(given);
    if (given !== undefined && value === undefined) faults.push({ field: `--${field}`, text });
    return value;
  };
  const extensionDays = take('extend', parseDays, WHOLE_DAYS);
  const assignedDays = take('days', parseDays, WHOLE_DAYS);
  const assignedDue = take('until', parsePlainDate, A_DAY);
  const hearings = take('hearing', parseSpans, HEARING_DAYS);
  if (regime === undefined || options.rule === undefined || trigger === undefined || faults.length > 0) {
    throw optionsAtFault(faults);
  }
  return { regime, ruleId: options.rule, trigger, extensionDays, assignedDays, assignedDue, hearings };
}

const RULE_MISSING: Fault = {
  field: '--rule',
  text: { zh: '请给出规则编号，如 P22-08。', en: 'Give the number of a rule, such as P22-08.' },
};
const A_DAY = {
  zh: '应为日历上的日期，如 2026-03-02。',
  en: 'Give a day of the calendar, such as 2026-03-02.',
};
const WHOLE_DAYS = { zh: '应为 1 以上的整数天数，如 30。', en: 'Give whole days from 1, such as 30.' };
const HEARING_DAYS = {
  zh: '应为听证的第一日和最后一日，如 2024-05-06..2024-05-08。',
  en: 'Give the first and the last day of the hearing, such as 2024-05-06..2024-05-08.',
};

function parseSpans(text: string): Span[] | undefined {
  const spans = text.split(',').map((span) => {
    const [from, to, ...more] = span
      .split('..')
      .map((day): PlainDate | undefined => parsePlainDate(day.trim()));
    return from === undefined || (span.includes('..') && to === undefined) || more.length > 0
      ? undefined
      : { from, to: to ?? from };
  });
  return spans.every((span) => span !== undefined) ? spans : undefined;
}

function parseDays(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

function sayExplanation(explanation: DeadlineExplanation, { say }: CommandContext): string {
  const { due, raw, provisional, steps, citation, caveat } = explanation;
  return [
    due === null
      ? say({ zh: '没有可以推算的到期日', en: 'No due day can be computed' })
      : say({ zh: `到期日：${due}`, en: `Due: ${due}` }),
    ...(raw === due ? [] : [say({ zh: `未顺延前：${raw}`, en: `Before moving to a working day: ${raw}` })]),
    ...(provisional
      ? [
          say({
            zh: '（节假日安排尚未公布，日期可能变动）',
            en: '(holidays not yet published; the date may move)',
          }),
        ]
      : []),
    `${citation.instrument}${citation.article}：${citation.words}`,
    ...(caveat === undefined ? [] : [say(caveat)]),
    ...steps.map((step, index) => `${index + 1}. ${say(step.text)}`),
    ...(steps.some(({ kind }) => kind === 'notYetSet')
      ? [
          say({
            zh: '加 --days <天数> 或者 --until <日期>，按交办函推算。',
            en: 'Add --days <days> or --until <day> to go by the letter of assignment.',
          }),
        ]
      : []),
  ].join('\n');
}
