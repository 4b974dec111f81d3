import type { RegisterCommand } from '../command.ts';

/** `dengwen migrate`: brings the database to the newest form and says what it applied. */
export const register: RegisterCommand = (program, context) => {
  program
    .command('migrate')
    .description(
      context.say({
        zh: '把数据库升级到最新结构（serve 启动时也会自动执行）',
        en: 'Bring the database to the newest form (serve does so as well)',
      }),
    )
    .action(async () => {
      await context.withInstallation(async ({ migrated }) => {
        context.print({
          value: { migrated },
          text:
            migrated.length === 0
              ? context.say({
                  zh: '数据库已是最新，没有需要升级的内容。',
                  en: 'The database is up to date; nothing to do.',
                })
              : context.say({ zh: `已升级：${migrated.join('、')}`, en: `Applied: ${migrated.join(', ')}` }),
        });
      });
    });
};
