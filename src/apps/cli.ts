// The command line. Every file of commands/ adds one command; what is here is how they are found and how they fail.
import { Command, CommanderError } from 'commander';
import type { Fault } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Environment } from '#platform/config/config.ts';
import {
  CommandFailed,
  commandContext,
  optionsAtFault,
  type RegisterCommand,
  type Terminal,
} from './command.ts';
import { register as audit } from './commands/audit.ts';
import { register as calendar } from './commands/calendar.ts';
import { register as explainDeadline } from './commands/explain-deadline.ts';
import { register as importLedger } from './commands/import-ledger.ts';
import { register as keys } from './commands/keys.ts';
import { register as law } from './commands/law.ts';
import { register as migrate } from './commands/migrate.ts';
import { register as report } from './commands/report.ts';
import { register as seed } from './commands/seed.ts';
import { register as demo } from './commands/demo.ts';
import { register as serve } from './commands/serve.ts';
import { register as verify } from './commands/verify.ts';
import { readVersion } from './server.ts';

const COMMANDS: readonly RegisterCommand[] = [
  serve,
  migrate,
  importLedger,
  report,
  law,
  calendar,
  explainDeadline,
  verify,
  audit,
  keys,
  seed,
  demo,
];

/** Runs one command line and answers the exit code: 0 done, 1 not done, 2 the command line is at fault. */
export async function runCommandLine(
  words: readonly string[],
  environment: Environment,
  terminal: Terminal,
): Promise<number> {
  const language = languageOf(words);
  const json = words.includes('--json');
  try {
    if (!['zh', 'en', undefined].includes(valueOf(words, '--lang'))) throw optionsAtFault([LANGUAGE_UNKNOWN]);
    const program = newProgram(language, terminal);
    const data = valueOf(words, '--data');
    const context = commandContext(environment, terminal, {
      json,
      language,
      ...(data === undefined ? {} : { data }),
    });
    for (const register of COMMANDS) register(program, context);
    await program.parseAsync(words, { from: 'user' });
    return 0;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === 'shown') return 0;
    terminal.error(json ? JSON.stringify(asProblem(failure, language), null, 2) : failure.text[language]);
    return failure.exitCode;
  }
}

function newProgram(language: Language, terminal: Terminal): Command {
  const say = (text: Text): string => text[language];
  return new Command('dengwen')
    .description(say({ zh: '登闻：信访事项办理平台', en: 'Dengwen: petition casework platform' }))
    .usage(say({ zh: '[选项] <命令>', en: '[options] <command>' }))
    .version(readVersion(), '-V, --version', say({ zh: '显示版本', en: 'show the version' }))
    .option('--data <dir>', say({ zh: '数据目录（默认 ./data）', en: 'data directory (./data unless said)' }))
    .option('--json', say({ zh: '以 JSON 输出', en: 'write JSON' }))
    .option('--lang <language>', say({ zh: '语言：zh（默认）或 en', en: 'language: zh (unless said) or en' }))
    .helpOption('-h, --help', say({ zh: '显示帮助', en: 'show help' }))
    .helpCommand('help [command]', say({ zh: '显示某个命令的帮助', en: 'show the help of a command' }))
    .configureHelp({ styleTitle: (title) => (language === 'zh' ? (HELP_TITLES[title] ?? title) : title) })
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      // What commander says in English is said again, in the language of the run, by failureOf.
      writeErr: () => undefined,
    })
    .exitOverride();
}

const LANGUAGE_UNKNOWN: Fault = {
  field: '--lang',
  text: { zh: '应为 zh 或 en。', en: 'Give zh or en.' },
};

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

function failureOf(error: unknown): CommandFailed | 'shown' {
  if (error instanceof CommandFailed) return error;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 'shown' : usageAtFault(error);
  throw error;
}

function usageAtFault(error: CommanderError): CommandFailed {
  const named = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const text = USAGE_TEXTS[error.code]?.(named) ?? {
    zh: '命令行有误。运行 dengwen --help 查看用法。',
    en: 'The command line is not understood. dengwen --help shows how.',
  };
  return new CommandFailed({
    code: 'usage-at-fault',
    exitCode: 2,
    text,
    faults: named === '' ? [] : [{ field: named, text }],
  });
}

const USAGE_TEXTS: Readonly<Record<string, (named: string) => Text>> = {
  'commander.help': () => ({
    zh: '请给出命令。运行 dengwen --help 查看全部命令。',
    en: 'Give a command. dengwen --help lists them.',
  }),
  'commander.unknownCommand': (named) => ({
    zh: `没有命令“${named}”。运行 dengwen --help 查看全部命令。`,
    en: `There is no command ${named}. dengwen --help lists them.`,
  }),
  'commander.unknownOption': (named) => ({
    zh: `没有选项 ${named}。在命令后加 --help 查看其选项。`,
    en: `There is no option ${named}. Add --help to the command to see its options.`,
  }),
  'commander.optionMissingArgument': (named) => ({
    zh: `选项 ${named} 缺少取值。在命令后加 --help 查看其选项。`,
    en: `The option ${named} needs a value. Add --help to the command to see its options.`,
  }),
  'commander.missingArgument': (named) => ({
    zh: `缺少参数 ${named}。在命令后加 --help 查看用法。`,
    en: `The argument ${named} is missing. Add --help to the command to see how.`,
  }),
  'commander.excessArguments': () => ({
    zh: '参数过多。在命令后加 --help 查看用法。',
    en: 'Too many arguments. Add --help to the command to see how.',
  }),
};

const TITLES = {
  1: { zh: '未能完成', en: 'Not done' },
  2: { zh: '命令行有误', en: 'The command line is at fault' },
} as const satisfies Record<CommandFailed['exitCode'], Text>;

/** The form of a problem over HTTP, without a status, of which the command line knows none. */
function asProblem(failure: CommandFailed, language: Language): object {
  return {
    type: `urn:dengwen:problem:${failure.code}`,
    title: TITLES[failure.exitCode][language],
    detail: failure.text[language],
    code: failure.code,
    ...(failure.faults.length === 0
      ? {}
      : { faults: failure.faults.map((fault) => ({ field: fault.field, detail: fault.text[language] })) }),
  };
}

/** The language is needed before the command line is parsed, because the help of the parser is written in it. */
function languageOf(words: readonly string[]): Language {
  return valueOf(words, '--lang') === 'en' ? 'en' : 'zh';
}

function valueOf(words: readonly string[], option: string): string | undefined {
  const joined = words.find((word) => word.startsWith(`${option}=`));
  if (joined !== undefined) return joined.slice(option.length + 1);
  const place = words.indexOf(option);
  return place === -1 ? undefined : words[place + 1];
}
