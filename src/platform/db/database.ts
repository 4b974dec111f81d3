// The one way to the database: a pool of connections and transactions on it. There is no global connection;
// whoever writes gets a Tx, and everything done through it commits together or not at all.
import { createHash } from 'node:crypto';
import { CompiledQuery, Kysely, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor, PetitionerActor } from '#kernel/actor.ts';
import type { Entropy } from '../crypto/entropy.ts';
import type { Vault } from '../crypto/vault.ts';
import { startEmbedded } from './embedded.ts';
import { beginningWith, DESK_ROLE, ReachingDialect, reachOf } from './reach.ts';
import type { DB as Tables } from './tables.ts';
import { sendTogether, withoutWaiting } from './unawaited.ts';

/** A job to be done after the transaction that asks for it has committed. */
export interface JobRequest {
  readonly kind: string;
  readonly payload: object;
  /** Two requests of one kind with the same key are one job while the first has not begun. */
  readonly singletonKey?: string;
}

/** Sends jobs inside the caller's transaction; the queue implements it. */
export type JobSender = (tx: Pick<Tx, 'write'>, request: JobRequest) => Promise<void>;

/** What can be compiled to SQL: a query of the builder, a raw one, or one compiled already. */
export type Statement = CompiledQuery | { compile(on: Transaction<Tables>): CompiledQuery };

/** One transaction: rows, history and jobs that commit together, and what seals personal data on the way. */
export interface Tx {
  readonly db: Transaction<Tables>;
  readonly vault: Vault;
  readonly entropy: Entropy;
  /**
   * Writes without waiting for the answer, which nobody needs. What this transaction does afterwards sees the write;
   * where it fails, the transaction fails with its error, at the latest when it commits.
   */
  write(statement: Statement): Promise<void>;
  /** Enqueues a job that exists only if this transaction commits. */
  enqueue(request: JobRequest): Promise<void>;
  /** From here on, the transaction reaches what a petitioner who has proved a matter may see: that matter. */
  goOnAs(petitioner: PetitionerActor): Promise<void>;
  /**
   * Writes what has been decided although the actor will not see it afterwards: a matter whose wall now keeps them out.
   * For writes of a decision already taken, never for reading; a test lists the files that use it.
   */
  beyondReach<Value>(write: () => Promise<Value>): Promise<Value>;
}

/** The database of this installation. */
export interface Database {
  /** A connection string that other tools (the queue, the schema snapshot) reach the same database by. */
  readonly url: string;
  readonly engine: 'embedded' | 'server';
  /**
   * Runs work for somebody in one transaction; commits when it returns, rolls back when it throws. The database itself
   * shows and lets change only what is within the actor's reach (row-level security), whatever the statements say.
   */
  transactionAs<Value>(actor: Actor, work: (tx: Tx) => Promise<Value>): Promise<Value>;
  /**
   * The same for the program itself, which reaches everything: jobs, imports, verification, the command line. No route
   * may use it; a test lists the files that do.
   */
  transaction<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value>;
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Tables>;
  close(): Promise<void>;
}

/** Where the database is: a PostgreSQL server, or a directory for the embedded one (filled from a seed, for tests). */
export type DatabaseAddress =
  | { readonly engine: 'server'; readonly url: string }
  | { readonly engine: 'embedded'; readonly directory: string; readonly seed?: Blob };

/** What transactions carry besides the connection. */
export interface TransactionParts {
  readonly vault: Vault;
  readonly entropy: Entropy;
  readonly sendJob: JobSender;
}

/** A connection to the database before keys and queue exist: for migrating and unlocking. */
export interface OpenedPool {
  readonly engine: 'embedded' | 'server';
  readonly url: string;
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Tables>;
  close(): Promise<void>;
}

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));
types.setTypeParser(pg.types.builtins.NUMERIC, (text) => Number(text));

/**
 * Connects to the server named, or starts the embedded database in its directory.
 * @throws DirectoryInUse where another process has the embedded directory open.
 */
export async function openPool(
  address: DatabaseAddress,
  options: { maxConnections: number },
): Promise<OpenedPool> {
  const embedded =
    address.engine === 'embedded' ? await startEmbedded(address.directory, address.seed) : undefined;
  const url = embedded?.url ?? (address as { url: string }).url;
  // The socket server of the embedded database puts the messages of all connections into one session one by one:
  // with two connections, one may be given the rows that the other asked for.
  const most = embedded === undefined ? options.maxConnections : 1;
  const server = embedded === undefined;
  const pool = new pg.Pool({ ...connectionOptions(url), max: most, types, pipeline: server });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  if (server) {
    pool.on('connect', sendTogether);
    pool.on('connect', prepareStatements);
  }
  const kysely = new Kysely<Tables>({ dialect: new ReachingDialect({ pool, pipeline: server }) });
  return {
    engine: address.engine,
    url,
    pool,
    kysely,
    close: async () => {
      await kysely.destroy();
      await embedded?.stop();
    },
  };
}

/** Adds to an opened pool what transactions carry. */
export function completeDatabase(opened: OpenedPool, parts: TransactionParts): Database {
  const begin = <Value>(reach: string | undefined, work: (tx: Tx) => Promise<Value>): Promise<Value> =>
    beginningWith(reach, () =>
      opened.kysely.transaction().execute((db) => {
        const write = async (statement: Statement): Promise<void> => {
          const compiled = 'compile' in statement ? statement.compile(db) : statement;
          await db.executeQuery(withoutWaiting(compiled));
        };
        return work({
          db,
          vault: parts.vault,
          entropy: parts.entropy,
          write,
          enqueue: (request) => parts.sendJob({ write }, request),
          goOnAs: async (petitioner) => {
            const narrowed = reachOf(petitioner);
            if (reach !== undefined && narrowed !== undefined)
              await db.executeQuery(CompiledQuery.raw(narrowed));
          },
          beyondReach: async (write) => {
            if (reach === undefined) return write();
            await db.executeQuery(CompiledQuery.raw('set local role none'));
            const written = await write();
            await db.executeQuery(CompiledQuery.raw(`set local role ${DESK_ROLE}`));
            return written;
          },
        });
      }),
    );
  return {
    ...opened,
    transactionAs: (actor, work) => begin(reachOf(actor), work),
    transaction: (work) => begin(undefined, work),
  };
}

/** node-postgres reads socket directories from host and port, not from every form of URL. */
export function connectionOptions(url: string): pg.PoolConfig {
  const socket = /^socket:(?<directory>.+)$/.exec(url)?.groups?.['directory'];
  return socket === undefined
    ? { connectionString: url }
    : { host: socket, port: 5432, user: 'postgres', database: 'postgres', password: 'postgres' };
}

const MOST_PREPARED = 400;
/**
 * A search is planned each time: a word that every second matter has wants another plan than one that three have. Where one plan
 * is right for all, it says `cast(… as tsquery)`.
 */
const PLANNED_ANEW = /::tsquery\b/;

/**
 * Names each parameterised statement by its text, so that a server parses and plans it once per connection.
 * Not on the embedded database, whose one session would hold the names of all connections at once.
 */
function prepareStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const naming = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    if (
      typeof text !== 'string' ||
      !Array.isArray(values) ||
      values.length === 0 ||
      PLANNED_ANEW.test(text)
    ) {
      return query(text, values, ...rest);
    }
    const name = names.get(text) ?? nameOf(text);
    if (!names.has(text)) {
      if (names.size >= MOST_PREPARED) return query(text, values, ...rest);
      names.set(text, name);
    }
    return query({ text, values, name }, ...rest);
  };
  client.query = naming as typeof client.query;
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 40);
}
