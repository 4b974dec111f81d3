import type { Command } from 'commander';
import { carryOut } from '#platform/db/carry-out.ts';
import { settleKeyFile, writeNextKeyFile } from '#platform/config/key-file.ts';
import {
  listKeys,
  RENEWABLE,
  retireKey,
  rewrapKeys,
  rotateKey,
  type KeyView,
} from '#platform/crypto/keys.commands.ts';
import { PROVIDER_NAMES } from '#platform/crypto/provider.ts';
import { reseal } from '#platform/crypto/reseal.ts';
import type { Text } from '#kernel/text.ts';
import { CommandFailed, optionsAtFault, type CommandContext, type RegisterCommand } from '../command.ts';
import { sealedStores } from '../sealed-stores.ts';

/** `dengwen keys …`: the keys that seal personal data, and how they are renewed. */
export const register: RegisterCommand = (program, context) => {
  const keys = program
    .command('keys')
    .description(context.say({ zh: '管理加密密钥', en: 'Manage the keys that seal personal data' }));
  addList(keys, context);
  addRotate(keys, context);
  addReseal(keys, context);
  addRetire(keys, context);
  addRewrap(keys, context);
};

function addList(keys: Command, context: CommandContext): void {
  keys
    .command('list')
    .description(
      context.say({
        zh: '列出全部密钥及仍在使用的数据行数',
        en: 'List the keys and the rows that need them',
      }),
    )
    .action(async () => {
      const listed = await context.withInstallation(({ database }) =>
        database.transaction((tx) => listKeys(tx, sealedStores)),
      );
      context.print({
        value: { keys: listed },
        text: listed.map((key) => context.say(inWords(key))).join('\n'),
      });
    });
}

function addRotate(keys: Command, context: CommandContext): void {
  keys
    .command('rotate')
    .description(
      context.say({
        zh: '更换密钥：此后的数据用新密钥加密',
        en: 'Make a new key; what is written from now on is sealed with it',
      }),
    )
    .option(
      '--purpose <purpose>',
      context.say({
        zh: 'seal（加密，默认）或 index（盲索引）',
        en: 'seal (unless said), or index for blind indexes',
      }),
      'seal',
    )
    .option(
      '--provider <provider>',
      context.say({
        zh: 'intl 或 gm（默认与现用的相同）',
        en: 'intl or gm (the one in use, unless said)',
      }),
    )
    .action(async (options: { readonly purpose: string; readonly provider?: string }) => {
      const purpose = oneOf(RENEWABLE, '--purpose', options.purpose);
      const provider =
        options.provider === undefined ? undefined : oneOf(PROVIDER_NAMES, '--provider', options.provider);
      const made = await context.withInstallation(({ database, masterKey, clock }) =>
        database.transaction((tx) =>
          rotateKey(tx, { purpose, provider, master: masterKey, now: clock.now() }),
        ),
      );
      context.print({
        value: { ...made, purpose },
        text: context.say({
          zh: `已启用新密钥 ${made.keyId}（${made.provider}）。接着运行 dengwen keys reseal，把原有数据改用新密钥。`,
          en: `Key ${made.keyId} (${made.provider}) is in use. Go on with dengwen keys reseal, which takes older data over to it.`,
        }),
      });
    });
}

function addReseal(keys: Command, context: CommandContext): void {
  keys
    .command('reseal')
    .description(
      context.say({
        zh: '用现用密钥重新加密全部旧数据；中断后再次运行即可继续',
        en: 'Seal older data anew under the keys in use; run again after an interruption to go on',
      }),
    )
    .action(async () => {
      const report = await context.withInstallation(({ database }) =>
        reseal(database, sealedStores, ({ store, done }) =>
          context.note({ zh: `${store}：已重新加密 ${done} 行`, en: `${store}: ${done} rows sealed anew` }),
        ),
      );
      context.print({
        value: report,
        text: context.say({
          zh: `已重新加密 ${report.resealed} 行，尚余 ${report.left} 行。`,
          en: `${report.resealed} rows sealed anew, ${report.left} left.`,
        }),
      });
      if (report.left > 0) throw rowsLeft(report.left);
    });
}

function addRetire(keys: Command, context: CommandContext): void {
  keys
    .command('retire <key>')
    .description(
      context.say({
        zh: '停用并销毁旧密钥；仍有数据使用时拒绝',
        en: 'Destroy an old key; refused while anything is sealed under it',
      }),
    )
    .action(async (named: string) => {
      if (!/^\d{1,9}$/.test(named)) throw optionsAtFault([{ field: 'key', text: KEY_NUMBER }]);
      const result = await context.withInstallation(({ database, clock }) =>
        carryOut(database, (tx) =>
          retireKey(tx, { keyId: Number(named), stores: sealedStores, now: clock.now() }),
        ),
      );
      if (!result.ok) throw new CommandFailed(result.reason);
      context.print({
        value: result.value,
        text: context.say({
          zh: `密钥 ${named} 已停用并销毁。此前的数据库备份仍要用主密钥和备份中的旧密钥打开。`,
          en: `Key ${named} is retired and destroyed. Older backups hold it still and open with the master key of their time.`,
        }),
      });
    });
}

