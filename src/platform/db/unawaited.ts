// Writes that a transaction sends and does not wait for. A server works through the statements of one connection in
// their order, so what comes after such a write sees it; where one fails, PostgreSQL refuses all that follows, the
// commit included. What is saved is a journey to the server and back for each; the embedded database, which is in this
// process, waits for each as ever.
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type pg from 'pg';

const unawaited = new WeakSet<CompiledQuery>();

/** Marks a statement as one whose answer nobody waits for. */
export function withoutWaiting(query: CompiledQuery): CompiledQuery {
  unawaited.add(query);
  return query;
}

/** What a connection has sent in its transaction without waiting. */
export class Unawaited {
  #sent: Promise<void>[] = [];
  #failure: { readonly error: unknown } | undefined;

  /** Lets statements so marked return at once. What comes after one that failed fails with its error, whatever it answers. */
  constructor(connection: DatabaseConnection) {
    const execute = connection.executeQuery.bind(connection) as (
      query: CompiledQuery,
    ) => Promise<QueryResult<never>>;
    connection.executeQuery = async (query) => {
      if (!unawaited.has(query)) {
        const [answered] = await Promise.allSettled([execute(query)]);
        if (this.#failure !== undefined) throw this.#failure.error;
        if (answered.status === 'rejected') throw answered.reason;
        return answered.value;
      }
      this.#sent.push(
        execute(query).then(
          () => undefined,
          (error: unknown) => {
            this.#failure ??= { error };
          },
        ),
      );
      return { rows: [] };
    };
  }

  /** Forgets what the transaction sent, which has ended. */
  forget(): void {
    this.#sent = [];
    this.#failure = undefined;
  }

  /** Waits until every statement sent is answered. @throws the error of the first that failed */
  async settle(): Promise<void> {
    await Promise.all(this.#sent);
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}

/** Lets what is sent on a connection within one turn of the event loop travel in one message. */
export function sendTogether(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: pg.Connection }).connection;
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  let gathering = false;
  const gather = (...given: unknown[]): unknown => {
    if (!gathering) {
      gathering = true;
      stream.cork();
      process.nextTick(() => {
        gathering = false;
        stream.uncork();
      });
    }
    return query(...given);
  };
  client.query = gather as typeof client.query;
}
