// Opens one installation in the right order (database, migrations, keys, queue) and closes it in the reverse one.
import { systemClock, type Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Config } from './config/config.ts';
import { KeyFileUnreadable, readKeyFiles, settleKeyFile } from './config/key-file.ts';
import { systemEntropy, type Entropy } from './crypto/entropy.ts';
import { unlockVault } from './crypto/keys.store.ts';
import type { FreshVault } from './crypto/fresh-vault.ts';
import { completeDatabase, openPool, type Database, type OpenedPool, type Tx } from './db/database.ts';
import { DirectoryInUse } from './db/directory-lock.ts';
import { DatabaseNewer, DeskRoleMissing, migrate, MigrationChanged } from './db/migrate.ts';
import { startQueue, type JobKind, type Queue } from './jobs/jobs.ts';
import { createLog, type Log } from './log/log.ts';

/** A running installation: all that a program needs to act on it. */
export interface Installation {
  readonly database: Database;
  /** The key that wraps the data keys, for changing them. */
  readonly masterKey: Buffer;
  readonly queue: Queue;
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  /** The migrations that opening it applied. */
  readonly migrated: readonly string[];
  /** Waits for the jobs in hand, then closes the database. */
  close(): Promise<void>;
}

/** What a program may choose when it opens an installation. */
export interface InstallationParts {
  readonly clock?: Clock;
  readonly entropy?: Entropy;
  /** Every kind of job that may be sent or done. */
  readonly jobs?: readonly JobKind[];
  readonly log?: Log;
}

/** Why an installation could not be opened, in words for whoever runs it. */
export interface OpeningFault {
  readonly code:
    | 'directory-in-use'
    | 'desk-role-missing'
    | 'migration-changed'
    | 'database-newer'
    | 'master-key-wrong'
    | 'crypto-differs'
    | 'key-file-unreadable'
    | 'database-unreachable';
  readonly text: Text;
}

/** Opens an installation, bringing its database to the newest form. What is no expected fault throws. */
export async function openInstallation(
  config: Config,
  parts: InstallationParts = {},
): Promise<Result<Installation, OpeningFault>> {
  const clock = parts.clock ?? systemClock;
  const log = parts.log ?? createLog(config.logLevel);
  let opened: OpenedPool | undefined;
  try {
    opened = await openPool(config.address, { maxConnections: config.maxConnections });
    const entropy = parts.entropy ?? systemEntropy;
    const masters = config.masterKey === undefined ? readKeyFiles(config.dataDirectory) : [config.masterKey];
    const migrated = await migrate(opened.pool);
    const { vault, masterKey } = await unlock(opened, { masters, config, clock });
    const queue = await startQueue(opened, { jobs: parts.jobs ?? [], log });
    const database = wakeAfterCommit(completeDatabase(opened, { vault, entropy, sendJob: queue.sendJob }), {
      queue,
      vault,
    });
    return succeed({
      database,
      masterKey,
      queue,
      config,
      clock,
      log,
      migrated,
      close: async () => {
        await queue.stop();
        await database.close();
      },
    });
  } catch (error) {
    await opened?.close();
    const fault = explain(error, config);
    if (fault === undefined) throw error;
    return refuse(fault);
  }
}

/** Runs transactions with fresh keys; does in this process, as soon as it is committed, what one asked for. */
function wakeAfterCommit(
  database: Database,
  { queue, vault }: { readonly queue: Queue; readonly vault: FreshVault },
): Database {
  const waking = async <Value>(
    transaction: (work: (tx: Tx) => Promise<Value>) => Promise<Value>,
    work: (tx: Tx) => Promise<Value>,
  ): Promise<Value> => {
    const asked = new Set<string>();
    const value = await vault.during(() =>
      transaction((tx) =>
        work({
          ...tx,
          enqueue: (request) => {
            asked.add(request.kind);
            return tx.enqueue(request);
          },
        }),
      ),
    );
    for (const kind of asked) queue.wake(kind);
    return value;
  };
  return {
    ...database,
    transaction: (work) => waking((inner) => database.transaction(inner), work),
    transactionAs: (actor, work) => waking((inner) => database.transactionAs(actor, inner), work),
  };
}

/** Thrown between here and explain(), so that a wrong key is told from other failures of the cipher. */
class MasterKeyWrong extends Error {}

/** The configuration names other algorithms than those that the installation seals with. */
class CryptoDiffers extends Error {}

