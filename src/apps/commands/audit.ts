import { createReadStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { SystemActor } from '#kernel/actor.ts';
import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { Fault } from '#kernel/result.ts';
import type { Installation } from '#platform/installation.ts';
import {
  bringFileUpToDate,
  exportAudit,
  readKeptCheckpoints,
  record,
  verifyExport,
  type ExportCounts,
  type ExportRange,
  type ExportReport,
} from '#modules/audit/index.ts';
import { CommandFailed, optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';

interface ExportOptions {
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
}

interface VerifyOptions {
  readonly checkpoints?: string;
}

/**
 * `dengwen audit export --out FILE.jsonl`: history, audit log and checkpoints as lines that prove themselves.
 * `dengwen audit verify FILE.jsonl`: proves such a file anywhere, without database, configuration or key.
 */
export const register: RegisterCommand = (program, context) => {
  const { say } = context;
  const audit = program
    .command('audit')
    .description(
      say({ zh: '导出、核验办理经过和审计日志', en: 'Export and prove the history and the audit log' }),
    );
  audit
    .command('export')
    .description(say({ zh: '导出为可离线核验的文件', en: 'Write a file that can be proven anywhere' }))
    .option(
      '--out <file>',
      say({ zh: '写入的文件，如 audit.jsonl', en: 'file to write, such as audit.jsonl' }),
    )
    .option('--from <day>', say({ zh: '起始日（记录之日），如 2026-01-01', en: 'first day of recording' }))
    .option('--to <day>', say({ zh: '截止日（含）', en: 'last day of recording, included' }))
    .action((options: ExportOptions) => runExport(context, options));
  audit
    .command('verify <file>')
    .description(
      say({ zh: '离线核验导出的文件（不需要数据库）', en: 'Prove an exported file (needs no database)' }),
    )
    .option(
      '--checkpoints <file>',
      say({ zh: '与数据库外保存的检查点文件比对', en: 'compare with the file of checkpoints kept outside' }),
    )
    .action((file: string, options: VerifyOptions) => runVerify(context, file, options));
};

const OPERATOR: SystemActor = { kind: 'system', task: 'commandLine', unitId: '' };

async function runExport(context: CommandContext, options: ExportOptions): Promise<void> {
  const { out, range } = readExportOptions(options);
  const counts = await context.withInstallation((installation) => writeFile(installation, out, range));
  const { lines, events, entries, checkpoints } = counts;
  context.print({
    value: { file: out, ...counts },
    text: context.say({
      zh: `已写入 ${out}：共 ${lines} 行，事件 ${events} 条，审计记录 ${entries} 条，检查点 ${checkpoints} 个。`,
      en: `${out} is written: ${lines} lines, ${events} events, ${entries} entries, ${checkpoints} checkpoints.`,
    }),
  });
}

/** Writes beside the file first, so that a file of that name is always a whole one. */
async function writeFile(
  { database, clock, config, log }: Installation,
  out: string,
  range: ExportRange,
): Promise<ExportCounts> {
  const unfinished = `${out}.unfinished`;
  const file = await open(unfinished, 'w', 0o600).catch(() => {
    throw optionsAtFault([
      {
        field: '--out',
        text: {
          zh: `无法写入“${out}”。请检查目录和权限。`,
          en: `${out} cannot be written. Check the directory.`,
        },
      },
    ]);
  });
  try {
    const deed = { act: 'export', operation: 'exportAudit', actor: OPERATOR, details: { ...range } } as const;
    await database.transaction((tx) => record(tx, deed, clock));
    const counts = await exportAudit(database, async (line) => void (await file.write(line)), {
      range,
      clock,
      withheld: false,
    });
    await bringFileUpToDate({ database, log, file: config.checkpointFile });
    await file.sync();
    await file.close();
    await rename(unfinished, out);
    return counts;
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}

function readExportOptions(options: ExportOptions): { readonly out: string; readonly range: ExportRange } {
  const faults: Fault[] = [];
  const day = (field: '--from' | '--to', text: string | undefined): PlainDate | undefined => {
    const parsed = text === undefined ? undefined : parsePlainDate(text);
    if (text !== undefined && parsed === undefined) {
      const remedy = {
        zh: '请给出日历上的一天，形如 2026-01-31。',
        en: 'Give a day of the calendar, such as 2026-01-31.',
      };
      faults.push({ field, text: remedy });
    }
    return parsed;
  };
  const range = { from: day('--from', options.from), to: day('--to', options.to) };
  if (range.from !== undefined && range.to !== undefined && range.to < range.from) {
    faults.push({
      field: '--to',
      text: { zh: '截止日不能早于起始日。', en: 'The last day cannot be before the first.' },
    });
  }
  if (options.out === undefined) {
    faults.push({
      field: '--out',
      text: {
        zh: '请给出要写入的文件，如 audit.jsonl。',
        en: 'Name the file to write, such as audit.jsonl.',
      },
    });
  }
  if (faults.length > 0 || options.out === undefined) throw optionsAtFault(faults);
  return { out: options.out, range };
}

async function runVerify(context: CommandContext, file: string, options: VerifyOptions): Promise<void> {
  await mustBeThere('FILE', file);
  if (options.checkpoints !== undefined) await mustBeThere('--checkpoints', options.checkpoints);
  const kept = options.checkpoints === undefined ? undefined : await readKeptCheckpoints(options.checkpoints);
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  const report = await verifyExport(lines, kept);
  context.print({ value: report, text: inWords(context, report) });
  if (report.faults.length > 0) throw doesNotHold(report);
}

async function mustBeThere(field: string, path: string): Promise<void> {
  const readable = await access(path).then(
    () => true,
    () => false,
  );
  if (readable) return;
  const text = { zh: `无法读取“${path}”。请检查路径。`, en: `${path} cannot be read. Check the path.` };
  throw optionsAtFault([{ field, text }]);
}

function inWords({ say }: CommandContext, report: ExportReport): string {
  const { lines, events, entries, checkpoints, withheld, keys, faults } = report;
  const holds = faults.length === 0;
  const summary = say({
    zh: `核验 ${lines} 行：事件 ${events} 条，审计记录 ${entries} 条，检查点 ${checkpoints} 个。${holds ? '全部一致。' : `${faults.length} 处不一致：`}`,
    en: `${lines} lines: ${events} events, ${entries} entries, ${checkpoints} checkpoints. ${holds ? 'All hold.' : `${faults.length} faults:`}`,
  });
  const kept = say({
    zh: `其中 ${withheld} 条涉及设有隔离的信访事项，只写出核验所需的内容；完整的文件由系统运行人员用命令行导出。`,
    en: `${withheld} of them are about matters with walls and say no more than the proof needs; whoever operates the server writes them whole.`,
  });
  const signed = say({
    zh: `签名公钥编号：${keys.join('、')}（请与本单位公布的编号核对）`,
    en: `Signed by the keys: ${keys.join(', ')} (compare with those that the office published)`,
  });
  const said = [summary, ...faults.map(({ text }) => `  ${say(text)}`)];
  return [...said, ...(withheld === 0 ? [] : [kept]), signed].join('\n');
}

function doesNotHold({ faults }: ExportReport): CommandFailed {
  return new CommandFailed({
    code: 'export-does-not-hold',
    text: {
      zh: `有 ${faults.length} 处不一致，该文件被改动或不完整。请重新索取，并保全本文件以查明原因。`,
      en: `${faults.length} places do not hold; the file was altered or is incomplete. Ask for it again, and keep this one to find out why.`,
    },
  });
}
