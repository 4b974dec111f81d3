// What every command of the command line shares: its options, how it says things, and how it fails.
import type { Command } from 'commander';
import type { Fault } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import { readConfig, type Config, type ConfigOverrides, type Environment } from '#platform/config/config.ts';
import { readLawOverlays } from '#platform/config/law-overlays.ts';
import { openInstallation, type Installation, type InstallationParts } from '#platform/installation.ts';
import { jobsFor } from './jobs.ts';

/** A command ends without having done what it was asked. */
export class CommandFailed extends Error {
  readonly code: string;
  readonly text: Text;
  readonly faults: readonly Fault[];
  /** 2 where the command line is at fault, 1 otherwise. */
  readonly exitCode: 1 | 2;
  constructor(failure: {
    readonly code: string;
    readonly text: Text;
    readonly faults?: readonly Fault[];
    readonly exitCode?: 1 | 2;
  }) {
    super(failure.text.en);
    this.name = 'CommandFailed';
    this.code = failure.code;
    this.text = failure.text;
    this.faults = failure.faults ?? [];
    this.exitCode = failure.exitCode ?? 1;
  }
}

/** Something is wrong with the options: names each and says what it should be. */
export function optionsAtFault(faults: readonly Fault[]): CommandFailed {
  return new CommandFailed({
    code: 'options-at-fault',
    exitCode: 2,
    text: {
      zh: faults.map((fault) => `${fault.field}：${fault.text.zh}`).join('\n'),
      en: faults.map((fault) => `${fault.field}: ${fault.text.en}`).join('\n'),
    },
    faults,
  });
}

/** Where a command writes. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
}

/** What a command is given when it is registered. */
export interface CommandContext {
  readonly language: Language;
  readonly json: boolean;
  /** The local rules that the configuration names, by their codes. */
  readonly lawOverlays: readonly string[];
  /** The text in the language of this run. */
  say(text: Text): string;
  /** Writes the outcome: the value as JSON with --json, else the text. */
  print(outcome: { readonly value: unknown; readonly text: string }): void;
  /** Writes one line of progress, which is not part of the outcome. */
  note(text: Text): void;
  /** The configuration, with the global options taken in. @throws CommandFailed */
  readConfig(overrides?: ConfigOverrides): Config;
  /** Opens the installation that the global options and the environment name. @throws CommandFailed */
  openInstallation(parts?: InstallationParts, overrides?: ConfigOverrides): Promise<Installation>;
  /** Opens it for the time of some work and closes it in any case. @throws CommandFailed */
  withInstallation<Value>(
    work: (installation: Installation) => Promise<Value>,
    parts?: InstallationParts,
  ): Promise<Value>;
}

/** Adds one command to the program; each file of `commands/` exports one. */
export type RegisterCommand = (program: Command, context: CommandContext) => void;

/** The global options, as the command line has them. */
export interface GlobalOptions {
  readonly data?: string;
  readonly json: boolean;
  readonly language: Language;
}

/** Makes what commands are given. */
export function commandContext(
  environment: Environment,
  terminal: Terminal,
  options: GlobalOptions,
): CommandContext {
  const say = (text: Text): string => text[options.language];
  const context: CommandContext = {
    language: options.language,
    json: options.json,
    lawOverlays: readLawOverlays(environment),
    say,
    print: ({ value, text }) => terminal.out(options.json ? JSON.stringify(value, null, 2) : text),
    note: (text) => terminal.error(say(text)),
    readConfig: (overrides = {}) => {
      const read = readConfig(
        environment,
        options.data === undefined ? overrides : { data: options.data, ...overrides },
      );
      if (read.ok) return read.value;
      throw new CommandFailed({
        code: 'configuration-at-fault',
        text: {
          zh: read.reason.map((fault) => fault.text.zh).join('\n'),
          en: read.reason.map((fault) => fault.text.en).join('\n'),
        },
        faults: read.reason.map((fault) => ({ field: fault.setting, text: fault.text })),
      });
    },
    openInstallation: async (parts = {}, overrides = {}) => {
      const config = context.readConfig(overrides);
      const opened = await openInstallation(config, { jobs: jobsFor(config.attachments.clamd), ...parts });
      if (opened.ok) return opened.value;
      throw new CommandFailed(opened.reason);
    },
    withInstallation: async (work, parts) => {
      const installation = await context.openInstallation(parts);
      try {
        return await work(installation);
      } finally {
        await installation.close();
      }
    },
  };
  return context;
}
