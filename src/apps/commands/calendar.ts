import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Value } from 'typebox/value';
import type { SystemActor } from '#kernel/actor.ts';
import type { Fault, Result } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import { record } from '#modules/audit/index.ts';
import { CalendarChange, type CalendarPreview, type CalendarView } from '#modules/calendar/contract.ts';
import { applyCalendar, previewCalendar, reviseClocksJob, viewCalendar } from '#modules/matters/index.ts';
import { CommandFailed, optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';

const OPERATOR: SystemActor = { kind: 'system', task: 'commandLine', unitId: '' };

/** `dengwen calendar show|preview|apply`: the working calendar, what a change would move, and changing it. */
export const register: RegisterCommand = (program, context) => {
  const { say } = context;
  const calendar = program
    .command('calendar')
    .description(say({ zh: '工作日历', en: 'The working calendar' }));
  addShow(calendar, context);
  calendar
    .command('preview <file>')
    .description(
      say({
        zh: '预览变更（JSON 文件，days 和 years）影响哪些期限',
        en: 'Show which periods a change (a JSON file with days and years) would move',
      }),
    )
    .action(async (file: string) => {
      const change = await readChange(file);
      const seen = await context.withInstallation(({ database }) =>
        database.transaction((tx) => previewCalendar(tx, change)),
      );
      const preview = done(seen);
      context.print({ value: preview, text: sayPreview(preview, context) });
    });
  calendar
    .command('apply <file>')
    .description(
      say({
        zh: '变更工作日历，并修订受影响的期限',
        en: 'Change the calendar and revise the periods it moves',
      }),
    )
    .option('--reason <text>', say({ zh: '变更的理由', en: 'why it is changed' }))
    .action(async (file: string, options: { readonly reason?: string }) => {
      const reason = options.reason?.trim() ?? '';
      if (reason === '') throw optionsAtFault([REASON_MISSING]);
      const change = await readChange(file);
      await context.withInstallation(async ({ database, clock }) => {
        const applied = await database.transaction(async (tx) => {
          const { basedOn } = done(await previewCalendar(tx, change));
          const { version } = done(await applyCalendar(tx, OPERATOR, { ...change, basedOn, reason }, clock));
          const deed = {
            act: 'command',
            operation: 'applyCalendar',
            actor: OPERATOR,
            subject: `calendar ${version}`,
            words: reason,
          } as const;
          await record(tx, deed, clock);
          return version;
        });
        // The server would do it as well, and finds it done.
        await reviseClocksJob.run(database, { version: applied }, clock);
        await printYears(database, context, { version: applied });
      });
    });
};

function addShow(calendar: Command, context: CommandContext): void {
  calendar
    .command('show')
    .description(context.say({ zh: '查看一年的工作日历', en: 'Show the calendar of a year' }))
    .option('--year <year>', context.say({ zh: '年份，默认今年', en: 'the year; this one unless said' }))
    .action(async (options: { readonly year?: string }) => {
      const asked = options.year === undefined ? undefined : Number(options.year);
      if (asked !== undefined && !(asked >= 2004 && asked <= 2099)) throw optionsAtFault([YEAR_AT_FAULT]);
      await context.withInstallation(async ({ database, clock }) => {
        const year = asked ?? Number(clock.today().slice(0, 4));
        const seen = await database.transaction((tx) => viewCalendar(tx, year));
        context.print({ value: seen, text: sayYear(seen, context) });
      });
    });
}

async function printYears(
  database: Database,
  context: CommandContext,
  { version }: { readonly version: number },
): Promise<void> {
  const { versions } = await database.transaction((tx) => viewCalendar(tx, 2004));
  const applied = versions.find((one) => one.version === version);
  context.print({
    value: { version, state: applied?.state ?? 'running' },
    text: context.say({
      zh: `工作日历第${version}版已启用，受影响的期限已修订。`,
      en: `Version ${version} of the calendar is in force, and the periods it moves are revised.`,
    }),
  });
}

function sayYear({ year, published, version, days }: CalendarView, { say }: CommandContext): string {
  const heading = say({
    zh: `${year}年工作日历（第${version}版）${published ? '' : '：节假日安排尚未公布，只有周末和固定节日'}`,
    en: `Calendar of ${year} (version ${version})${published ? '' : ': not published yet, weekends and fixed holidays only'}`,
  });
  return [heading, ...days.map(({ day, reason }) => `${day}  ${say(reason)}`)].join('\n');
}

function sayPreview({ clocks, groups }: CalendarPreview, { say }: CommandContext): string {
  const heading = say({
    zh: clocks === 0 ? '没有进行中的期限受影响。' : `${clocks}个进行中的期限受影响（不含有隔离要求的事项）：`,
    en:
      clocks === 0
        ? 'No running period moves.'
        : `${clocks} running periods move (matters with walls not counted):`,
  });
  return [
    heading,
    ...groups.map((group) => `${group.clocks}  ${group.ruleId}  ${say(group.name)}  ${say(group.text)}`),
  ].join('\n');
}

async function readChange(file: string): Promise<CalendarChange> {
  let read: unknown;
  try {
    read = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    read = undefined;
  }
  if (!Value.Check(CalendarChange, read)) throw optionsAtFault([FILE_AT_FAULT]);
  return read;
}

function done<Outcome>(result: Result<Outcome>): Outcome {
  if (result.ok) return result.value;
  const { code, text, faults = [] } = result.reason;
  throw new CommandFailed({ code, text, faults });
}

const REASON_MISSING: Fault = {
  field: '--reason',
  text: { zh: '请写明变更的理由和依据。', en: 'Say why it is changed, and by which notice.' },
};
const YEAR_AT_FAULT: Fault = {
  field: '--year',
  text: { zh: '请给出2004至2099之间的年份。', en: 'Give a year from 2004 to 2099.' },
};
const FILE_AT_FAULT: Fault = {
  field: 'file',
  text: {
    zh: '应为 JSON 文件，形如 {"days":[{"day":"2027-02-05","kind":"holiday","holiday":"春节"}],"years":[2027]}。',
    en: 'Give a JSON file such as {"days":[{"day":"2027-02-05","kind":"holiday","holiday":"春节"}],"years":[2027]}.',
  },
};
