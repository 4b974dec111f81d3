import { verifyAttachments } from '#modules/attachments/index.ts';
import { verifyMatters, type VerifyReport } from '#modules/matters/index.ts';
import { verifyRecommendations } from '#modules/supervision/index.ts';
import { verifyAudit, type AuditReport } from '#modules/audit/index.ts';
import { CommandFailed, type CommandContext, type RegisterCommand } from '../command.ts';

/**
 * `dengwen verify`: folds every history again and checks chain, state, rows, clocks and texts; then the audit log, its
 * chain and its checkpoints, also against the file outside the database. Exit 1 where something fails.
 */
export const register: RegisterCommand = (program, context) => {
  program
    .command('verify')
    .description(
      context.say({
        zh: '重新推演全部历史，核对哈希链、状态、时限、文字、审计日志与检查点是否一致',
        en: 'Fold every history again and check chain, state, clocks, texts, audit log and checkpoints',
      }),
    )
    .action(async () => {
      const report = await context.withInstallation(async ({ database, config }) => {
        const matters = await verifyMatters(database, (done) => {
          if (done % 5000 === 0) context.note({ zh: `已核对 ${done} 件`, en: `${done} matters checked` });
        });
        const { attachments, faults } = await verifyAttachments(database);
        const proven = await verifyRecommendations(database);
        const audit = await verifyAudit(database, { file: config.checkpointFile });
        return {
          ...matters,
          attachments,
          recommendations: proven.recommendations,
          faults: [...matters.faults, ...faults, ...proven.faults],
          audit,
        };
      });
      context.print({ value: report, text: inWords(context, report) });
      const faults = report.faults.length + report.audit.faults.length;
      if (faults > 0) throw notClean(faults);
    });
};

type Report = VerifyReport & {
  readonly attachments: number;
  readonly recommendations: number;
  readonly audit: AuditReport;
};

function inWords(context: CommandContext, report: Report): string {
  const { matters, events, clocks, attachments, recommendations, faults, audit } = report;
  const count = faults.length + audit.faults.length;
  const summary = context.say({
    zh: `核对信访事项 ${matters} 件、事件 ${events} 条、时限 ${clocks} 个、附件 ${attachments} 份、建议书 ${recommendations} 份、审计记录 ${audit.entries} 条、检查点 ${audit.checkpoints} 个：${count === 0 ? '全部一致。' : `${count} 处不一致：`}`,
    en: `${matters} matters, ${events} events, ${clocks} clocks, ${attachments} attachments, ${recommendations} recommendations, ${audit.entries} audit entries, ${audit.checkpoints} checkpoints checked: ${count === 0 ? 'all agree.' : `${count} faults:`}`,
  });
  return [
    summary,
    ...faults.map(({ number, matterId, what }) => `  ${number} ${matterId}  ${what}`),
    ...audit.faults.map(({ text }) => `  ${context.say(text)}`),
  ].join('\n');
}

function notClean(faults: number): CommandFailed {
  return new CommandFailed({
    code: 'history-does-not-hold',
    text: {
      zh: `有 ${faults} 处与历史不符，数据可能被改动。请保全数据库并查明原因，不要继续办理。`,
      en: `${faults} places do not agree with their history; the data may have been altered. Preserve the database and find out why before going on.`,
    },
  });
}
