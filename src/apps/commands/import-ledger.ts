import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import type { SystemActor } from '#kernel/actor.ts';
import type { Fault, Refusal } from '#kernel/result.ts';
import type { Installation } from '#platform/installation.ts';
import {
  dryRunLedgerFile,
  importLedgerFile,
  listLedgerFaults,
  readLedgerMap,
  shippedMap,
  SHIPPED_MAPS,
  writeErrorFile,
  type LedgerFileInput,
} from '#modules/exchange/index.ts';
import type { LedgerMap, RowFaults } from '#modules/exchange/contract.ts';
import { loadNetwork } from '#modules/network/index.ts';
import type { Unit } from '#modules/network/contract.ts';
import { CommandFailed, optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';

interface Options {
  readonly map?: string;
  readonly unit?: string;
  readonly dryRun?: boolean;
  readonly errors?: string;
}

interface Outcome {
  readonly rowsTotal: number;
  readonly rowsTaken: number;
  readonly rowsKnown: number;
  readonly rowsFaulty: number;
}

/** `dengwen import ledger FILE --map FILE`: imports an Excel ledger; a second time it adds nothing. */
export const register: RegisterCommand = (program, context) => {
  const { say } = context;
  const found = program.commands.find((command) => command.name() === 'import');
  const importing: Command =
    found ?? program.command('import').description(say({ zh: '导入数据', en: 'Import data' }));
  importing
    .command('ledger <file>')
    .description(
      say({
        zh: '导入台账（.xlsx 或 .csv）；重复导入不会重复登记',
        en: 'Import a ledger (.xlsx or .csv); importing it again adds nothing',
      }),
    )
    .option(
      '--map <file>',
      say({
        zh: `列对照表（JSON 文件，或自带的 ${SHIPPED_MAPS.join('、')}）`,
        en: `map of the columns (a JSON file, or one that comes with the program: ${SHIPPED_MAPS.join(', ')})`,
      }),
    )
    .option(
      '--unit <id>',
      say({
        zh: '登记单位编号（默认为最高一级信访局）',
        en: 'registering unit (the highest petition office unless said)',
      }),
    )
    .option('--dry-run', say({ zh: '只试导入，不写入', en: 'only try, write nothing' }))
    .option(
      '--errors <file>',
      say({
        zh: '错误表写到何处（默认在台账旁）',
        en: 'where to write the faulty rows (beside the ledger unless said)',
      }),
    )
    .action(async (file: string, options: Options) => {
      const input = await readInput(file, options.map, context);
      await context.withInstallation((installation) => importHere(installation, input, options, context));
    });
};

async function importHere(
  installation: Installation,
  input: LedgerFileInput & { readonly path: string },
  options: Options,
  context: CommandContext,
): Promise<void> {
  const unit = await unitOf(installation, options.unit);
  const actor: SystemActor = { kind: 'system', task: 'ledger', unitId: unit.unitId };
  const done =
    options.dryRun === true
      ? await tryIt(installation, actor, input)
      : await importIt(installation, actor, input, context);
  const errors = done.faulty.length === 0 ? undefined : (options.errors ?? errorsBeside(input.path));
  if (errors !== undefined) await writeErrorFile(errors, input, done.faulty, context.language);
  context.print({
    value: { ...done.outcome, dryRun: options.dryRun === true, unitId: unit.unitId, errors: errors ?? null },
    text: sayOutcome(done.outcome, { dryRun: options.dryRun === true, errors }, context),
  });
}

async function tryIt({ database, clock }: Installation, actor: SystemActor, input: LedgerFileInput) {
  const tried = await dryRunLedgerFile(database, actor, input, clock);
  if (!tried.ok) throw failed(tried.reason);
  const { rowsTotal, rowsTaken, rowsKnown, rowsFaulty } = tried.value.result;
  return { outcome: { rowsTotal, rowsTaken, rowsKnown, rowsFaulty }, faulty: tried.value.faulty };
}

async function importIt(
  { database, clock }: Installation,
  actor: SystemActor,
  input: LedgerFileInput,
  context: CommandContext,
): Promise<{ outcome: Outcome & { ledgerId: string }; faulty: readonly RowFaults[] }> {
  const onProgress = ({ done, total }: { done: number; total: number }): void =>
    context.note({ zh: `已处理 ${done}/${total} 行`, en: `${done} of ${total} rows` });
  const imported = await importLedgerFile(database, actor, { ...input, onProgress }, clock);
  if (!imported.ok) throw failed(imported.reason);
  const faulty =
    imported.value.rowsFaulty === 0 ? [] : await listLedgerFaults(database, imported.value.ledgerId);
  return { outcome: imported.value, faulty };
}

async function readInput(path: string, map: string | undefined, context: CommandContext) {
  if (map === undefined) {
    throw optionsAtFault([
      {
        field: '--map',
        text: {
          zh: '请给出列对照表，说明哪一列是什么。格式见 docs/ledger-import.md。',
          en: 'Give a map that says which column is what. docs/ledger-import.md shows how.',
        },
      },
    ]);
  }
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw optionsAtFault([unreadable('FILE', path)]);
  context.note({ zh: `读取 ${path}`, en: `Reading ${path}` });
  return { path, fileName: basename(path), map: await readMapFile(map) };
}

async function readMapFile(map: string): Promise<LedgerMap> {
  const text = await readFile(map, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const shipped = shippedMap(map);
    if (shipped === undefined) throw optionsAtFault([unreadable('--map', map)]);
    return shipped;
  }
  const read = readLedgerMap(text);
  if (!read.ok) throw optionsAtFault(read.reason.faults ?? []);
  return read.value;
}

/** The unit named, or the one petition office above which there is no other. */
async function unitOf({ database }: Installation, unitId: string | undefined): Promise<Unit> {
  const { units, scopeOf } = await database.transaction(loadNetwork);
  if (unitId !== undefined) {
    const unit = units.get(unitId);
    if (unit !== undefined) return unit;
    throw optionsAtFault([
      {
        field: '--unit',
        text: { zh: `没有编号为“${unitId}”的单位。`, en: `There is no unit ${unitId}.` },
      },
    ]);
  }
  const offices = [...units.values()].filter(({ kind }) => kind === 'petitionOffice');
  const heads = offices.filter(
    (office) => !offices.some((other) => other !== office && scopeOf(other.unitId).includes(office.unitId)),
  );
  const [head, another] = heads;
  if (head !== undefined && another === undefined) return head;
  throw optionsAtFault([
    {
      field: '--unit',
      text: {
        zh: '请给出登记单位的编号：系统中没有唯一的最高一级信访局。',
        en: 'Name the registering unit: there is no single petition office at the head.',
      },
    },
  ]);
}

function errorsBeside(path: string): string {
  return `${path.replace(/\.[^.\\/]*$/, '')}-errors.xlsx`;
}

function unreadable(field: string, path: string): Fault {
  return {
    field,
    text: { zh: `无法读取“${path}”。请检查路径。`, en: `${path} cannot be read. Check the path.` },
  };
}

/** A map or file that does not fit is the caller's to correct, so it ends like a wrong option. */
function failed({ code, kind, text, field, faults = [] }: Refusal): CommandFailed {
  if (kind === 'invalid' && faults.length > 0) return optionsAtFault(faults);
  if (kind === 'invalid')
    return optionsAtFault([{ field: field === 'file' ? 'FILE' : (field ?? 'FILE'), text }]);
  return new CommandFailed({ code, text });
}

function sayOutcome(
  { rowsTotal, rowsTaken, rowsKnown, rowsFaulty }: Outcome,
  { dryRun, errors }: { readonly dryRun: boolean; readonly errors: string | undefined },
  { say }: CommandContext,
): string {
  const counted = say(
    dryRun
      ? {
          zh: `试导入：共 ${rowsTotal} 行，可导入 ${rowsTaken} 行，已有 ${rowsKnown} 行，有错误 ${rowsFaulty} 行。未写入任何内容。`,
          en: `Dry run: ${rowsTotal} rows, ${rowsTaken} can be imported, ${rowsKnown} are there already, ${rowsFaulty} have errors. Nothing was written.`,
        }
      : {
          zh: `导入完毕：共 ${rowsTotal} 行，新导入 ${rowsTaken} 行，已有 ${rowsKnown} 行，有错误 ${rowsFaulty} 行。`,
          en: `Imported: ${rowsTotal} rows, ${rowsTaken} new, ${rowsKnown} there already, ${rowsFaulty} with errors.`,
        },
  );
  if (errors === undefined) return counted;
  const where = say({
    zh: `有错误的行及原因已写入 ${errors}。更正后用同一对照表导入该文件即可。`,
    en: `The rows with errors, and what to correct, are in ${errors}. Correct them and import that file with the same map.`,
  });
  return `${counted}\n${where}`;
}
