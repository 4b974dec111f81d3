import { explainDeadline, type DeadlineExplanation, type Regime } from '#modules/law/index.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { Fault } from '#kernel/result.ts';
import { optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';

interface Options {
  readonly regime?: string;
  readonly rule?: string;
  readonly trigger?: string;
  readonly extend?: string;
}

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
    .action((options: Options) => {
      const explained = explainDeadline(readOptions(options));
      if (!explained.ok) {
        const { field, faults = [], text } = explained.reason;
        const named = field === undefined ? faults : [{ field, text }, ...faults];
        throw optionsAtFault(named.map((fault) => ({ ...fault, field: `--${fault.field}` })));
      }
      const { raw, due, provisional, steps, citation } = explained.value;
      context.print({
        value: { raw, due, provisional, steps, citation },
        text: sayExplanation(explained.value, context),
      });
    });
};

function readOptions(options: Options) {
  const faults: Fault[] = [];
  const regime =
    options.regime === '2005' || options.regime === '2022' ? (options.regime as Regime) : undefined;
  if (regime === undefined) {
    faults.push({
      field: '--regime',
      text: {
        zh: '应为 2005 或 2022，即《信访条例》或《信访工作条例》。',
        en: 'Give 2005 or 2022, the Regulation that applies.',
      },
    });
  }
  if (options.rule === undefined) {
    faults.push({
      field: '--rule',
      text: { zh: '请给出规则编号，如 P22-08。', en: 'Give the number of a rule, such as P22-08.' },
    });
  }
  const trigger = parsePlainDate(options.trigger ?? '');
  if (trigger === undefined) {
    faults.push({
      field: '--trigger',
      text: {
        zh: '应为日历上的日期，如 2026-03-02。',
        en: 'Give a day of the calendar, such as 2026-03-02.',
      },
    });
  }
  const extensionDays = options.extend === undefined ? undefined : parseDays(options.extend);
  if (options.extend !== undefined && extensionDays === undefined) {
    faults.push({
      field: '--extend',
      text: { zh: '应为 1 以上的整数天数，如 30。', en: 'Give whole days from 1, such as 30.' },
    });
  }
  if (regime === undefined || options.rule === undefined || trigger === undefined || faults.length > 0) {
    throw optionsAtFault(faults);
  }
  return { regime, ruleId: options.rule, trigger, extensionDays };
}

function parseDays(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
}

function sayExplanation(explanation: DeadlineExplanation, { say }: CommandContext): string {
  const { due, raw, provisional, steps, citation } = explanation;
  return [
    say({ zh: `到期日：${due}`, en: `Due: ${due}` }),
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
    ...steps.map((step, index) => `${index + 1}. ${say(step.text)}`),
  ].join('\n');
}
