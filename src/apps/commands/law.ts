import type { Command } from 'commander';
import {
  HOLDER_NAMES,
  listAddedRules,
  listOverlays,
  listRulesWith,
  sayLength,
  type Rule,
} from '#modules/law/index.ts';
import { optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';
import { activeOverlays, parseRegime, REGIME_UNKNOWN } from '../law-options.ts';

interface ListOptions {
  readonly regime?: string;
  readonly overlay?: string;
}

/** `dengwen law …`: the Regulations as data. */
export const register: RegisterCommand = (program, context) => {
  const law = program
    .command('law')
    .description(context.say({ zh: '查看法规数据', en: 'Read the Regulations as data' }));
  addList(law, context);
  addOverlays(law, context);
};

function addList(law: Command, context: CommandContext): void {
  const { say } = context;
  law
    .command('list')
    .description(
      say({ zh: '列出一部条例的全部规则及条文', en: 'List the rules of a Regulation with their articles' }),
    )
    .option('--regime <year>', say({ zh: '适用的条例：2005 或 2022', en: 'the Regulation: 2005 or 2022' }))
    .option(
      '--overlay <codes>',
      say({ zh: '适用的地方规定，如 zhejiang-2016', en: 'local rules that apply, such as zhejiang-2016' }),
    )
    .action((options: ListOptions) => {
      const regime = parseRegime(options.regime);
      if (regime === undefined) throw optionsAtFault([REGIME_UNKNOWN]);
      const rules = listRulesWith(regime, activeOverlays(options.overlay, context));
      const added = listAddedRules().filter((rule) => rule.regime === regime);
      const table = inTable([...rules, ...added], context);
      const text = added.length === 0 ? table : `${table}\n\n${sayAdded(added, context)}`;
      context.print({ value: [...rules, ...added].map(asData), text });
    });
}

function addOverlays(law: Command, context: CommandContext): void {
  const { say } = context;
  law
    .command('overlays')
    .description(say({ zh: '列出可以启用的地方规定', en: 'List the local rules that can be made active' }))
    .action(() => {
      const overlays = listOverlays().map(({ code, name, effectiveFrom, force, rules, adds = [] }) => ({
        code,
        name,
        effectiveFrom,
        note: force.note,
        overrides: rules.map((rule) => rule.overrides),
        adds: adds.map((rule) => rule.id),
      }));
      context.print({
        value: overlays,
        text: overlays
          .map(
            ({ code, name, overrides, adds, note }) =>
              `${code}  ${say(name)}  ${[...overrides, ...adds].join(', ')}\n  ${say(note)}`,
          )
          .join('\n'),
      });
    });
}

function asData(rule: Rule): object {
  const { id, citation, effectiveFrom, effectiveTo, ...rest } = rule;
  return {
    id,
    instrument: citation.instrument,
    article: citation.article,
    text: citation.words,
    effectiveFrom,
    effectiveTo: effectiveTo ?? null,
    ...rest,
  };
}

/** What the reader of the list must know of rules that are not in force by themselves. */
function sayAdded(added: readonly Rule[], { say }: CommandContext): string {
  const ids = added.map(({ id }) => id).join(', ');
  return say({
    zh: `${ids}：默认不启用；凭记忆录入，未见原文（把握中等），不引用条文。`,
    en: `${ids}: off by default; from memory, no text at hand (confidence: medium), nothing is quoted.`,
  });
}

function inTable(rules: readonly Rule[], { say }: CommandContext): string {
  const heading = [
    { zh: '编号', en: 'Rule' },
    { zh: '条款', en: 'Article' },
    { zh: '期限', en: 'Period' },
    { zh: '延长', en: 'Extension' },
    { zh: '起算', en: 'From' },
    { zh: '责任人或者权利人', en: 'Whose' },
    { zh: '事项', en: 'What' },
  ].map(say);
  const rows = rules.map((rule) => [
    rule.overrides === undefined ? rule.id : `${rule.id} → ${rule.overrides}`,
    rule.citation.article,
    say(sayLength(rule.length)),
    rule.extension === undefined ? '—' : `≤${rule.extension.maxDays}`,
    say(rule.trigger.text),
    say(HOLDER_NAMES[rule.holder]),
    say(rule.name),
  ]);
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((row) => widthOf(row[column] ?? ''))),
  );
  return [heading, ...rows]
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

// A Chinese character takes two columns of a terminal.
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text));
}
