// Runs in its own thread: PGlite and the socket server in front of it.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { WorkerMessage } from './embedded.ts';

const MOST_CONNECTIONS = 32;

const { directory, socket, seed } = workerData as { directory?: string; socket: string; seed?: Blob };

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

try {
  const database = await PGlite.create({
    ...(directory === undefined ? {} : { dataDir: directory }),
    ...(seed === undefined ? {} : { loadDataDir: seed }),
  });
  const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections: MOST_CONNECTIONS });
  await server.start();
  parentPort?.on('message', () => {
    void server
      .stop()
      .then(() => database.close())
      .finally(() => process.exit(0));
  });
  tell({ ready: true });
} catch (error) {
  tell({ failed: error instanceof Error ? error.message : String(error) });
}
