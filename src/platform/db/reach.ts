// What an actor may reach in the database. A transaction for somebody runs as a database role that owns nothing, with
// settings that the policies of row-level security read. They end with the transaction (SET LOCAL), so a connection that
// goes back to the pool carries nothing over.
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type PostgresDialectConfig,
  type TransactionSettings,
} from 'kysely';
import { deputyOf, type Actor, type OfficerActor } from '#kernel/actor.ts';
import { Unawaited, withoutWaiting } from './unawaited.ts';

/** The role under which everybody's transactions run. It owns nothing and is bound by every policy. */
export const DESK_ROLE = 'dengwen_desk';

/**
 * The statements that bind a transaction to an actor's reach; undefined for the program itself, which is not bound.
 * - `dengwen.scope`: units whose matters an officer works with
 * - `dengwen.unit`: their own, by which rows of matters are found: a matter has a row for each unit above those it is with
 * - `dengwen.selves`: who the officer is, as walls name them: the officer and every unit they serve or served
 * - `dengwen.matter`: the matter that a petitioner has proved
 * - `dengwen.role`: the role of an officer's post: auditors read the audit log
 */
export function reachOf(actor: Actor): string | undefined {
  switch (actor.kind) {
    case 'system':
      return undefined;
    case 'officer':
      return settings({
        scope: actor.scope,
        unit: actor.scope.length === 0 ? [] : [actor.unitId],
        selves: selvesOf(actor),
        role: [actor.role],
      });
    case 'petitioner':
      return settings({ matter: [actor.matterId] });
    case 'public':
      return settings({});
  }
}

/**
 * How walls name an officer: by themself and by every unit they serve or served. Whoever acts for another is named by
 * what that officer served as well, and as their deputy, but not as that officer: a recusal is one person's own.
 */
export function selvesOf(officer: OfficerActor): readonly string[] {
  const { onBehalfOf } = officer;
  const served = new Set([officer.unitId, ...officer.servedUnits, ...(onBehalfOf?.servedUnits ?? [])]);
  const deputy = onBehalfOf === undefined ? [] : [deputyOf(onBehalfOf.officerId)];
  return [officer.officerId, ...served, ...deputy];
}

function settings(reach: {
  readonly scope?: readonly string[];
  readonly unit?: readonly string[];
  readonly selves?: readonly string[];
  readonly matter?: readonly string[];
  readonly role?: readonly string[];
}): string {
  return [
    `set local role ${DESK_ROLE}`,
    `set local dengwen.scope = ${listed(reach.scope)}`,
    `set local dengwen.unit = ${listed(reach.unit)}`,
    `set local dengwen.selves = ${listed(reach.selves)}`,
    `set local dengwen.matter = ${listed(reach.matter)}`,
    `set local dengwen.role = ${listed(reach.role)}`,
  ].join('; ');
}

function listed(values: readonly string[] = []): string {
  if (values.some((value) => value.includes(',')))
    throw new Error('an identifier with a comma cannot be reached');
  return `'${values.join(',').replaceAll("'", "''")}'`;
}

const prologues = new AsyncLocalStorage<string | undefined>();

/** Runs work whose next transaction begins with these statements, in the same message as BEGIN. */
export function beginningWith<Value>(
  prologue: string | undefined,
  work: () => Promise<Value>,
): Promise<Value> {
  return prologues.run(prologue, work);
}

/** PostgreSQL, with transactions that begin within a reach. A pipeline takes statements before it answered earlier ones. */
export interface ReachingConfig extends PostgresDialectConfig {
  readonly pipeline: boolean;
}

export class ReachingDialect extends PostgresDialect {
  readonly #config: ReachingConfig;

  constructor(config: ReachingConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ReachingDriver(this.#config);
  }
}

type AcquireOptions = Parameters<PostgresDriver['acquireConnection']>;
type PostgresConnection = Parameters<PostgresDriver['rollbackTransaction']>[0];

class ReachingDriver extends PostgresDriver {
  readonly #pipeline: boolean;
  readonly #unawaited = new WeakMap<DatabaseConnection, Unawaited>();

  constructor(config: ReachingConfig) {
    super(config);
    this.#pipeline = config.pipeline;
  }

  override async acquireConnection(...options: AcquireOptions): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection(...options);
    if (this.#pipeline && !this.#unawaited.has(connection))
      this.#unawaited.set(connection, new Unawaited(connection));
    return connection;
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    options: TransactionSettings,
  ): Promise<void> {
    const prologue = prologues.getStore();
    if (prologue === undefined) return super.beginTransaction(connection, options);
    // In a pipeline not waited for either. Where it failed, what the next statement read is not handed on.
    await connection.executeQuery(withoutWaiting(CompiledQuery.raw(`begin; ${prologue}`)));
  }

  /** Sent behind the writes that nobody waited for: where one of them failed, PostgreSQL rolls back instead. */
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const sent = this.#unawaited.get(connection);
    const [settled, committed] = await Promise.allSettled([
      sent?.settle(),
      super.commitTransaction(connection),
    ]);
    if (settled.status === 'rejected') throw settled.reason;
    if (committed.status === 'rejected') throw committed.reason;
    sent?.forget();
  }

  override async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    const sent = this.#unawaited.get(connection);
    await Promise.allSettled([sent?.settle()]);
    sent?.forget();
    await super.rollbackTransaction(connection);
  }
}