async function unlock(
  opened: OpenedPool,
  given: { readonly masters: readonly Buffer[]; readonly config: Config; readonly clock: Clock },
): Promise<{ readonly vault: FreshVault; readonly masterKey: Buffer }> {
  const { masters, config, clock } = given;
  let wrong: unknown;
  for (const masterKey of masters) {
    try {
      const vault = await unlockVault(opened.kysely, masterKey, clock.now(), config.crypto);
      if (config.masterKey === undefined) settleKeyFile(config.dataDirectory, masterKey);
      const { provider } = vault.current;
      if (config.crypto !== undefined && config.crypto !== provider) throw new CryptoDiffers(provider);
      return { vault, masterKey };
    } catch (error) {
      if (error instanceof CryptoDiffers || (error instanceof Error && 'severity' in error)) throw error;
      wrong = error;
    }
  }
  throw new MasterKeyWrong('the data keys do not open', { cause: wrong });
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'ENOENT',
]);
// Invalid authorization, no such database, starting up or shutting down, too many connections.
const REFUSED_BY_SERVER = /^(28|3D|57P0|53300)/;

function explain(error: unknown, config: Config): OpeningFault | undefined {
  if (error instanceof DirectoryInUse) return fault('directory-in-use', splitText(error.message));
  if (error instanceof DeskRoleMissing) {
    return fault('desk-role-missing', {
      zh: `数据库服务器上还没有角色 dengwen_desk。请数据库管理员执行一次：${error.remedy}`,
      en: error.message,
    });
  }
  if (error instanceof MigrationChanged) {
    return fault('migration-changed', {
      zh: '数据库的某个迁移与本版本所带的不同。请安装写入该数据库的版本，或恢复备份。',
      en: error.message,
    });
  }
  if (error instanceof DatabaseNewer) {
    return fault('database-newer', {
      zh: '数据库已由更新的版本升级。请启动该版本或更新的版本。',
      en: error.message,
    });
  }
  if (error instanceof KeyFileUnreadable) {
    return fault('key-file-unreadable', {
      zh: `密钥文件 ${error.path} 不是 32 字节的 Base64 文本。请从备份恢复该文件。`,
      en: `The key file ${error.path} does not hold 32 bytes in Base64. Restore it from a backup.`,
    });
  }
  if (error instanceof CryptoDiffers) {
    return fault('crypto-differs', {
      zh: `本机构的数据以 ${error.message} 加密，与 DENGWEN_CRYPTO 不符。请取消该设置；要更换算法，用 dengwen keys rotate --provider 更换密钥。`,
      en: `This installation seals with ${error.message}, which is not what DENGWEN_CRYPTO says. Unset it; to change the algorithms, make a new key with dengwen keys rotate --provider.`,
    });
  }
  if (error instanceof MasterKeyWrong) return fault('master-key-wrong', wrongKeyText(config));
  const code = connectionCode(error);
  if (code === undefined) return undefined;
  return fault('database-unreachable', {
    zh: `连不上数据库服务器（${code}）。请检查 DATABASE_URL 中的主机、端口、库名、用户和口令，并确认服务器已启动。`,
    en: `The database server cannot be reached (${code}). Check host, port, database, user and password in DATABASE_URL, and that the server is running.`,
  });
}

function wrongKeyText(config: Config): Text {
  return config.masterKey === undefined
    ? {
        zh: `数据目录 ${config.dataDirectory} 中的 master.key 不是该数据库的密钥。请从备份恢复原来的密钥文件。`,
        en: `The master.key in ${config.dataDirectory} is not the key of this database. Restore the original key file from a backup.`,
      }
    : {
        zh: 'DENGWEN_MASTER_KEY 不是该数据库的密钥。请设置首次启动时所用的密钥。',
        en: 'DENGWEN_MASTER_KEY is not the key of this database. Set the key that it was first started with.',
      };
}

function connectionCode(error: unknown): string | undefined {
  // Several addresses of one host fail together as one error that holds the others.
  const errors = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  const codes = errors.map((each) => (each as { code?: unknown } | undefined)?.code);
  return codes.find(
    (code): code is string =>
      typeof code === 'string' && (UNREACHABLE.has(code) || REFUSED_BY_SERVER.test(code)),
  );
}

function splitText(message: string): Text {
  const [zh = message, en = message] = message.split(' / ');
  return { zh, en };
}

function fault(code: OpeningFault['code'], text: Text): OpeningFault {
  return { code, text };
}
