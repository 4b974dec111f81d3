import type { SystemActor } from '#kernel/actor.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import type { Fault, Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Installation } from '#platform/installation.ts';
import { record } from '#modules/audit/index.ts';
import {
  allRows,
  findMeasure,
  getReport,
  MEASURES,
  readPeriod,
  reportAsTable,
  yearPeriod,
  type Measure,
  type Period,
} from '#modules/statistics/index.ts';
import { FIRST_YEAR, LAST_YEAR, type ListRow, type Report } from '#modules/statistics/contract.ts';
import { optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';

interface Options {
  readonly list?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `dengwen report year YYYY`, `dengwen report period --from D --to D`: figures, or with --list the rows behind one. */
export const register: RegisterCommand = (program, context) => {
  const { say } = context;
  const report = program.command('report').description(say({ zh: '统计报表', en: 'Reports' }));
  const list = say({ zh: '列出某一指标背后的每一件', en: 'list the rows behind a measure' });
  report
    .command('year <year>')
    .description(say({ zh: '年度报表', en: 'The report of a year' }))
    .option('--list <measure>', list)
    .action((year: string, options: Options) => answer(context, readYear(year), options));
  report
    .command('period')
    .description(say({ zh: '任意时段报表', en: 'The report of any period' }))
    .option('--from <day>', say({ zh: '起始日，如 2007-01-01', en: 'first day, such as 2007-01-01' }))
    .option('--to <day>', say({ zh: '截止日（含）', en: 'last day, included' }))
    .option('--list <measure>', list)
    .action((options: Options) => answer(context, readDays(options), options));
};

async function answer(context: CommandContext, period: Result<Period, readonly Fault[]>, options: Options) {
  const measure = options.list === undefined ? undefined : readMeasure(options.list);
  const faults = [...(period.ok ? [] : period.reason), ...(measure?.ok === false ? measure.reason : [])];
  if (!period.ok || measure?.ok === false) throw optionsAtFault(faults);
  await context.withInstallation((installation) =>
    installation.database.transaction(async (tx) => {
      const listed = measure === undefined ? undefined : measure.value;
      await recordReport(tx, listed, period.value, installation);
      if (listed === undefined) await printReport(context, tx, period.value, installation);
      else await printList(context, tx, { measure: listed, period: period.value }, installation);
    }),
  );
}

const OPERATOR: SystemActor = { kind: 'system', task: 'commandLine', unitId: '' };

/** The command line shows the whole city: what it showed is recorded as what officers see is. */
function recordReport(tx: Tx, measure: Measure | undefined, { from, to }: Period, { clock }: Installation) {
  const act = measure === undefined ? 'report' : 'listMatters';
  const deed = {
    act,
    operation: 'report',
    actor: OPERATOR,
    subject: measure?.id,
    details: { from, to },
  } as const;
  return record(tx, deed, clock);
}

async function printReport(context: CommandContext, tx: Tx, period: Period, { clock }: Installation) {
  const report = await getReport(tx, { period, scope: null }, clock);
  context.print({ value: asJson(report), text: reportAsTable(report, context.language) });
}

function asJson({ period, asOf, measures }: Report): object {
  return {
    period,
    asOf,
    measures: measures.map(({ id, name, definition, value, previous, change, changeRate, digest }) => ({
      id,
      name,
      definition,
      value,
      previous,
      change,
      changeRate,
      digest,
    })),
  };
}

async function printList(
  context: CommandContext,
  tx: Tx,
  asked: { readonly measure: Measure; readonly period: Period },
  { clock }: Installation,
) {
  const rows: ListRow[] = [];
  for await (const row of allRows(tx, { ...asked, scope: null, today: clock.today() })) {
    // A list of a million rows is a document to a program and a stream to a person.
    if (context.json) rows.push(row);
    else
      context.print({
        value: row,
        text: Object.values(row)
          .map((cell) => cell ?? '—')
          .join('  '),
      });
  }
  if (context.json) context.print({ value: rows, text: '' });
}

function readYear(text: string): Result<Period, readonly Fault[]> {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN;
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return { ok: true, value: yearPeriod(year) };
  return atFault('year', {
    zh: `“${text}”不是可以统计的年份；应为 ${FIRST_YEAR} 至 ${LAST_YEAR} 的四位年份，如 2006。`,
    en: `${text} is no year that can be reported; give one from ${FIRST_YEAR} to ${LAST_YEAR}, such as 2006.`,
  });
}

function readDays({ from, to }: Options): Result<Period, readonly Fault[]> {
  const days = { '--from': parsePlainDate(from ?? ''), '--to': parsePlainDate(to ?? '') };
  const faults = Object.entries(days).flatMap(([field, day]) =>
    day === undefined ? [dayAtFault(field)] : [],
  );
  const { '--from': first, '--to': last } = days;
  if (first === undefined || last === undefined) return { ok: false, reason: faults };
  const period = readPeriod({ from: first, to: last });
  return period.ok ? period : atFault('--to', period.reason.text);
}

function dayAtFault(field: string): Fault {
  return {
    field,
    text: {
      zh: '请给出日历上的一天，形如 2007-02-28。',
      en: 'Give a day of the calendar, such as 2007-02-28.',
    },
  };
}

function readMeasure(id: string): Result<Measure, readonly Fault[]> {
  const measure = findMeasure(id);
  if (measure !== undefined) return { ok: true, value: measure };
  const allowed = MEASURES.map((known) => known.id);
  return atFault('--list', {
    zh: `没有指标“${id}”；可用：${allowed.join('、')}。`,
    en: `there is no measure ${id}; those there are: ${allowed.join(', ')}.`,
  });
}

function atFault(
  field: string,
  text: Fault['text'],
): { readonly ok: false; readonly reason: readonly Fault[] } {
  return { ok: false, reason: [{ field, text }] };
}
