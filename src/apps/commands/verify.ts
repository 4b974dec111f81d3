import { verifyAttachments } from '#modules/documents/index.ts';
import { verifyMatters, type VerifyReport } from '#modules/matters/index.ts';
import { CommandFailed, type CommandContext, type RegisterCommand } from '../command.ts';

/** `dengwen verify`: folds every history again and checks chain, state, rows, clocks and texts; exit 1 where one fails. */
export const register: RegisterCommand = (program, context) => {
  program
    .command('verify')
    .description(
      context.say({
        zh: '重新推演全部历史，核对哈希链、状态、时限与文字是否一致',
        en: 'Fold every history again and check chain, state, clocks and texts',
      }),
    )
    .action(async () => {
      const report = await context.withInstallation(async ({ database }) => {
        const matters = await verifyMatters(database, (done) => {
          if (done % 5000 === 0) context.note({ zh: `已核对 ${done} 件`, en: `${done} matters checked` });
        });
        const { attachments, faults } = await verifyAttachments(database);
        return { ...matters, attachments, faults: [...matters.faults, ...faults] };
      });
      context.print({ value: report, text: inWords(context, report) });
      if (report.faults.length > 0) throw notClean(report);
    });
};

type Report = VerifyReport & { readonly attachments: number };

function inWords(context: CommandContext, { matters, events, clocks, attachments, faults }: Report): string {
  const summary = context.say({
    zh: `核对信访事项 ${matters} 件、事件 ${events} 条、时限 ${clocks} 个、附件 ${attachments} 份：${faults.length === 0 ? '全部一致。' : `${faults.length} 处不一致：`}`,
    en: `${matters} matters, ${events} events, ${clocks} clocks, ${attachments} attachments checked: ${faults.length === 0 ? 'all agree.' : `${faults.length} faults:`}`,
  });
  return [summary, ...faults.map(({ number, matterId, what }) => `  ${number} ${matterId}  ${what}`)].join(
    '\n',
  );
}

function notClean({ faults }: Report): CommandFailed {
  return new CommandFailed({
    code: 'history-does-not-hold',
    text: {
      zh: `有 ${faults.length} 处与历史不符，数据可能被改动。请保全数据库并查明原因，不要继续办理。`,
      en: `${faults.length} places do not agree with their history; the data may have been altered. Preserve the database and find out why before going on.`,
    },
  });
}