function addRewrap(keys: Command, context: CommandContext): void {
  keys
    .command('rewrap')
    .description(
      context.say({
        zh: '更换主密钥：新主密钥取自环境变量 DENGWEN_NEW_MASTER_KEY',
        en: 'Change the master key to that of DENGWEN_NEW_MASTER_KEY in the environment',
      }),
    )
    .action(async () => {
      const { newMasterKey, masterKey, dataDirectory } = context.readConfig();
      if (newMasterKey === undefined) {
        throw optionsAtFault([{ field: 'DENGWEN_NEW_MASTER_KEY', text: NEW_KEY_MISSING }]);
      }
      const inFile = masterKey === undefined;
      const rewrapped = await context.withInstallation(async (installation) => {
        // First the file, then the database, then the file takes its place: killed in between, the start finds out
        // which of the two opens the database.
        if (inFile) writeNextKeyFile(dataDirectory, newMasterKey);
        const count = await installation.database.transaction((tx) =>
          rewrapKeys(tx, { from: installation.masterKey, to: newMasterKey }),
        );
        if (inFile) settleKeyFile(dataDirectory, newMasterKey);
        return count;
      });
      context.print({ value: { rewrapped }, text: context.say(inFile ? REWRAPPED_FILE : REWRAPPED) });
    });
}

function oneOf<Name extends string>(names: readonly Name[], field: string, given: string): Name {
  const found = names.find((name) => name === given);
  if (found !== undefined) return found;
  throw optionsAtFault([
    { field, text: { zh: `应为 ${names.join(' 或 ')}。`, en: `Give ${names.join(' or ')}.` } },
  ]);
}

function inWords(key: KeyView): Text {
  const purpose = PURPOSES[key.purpose];
  const state = STATES[key.state];
  const rows = key.rows === null ? { zh: '', en: '' } : { zh: ` ${key.rows} 行`, en: `, ${key.rows} rows` };
  const day = key.createdAt.slice(0, 10);
  return {
    zh: `${key.keyId} ${purpose.zh} ${key.provider} ${day} ${state.zh}${rows.zh}`,
    en: `${key.keyId} ${purpose.en}, ${key.provider}, ${day}, ${state.en}${rows.en}`,
  };
}

const PURPOSES = {
  seal: { zh: '加密', en: 'seals' },
  index: { zh: '盲索引', en: 'indexes' },
  digest: { zh: '摘要', en: 'digests' },
  sign: { zh: '签名', en: 'signs' },
} as const satisfies Record<KeyView['purpose'], Text>;

const STATES = {
  current: { zh: '使用中', en: 'in use' },
  superseded: { zh: '已更换', en: 'superseded' },
  retired: { zh: '已停用', en: 'retired' },
} as const satisfies Record<KeyView['state'], Text>;

const KEY_NUMBER: Text = {
  zh: '应为密钥编号，见 dengwen keys list。',
  en: 'Give the number of a key, as dengwen keys list shows it.',
};

const NEW_KEY_MISSING: Text = {
  zh: '请设置新的主密钥（32 字节的 Base64 文本，可用 openssl rand -base64 32 生成），并先妥善备份。',
  en: 'Set the new master key (32 bytes in Base64; openssl rand -base64 32 makes one), and keep a copy of it first.',
};

const REWRAPPED: Text = {
  zh: '主密钥已更换。请把 DENGWEN_MASTER_KEY 改为新的主密钥，并重新启动全部服务进程。旧备份仍要用旧主密钥打开。',
  en: 'The master key is changed. Set DENGWEN_MASTER_KEY to the new one and start every process again. Older backups open with the old one only.',
};

const REWRAPPED_FILE: Text = {
  zh: '主密钥已更换，新的主密钥已写入数据目录的 master.key。旧备份仍要用旧主密钥打开。',
  en: 'The master key is changed and stands in master.key of the data directory. Older backups open with the old one only.',
};

function rowsLeft(left: number): CommandFailed {
  return new CommandFailed({
    code: 'reseal-incomplete',
    text: {
      zh: `还有 ${left} 行在运行期间用旧密钥写入。请稍候再运行一次。`,
      en: `${left} rows were written under an old key meanwhile. Run it again in a while.`,
    },
  });
}
