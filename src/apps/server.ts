// Puts the server together: an installation, the modules' routes, and whoever asks.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createHttpServer } from '#platform/http/server.ts';
import { followTlsFiles, readTls, type SecureServer } from '#platform/http/tls.ts';
import type { Installation } from '#platform/installation.ts';
import { resumeImports } from '#modules/exchange/index.ts';
import { authenticator } from '#modules/access/index.ts';
import { keepAudit, recorder } from '#modules/audit/index.ts';
import { resumeRevisions } from '#modules/matters/index.ts';
import { CommandFailed } from './command.ts';
import { portalProblemPage } from './portal/index.ts';
import { listRoutes } from './routes.ts';

/** A server that listens. */
export interface RunningServer {
  /** Where it can be reached from this machine. */
  readonly url: string;
  /** Stops listening, finishes the requests and jobs in hand, closes the database. */
  close(): Promise<void>;
}

const WORKBENCH = fileURLToPath(new URL('../../dist/workbench/', import.meta.url));

/** Starts to listen and to do jobs. @throws CommandFailed where certificate and key cannot be used */
export async function startServer(installation: Installation): Promise<RunningServer> {
  const { config, database, clock, log } = installation;
  const tls = config.tls === undefined ? undefined : readTls(config.tls);
  if (tls?.ok === false) throw new CommandFailed(tls.reason);
  const app = await createHttpServer({
    installation,
    authenticate: authenticator(clock),
    record: recorder(clock),
    routes: listRoutes(installation),
    version: readVersion(),
    workbenchDirectory: WORKBENCH,
    problemPage: portalProblemPage,
    ...(tls === undefined ? {} : { tls: tls.value }),
  });
  const keeper = await keepAudit({ database, clock, log, file: config.checkpointFile });
  const unfollow =
    config.tls === undefined
      ? undefined
      : followTlsFiles(config.tls, app.server as unknown as SecureServer, log);
  await resumeImports(database);
  await resumeRevisions(database);
  await installation.queue.work({ database, clock });
  const url = await app.listen({ host: config.host, port: config.port });
  return {
    url,
    close: async () => {
      unfollow?.();
      await app.close();
      await keeper.stop();
      await installation.close();
    },
  };
}

/** The version of this program. */
export function readVersion(): string {
  const file = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
