import { seededEntropy } from '#platform/crypto/entropy.ts';
import { seedDemo } from '../demo/seed-demo.ts';
import { CommandFailed, type RegisterCommand } from '../command.ts';

/** `dengwen seed demo`: fills an empty data directory with the invented city, without serving it. */
export const register: RegisterCommand = (program, context) => {
  program
    .command('seed')
    .description(context.say({ zh: '放入演示数据', en: 'Put in sample data' }))
    .command('demo')
    .description(
      context.say({
        zh: '在空的数据目录里建立虚构的岱川市（不启动服务）',
        en: 'Build the invented city of Daichuan in an empty data directory (without serving)',
      }),
    )
    .action(async () => {
      const seeded = await context.withInstallation((installation) => seedDemo(installation, context.note), {
        entropy: seededEntropy('daichuan'),
      });
      if (!seeded.ok) throw new CommandFailed(seeded.reason);
      const { ledgers, ledgerRows, openMatters } = seeded.value;
      context.print({
        value: seeded.value,
        text: context.say({
          zh: `已放入演示数据：台账 ${ledgerRows} 行，今日在办信访事项 ${openMatters} 件。台账文件：${ledgers.join('、')}`,
          en: `The demo city is in: ${ledgerRows} ledger rows, ${openMatters} matters of today. Ledgers: ${ledgers.join(', ')}`,
        }),
      });
    });
};
