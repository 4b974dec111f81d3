import type { Text } from '#kernel/text.ts';
import type { Config } from '#platform/config/config.ts';
import { offerFirstStart, type OfferedLink } from '#modules/access/index.ts';
import { CommandFailed, type RegisterCommand } from '../command.ts';
import { startServer, type RunningServer } from '../server.ts';
import { untilAskedToStop } from '../shutdown.ts';

/** `dengwen serve`: runs the server until it is asked to stop. */
export const register: RegisterCommand = (program, context) => {
  program
    .command('serve')
    .description(context.say({ zh: '启动服务', en: 'Run the server' }))
    .option('--port <port>', context.say({ zh: '端口（默认 3000）', en: 'port (3000 unless said)' }))
    .option(
      '--host <address>',
      context.say({
        zh: '监听地址（默认 127.0.0.1，仅本机）',
        en: 'address to listen on (127.0.0.1 unless said)',
      }),
    )
    .action(async (options: { port?: string; host?: string }) => {
      const installation = await context.openInstallation({}, options);
      const { config, log } = installation;
      let server: RunningServer;
      try {
        server = await startServer(installation);
      } catch (error) {
        await installation.close();
        throw addressNotAvailable(error, config) ?? error;
      }
      const url = config.publicUrl ?? server.url;
      const offered = await installation.database.transaction((tx) =>
        offerFirstStart(tx, installation.clock),
      );
      const links = offered.map(({ path, ...link }) => ({ ...link, url: `${url}/workbench${path}` }));
      context.print({
        value: { url, database: config.address.engine, ...(links.length === 0 ? {} : { links }) },
        text: [
          context.say({
            zh: `登闻已启动：${url}（按 Ctrl+C 停止）`,
            en: `Dengwen is running at ${url} (Ctrl+C stops it)`,
          }),
          ...links.map((link) => context.say(toldOf(link))),
        ].join('\n'),
      });
      await untilAskedToStop(server.close, log);
    });
};

/** What the terminal says of a one-time link. */
function toldOf({ kind, name, url }: { kind: OfferedLink['kind']; name?: string; url: string }): Text {
  return kind === 'firstStart'
    ? {
        zh: `还没有人能登录。请在24小时内打开这个一次性网址，设置系统管理员、安全保密员、审计员：\n  ${url}`,
        en: `Nobody can sign in yet. Open this one-time link within 24 hours and set up administrator, security officer and auditor:\n  ${url}`,
      }
    : {
        zh: `${name ?? ''}还没有设置密码。请在24小时内把这个一次性网址交给本人：\n  ${url}`,
        en: `${name ?? ''} has no password yet. Hand them this one-time link within 24 hours:\n  ${url}`,
      };
}

const NOT_AVAILABLE = new Set(['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN']);

function addressNotAvailable(error: unknown, { host, port }: Config): CommandFailed | undefined {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (!NOT_AVAILABLE.has(code)) return undefined;
  return new CommandFailed({
    code: 'address-not-available',
    text: {
      zh: `无法在 ${host} 的端口 ${port} 上监听（${code}）。请停止占用它的程序，或用 --port、--host 另选。`,
      en: `Port ${port} of ${host} is not available (${code}). Stop the program that uses it, or choose with --port and --host.`,
    },
  });
}
