import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Fault, type Refusal, type Result } from '#kernel/result.ts';
import { carryOut } from '#platform/db/carry-out.ts';
import type { Tx } from '#platform/db/database.ts';
import { createAccount } from '#modules/access/index.ts';
import { record } from '#modules/audit/index.ts';
import * as network from '#modules/network/index.ts';
import { CommandFailed, optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';

interface Options {
  readonly login?: string;
  readonly name?: string;
  readonly city?: string;
  readonly office?: string;
}

interface Wanted {
  readonly login: string;
  readonly name: string;
  readonly city: string | undefined;
  readonly office: string | undefined;
  readonly password: string;
}

interface Created {
  readonly officerId: string;
  readonly login: string;
  readonly unitId: string;
}

/**
 * `dengwen create-administrator`: the first account of an installation, for there is none by default. Where the
 * network is still empty it makes the city, its petition office and the list of topics as well.
 */
export const register: RegisterCommand = (program, context) => {
  const { say } = context;
  program
    .command('create-administrator')
    .description(
      say({
        zh: '开通系统管理员账号（从标准输入读取密码）',
        en: 'Create an administrator (password on stdin)',
      }),
    )
    .option('--login <login>', say({ zh: '登录名，如 zhang.min', en: 'login, such as zhang.min' }))
    .option('--name <name>', say({ zh: '姓名', en: 'name of the person' }))
    .option('--city <name>', say({ zh: '首次安装：城市名称', en: 'first installation: name of the city' }))
    .option(
      '--office <name>',
      say({ zh: '首次安装：信访部门名称', en: 'first installation: name of the petition office' }),
    )
    .action(async (options: Options) => {
      const { login, name } = readOptions(options);
      const password = await readPassword(context);
      const wanted = { login, name, city: options.city, office: options.office, password };
      const created = await context.withInstallation(({ database, clock }) =>
        carryOut(database, (tx) => createAdministrator(tx, wanted, clock)),
      );
      if (!created.ok) throw failed(created.reason);
      context.print({
        value: created.value,
        text: say({
          zh: `已开通系统管理员账号 ${created.value.login}。`,
          en: `The administrator ${created.value.login} can sign in.`,
        }),
      });
    });
};

function readOptions({ login, name }: Options): { readonly login: string; readonly name: string } {
  const missing: Fault[] = [];
  if (!login) missing.push({ field: '--login', text: { zh: '请给出登录名。', en: 'Give a login.' } });
  if (!name?.trim()) missing.push({ field: '--name', text: { zh: '请给出姓名。', en: 'Give a name.' } });
  if (!login || !name?.trim()) throw optionsAtFault(missing);
  return { login, name };
}

async function createAdministrator(tx: Tx, wanted: Wanted, clock: Clock): Promise<Result<Created>> {
  const setUp: SystemActor = { kind: 'system', task: 'commandLine', unitId: 'hub' };
  const head = await headOfNetwork(tx, setUp, wanted, clock);
  if (!head.ok) return head;
  const unitId = head.value;
  const officer = await network.createOfficer(tx, setUp, { name: wanted.name }, clock);
  if (!officer.ok) return officer;
  const { officerId } = officer.value;
  const post = { officerId, unitId, role: 'administrator', title: '系统管理员' } as const;
  const appointed = await network.appointToPost(tx, setUp, post, clock);
  if (!appointed.ok) return appointed;
  const { login, password } = wanted;
  const account = await createAccount(tx, setUp, { officerId, login, password }, clock);
  if (!account.ok) return account;
  const deed = { act: 'permissionChange', operation: 'createAdministrator', subject: officerId } as const;
  await record(tx, { ...deed, actor: setUp }, clock);
  return succeed({ officerId, login: account.value.login, unitId });
}

/** The unit that reports to nobody; made here where the network is still empty. */
async function headOfNetwork(
  tx: Tx,
  setUp: SystemActor,
  { city, office }: Wanted,
  clock: Clock,
): Promise<Result<string>> {
  const { units } = await network.loadNetwork(tx);
  const today = clock.today();
  const head = [...units.values()].find((unit) => unit.parentId === null && network.isActive(unit, today));
  if (head !== undefined) return succeed(head.unitId);
  if (!city?.trim() || !office?.trim()) throw optionsAtFault([FIRST_UNIT]);
  await network.defineTopics(tx);
  const place = await network.createPlace(tx, setUp, { placeId: 'city', name: city, level: 'city' });
  if (!place.ok) return place;
  const unit = { name: office, kind: 'petitionOffice', level: 'city', placeId: 'city' } as const;
  const made = await network.createUnit(tx, setUp, { unitId: 'hub', ...unit }, clock);
  return made.ok ? succeed(made.value.unitId) : made;
}

const FIRST_UNIT: Fault = {
  field: '--city, --office',
  text: {
    zh: '机构树还是空的，请给出城市和信访部门的名称，例如 --city 岱川市 --office 岱川市信访局。',
    en: 'There is no unit yet; name the city and its petition office, such as --city 岱川市 --office 岱川市信访局.',
  },
};

/** One line of standard input; at a terminal it is asked for twice and not shown. */
async function readPassword(context: CommandContext): Promise<string> {
  const first = await readLine(context, { zh: '密码：', en: 'Password: ' });
  if (!process.stdin.isTTY) return first;
  const second = await readLine(context, { zh: '再次输入密码：', en: 'Password again: ' });
  if (first === second) return first;
  throw new CommandFailed({
    code: 'passwords-differ',
    text: {
      zh: '两次输入的密码不同；请重新运行该命令。',
      en: 'The two passwords differ; run the command again.',
    },
  });
}

async function readLine(context: CommandContext, prompt: { zh: string; en: string }): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) context.note(prompt);
  const hidden = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: process.stdin, output: hidden, terminal });
  const ended = new Promise<string>((resolve) => reader.once('close', () => resolve('')));
  const line = await Promise.race([reader.question(''), ended]);
  reader.close();
  if (line !== '') return line;
  throw new CommandFailed({
    code: 'password-missing',
    text: {
      zh: '没有读到密码；请在提示后输入，或者由标准输入传入一行。',
      en: 'No password was given; type it when asked, or pass one line on standard input.',
    },
  });
}

function failed(refusal: Refusal): CommandFailed {
  const faults = refusal.faults ?? [];
  const all = faults.length === 0 ? [refusal.text] : faults.map((fault) => fault.text);
  return new CommandFailed({
    code: refusal.code,
    text: { zh: all.map(({ zh }) => zh).join('\n'), en: all.map(({ en }) => en).join('\n') },
    faults,
  });
}
