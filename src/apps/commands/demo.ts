import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { lockDirectory } from '#platform/db/directory-lock.ts';
import { seededEntropy } from '#platform/crypto/entropy.ts';
import { getReport, reportAsTable, yearPeriod } from '#modules/statistics/index.ts';
import { officers } from '../../../db/seed/city.ts';
import { DEMO_PASSWORD } from '../demo/build-city.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { CommandFailed, type CommandContext, type RegisterCommand } from '../command.ts';
import { startServer } from '../server.ts';
import { untilAskedToStop } from '../shutdown.ts';

/** The year of the speech, which the ledgers of the demo city add up to. */
const YEAR_OF_THE_SPEECH = 2006;
const SHOWN_LOGINS = ['clerk', 'handler', 'leader', 'admin', 'security', 'auditor'];

interface Options {
  readonly port?: string;
  readonly fresh?: boolean;
}

/** `dengwen demo`: seeds the invented city where there is none yet, prints its year and its logins, and serves it. */
export const register: RegisterCommand = (program, context) => {
  program
    .command('demo')
    .description(
      context.say({ zh: '启动虚构的岱川市（演示）', en: 'Run the invented city of Daichuan (a demo)' }),
    )
    .option('--port <port>', context.say({ zh: '端口（默认 3000）', en: 'port (3000 unless said)' }))
    .option(
      '--fresh',
      context.say({ zh: '清空演示数据，重新开始', en: 'throw the demo away and begin again' }),
    )
    .action(async ({ fresh, port }: Options) => {
      await seedWhereEmpty(context, fresh === true);
      const installation = await context.openInstallation({}, port === undefined ? {} : { port });
      const { database, clock, log } = installation;
      const report = await database.transaction((tx) =>
        getReport(tx, { period: yearPeriod(YEAR_OF_THE_SPEECH), scope: null }, clock),
      );
      const server = await startServer(installation);
      context.print({
        value: { url: server.url, logins: logins(), report },
        text: [reportAsTable(report, context.language), '', ...welcome(context, server.url)].join('\n'),
      });
      await untilAskedToStop(server.close, log);
    });
};

/** Says of a directory that it holds a demo city and nothing else, and how far that has come. */
const MARK = 'demo-city';
/** A city of an earlier version, whose officers had no second factor, is built anew. */
const COMPLETE = 'complete, with second factors';

async function seedWhereEmpty(context: CommandContext, fresh: boolean): Promise<void> {
  const { address, dataDirectory } = context.readConfig();
  if (address.engine !== 'embedded') throw embeddedOnly();
  const mark = join(dataDirectory, MARK);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === COMPLETE && !fresh) return;
  await clear(dataDirectory, mark);
  context.note({ zh: '正在建立虚构的岱川市……', en: 'Building the invented city of Daichuan …' });
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  writeFileSync(mark, 'begun');
  const seeded = await context.withInstallation((installation) => seedDemo(installation, context.note), {
    entropy: seededEntropy('daichuan'),
  });
  if (!seeded.ok) throw new CommandFailed(seeded.reason);
  writeFileSync(mark, COMPLETE);
}

/** Throws away an earlier demo city, or one that was stopped half-way; never anything that is no demo city. */
async function clear(dataDirectory: string, mark: string): Promise<void> {
  if (!existsSync(dataDirectory)) return;
  if (!existsSync(mark)) {
    if (readdirSync(dataDirectory).length === 0) return;
    throw notADemo(dataDirectory);
  }
  // Whoever has it open keeps it: the lock is refused here, before anything is thrown away.
  const lock = await lockDirectory(realpathSync(dataDirectory));
  await lock.release();
  rmSync(dataDirectory, { recursive: true, force: true });
}

function welcome({ say }: CommandContext, url: string): string[] {
  const rows = officers
    .filter(({ login }) => SHOWN_LOGINS.includes(login))
    .map(({ login, name, title }) => `  ${login.padEnd(10)} ${DEMO_PASSWORD}   ${name}（${title}）`);
  return [
    say({
      zh: '虚构的岱川市已启动（按 Ctrl+C 停止）',
      en: 'The invented city of Daichuan is running (Ctrl+C stops it)',
    }),
    say({ zh: `  工作台   ${url}/workbench/`, en: `  Workbench  ${url}/workbench/` }),
    say({ zh: `  群众网站 ${url}/`, en: `  Portal     ${url}/` }),
    say({ zh: `  接口说明 ${url}/api/openapi.json`, en: `  API        ${url}/api/openapi.json` }),
    say({
      zh: '登录名、密码（两步验证点“使用演示口令”即可）：',
      en: 'Logins and password; the second factor is one click (“Use the demo’s code”):',
    }),
    ...rows,
  ];
}

function logins(): readonly object[] {
  return officers
    .filter(({ login }) => SHOWN_LOGINS.includes(login))
    .map(({ login, role }) => ({ login, role, password: DEMO_PASSWORD }));
}

function embeddedOnly(): CommandFailed {
  return new CommandFailed({
    code: 'demo-is-embedded',
    text: {
      zh: '演示只用内置数据库。请用 --data 指定一个目录，例如 --data data/demo。',
      en: 'The demo runs on the embedded database only; name a directory, such as --data data/demo.',
    },
  });
}

function notADemo(directory: string): CommandFailed {
  return new CommandFailed({
    code: 'not-a-demo',
    text: {
      zh: `目录 ${directory} 里有别的数据，演示不会动它。请用 --data 指定一个空目录。`,
      en: `There is something else in ${directory}, which the demo will not touch. Name an empty directory with --data.`,
    },
  });
}
