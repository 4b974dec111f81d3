import type { Config } from '#platform/config/config.ts';
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
      context.print({
        value: { url: config.publicUrl ?? server.url, database: config.address.engine },
        text: context.say({
          zh: `登闻已启动：${config.publicUrl ?? server.url}（按 Ctrl+C 停止）`,
          en: `Dengwen is running at ${config.publicUrl ?? server.url} (Ctrl+C stops it)`,
        }),
      });
      await untilAskedToStop(server.close, log);
    });
};

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
