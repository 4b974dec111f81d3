// Everything an installation can be told from outside, read once at the start and handed on as an argument.
// Every mistake is named at once, each with its remedy, so that nobody repairs a server one error at a time.
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { parseMasterKey } from '../crypto/vault.ts';
import type { DatabaseAddress } from '../db/database.ts';
import { readSingleSignOn, type SingleSignOn } from './single-sign-on.ts';

/** How much the log tells. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The configuration of an installation. */
export interface Config {
  readonly address: DatabaseAddress;
  /** Where files of this installation are: the embedded database, its key, attachments. */
  readonly dataDirectory: string;
  /** The master key, or undefined where it stands in the key file of the data directory. */
  readonly masterKey: Buffer | undefined;
  readonly host: string;
  readonly port: number;
  /** The address people type, without a slash at the end; undefined where nobody said. */
  readonly publicUrl: string | undefined;
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean;
  /** The identity provider of the office, where it has one. */
  readonly singleSignOn: SingleSignOn | undefined;
  /** The proxies whose word on the caller's address counts. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: LogLevel;
  readonly maxConnections: number;
}

/** One mistake in the configuration. */
export interface ConfigFault {
  readonly setting: string;
  readonly text: Text;
}

/** What the command line says, which counts more than the environment. */
export interface ConfigOverrides {
  readonly data?: string;
  readonly port?: string;
  readonly host?: string;
}

/** The environment as the process was given it. */
export type Environment = Readonly<Record<string, string | undefined>>;

const MOST_CONNECTIONS = 200;
// The embedded database has one session.
const EMBEDDED_CONNECTIONS = 1;

/** Reads the configuration, or says everything that is wrong with it. */
export function readConfig(
  environment: Environment,
  overrides: ConfigOverrides = {},
): Result<Config, readonly ConfigFault[]> {
  const faults: ConfigFault[] = [];
  const setting = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const take = <Value>(
    name: string,
    parse: (text: string) => Value | undefined,
    text: Text,
  ): Value | undefined => {
    const given = setting(name);
    const value = given === undefined ? undefined : parse(given);
    if (given !== undefined && value === undefined) faults.push({ setting: name, text });
    return value;
  };

  const dataDirectory = resolve(overrides.data ?? setting('DENGWEN_DATA') ?? './data');
  // A directory named on the command line is meant, whatever the environment says.
  const databaseUrl =
    overrides.data === undefined ? take('DATABASE_URL', parseDatabaseUrl, TEXTS.databaseUrl) : undefined;
  const onServer = overrides.data === undefined && setting('DATABASE_URL') !== undefined;
  const masterKey = take('DENGWEN_MASTER_KEY', parseMasterKey, TEXTS.masterKey);
  if (onServer && setting('DENGWEN_MASTER_KEY') === undefined) {
    faults.push({ setting: 'DENGWEN_MASTER_KEY', text: TEXTS.masterKeyMissing });
  }
  const port = parsePort(overrides.port ?? setting('PORT') ?? '3000');
  if (port === undefined) {
    faults.push({ setting: overrides.port === undefined ? 'PORT' : '--port', text: TEXTS.port });
  }
  const publicUrl = take('DENGWEN_PUBLIC_URL', parsePublicUrl, TEXTS.publicUrl);
  const secureCookies = take('DENGWEN_SECURE_COOKIES', parseYesNo, TEXTS.secureCookies);
  const trustedProxies = take('DENGWEN_TRUSTED_PROXIES', parseProxies, TEXTS.trustedProxies);
  const logLevel = take('DENGWEN_LOG_LEVEL', parseLogLevel, TEXTS.logLevel);
  const maxConnections = take('DENGWEN_POOL_SIZE', parsePoolSize, TEXTS.poolSize);
  const singleSignOn = readSingleSignOn(environment);
  if (!singleSignOn.ok) faults.push(...singleSignOn.reason);
  if (faults.length > 0 || !singleSignOn.ok) return refuse(faults);
  return succeed({
    address:
      databaseUrl === undefined
        ? { engine: 'embedded', directory: dataDirectory }
        : { engine: 'server', url: databaseUrl },
    dataDirectory,
    masterKey,
    host: overrides.host ?? setting('HOST') ?? '127.0.0.1',
    port: port ?? 0,
    publicUrl,
    secureCookies: secureCookies ?? publicUrl?.startsWith('https:') ?? false,
    singleSignOn: singleSignOn.value,
    trustedProxies: trustedProxies ?? [],
    logLevel: logLevel ?? 'info',
    maxConnections: onServer ? (maxConnections ?? 10) : EMBEDDED_CONNECTIONS,
  });
}

function parseDatabaseUrl(text: string): string | undefined {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) ? text : undefined;
}

function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function parsePublicUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const plain =
    /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
  return plain ? url.origin : undefined;
}

function parseYesNo(text: string): boolean | undefined {
  if (/^(true|1|yes|on)$/i.test(text)) return true;
  return /^(false|0|no|off)$/i.test(text) ? false : undefined;
}

function parseProxies(text: string): string[] | undefined {
  const proxies = text.split(/[,\s]+/);
  const known = proxies.every((proxy) => {
    const [address = '', bits] = proxy.split('/');
    return isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
  });
  return known ? proxies : undefined;
}

function parseLogLevel(text: string): LogLevel | undefined {
  return LOG_LEVELS.find((level) => level === text.toLowerCase());
}

function parsePoolSize(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) >= 2 && Number(text) <= MOST_CONNECTIONS
    ? Number(text)
    : undefined;
}

const TEXTS = {
  databaseUrl: {
    zh: 'DATABASE_URL 应为 postgres://用户:口令@主机:端口/库名；不设置则使用内置数据库。',
    en: 'DATABASE_URL should read postgres://user:password@host:port/database; leave it unset to use the embedded database.',
  },
  masterKey: {
    zh: 'DENGWEN_MASTER_KEY 应为 32 字节的 Base64 文本。可用命令 openssl rand -base64 32 生成。',
    en: 'DENGWEN_MASTER_KEY should be 32 bytes in Base64. The command openssl rand -base64 32 makes one.',
  },
  masterKeyMissing: {
    zh: '使用 DATABASE_URL 时必须设置 DENGWEN_MASTER_KEY（32 字节的 Base64 文本）。首次安装可用 openssl rand -base64 32 生成，并另处妥善备份。',
    en: 'With DATABASE_URL, DENGWEN_MASTER_KEY (32 bytes in Base64) must be set too. For a new installation make one with openssl rand -base64 32 and keep a copy elsewhere.',
  },
  port: {
    zh: '端口应为 0 到 65535 之间的整数，例如 3000。',
    en: 'The port should be a whole number from 0 to 65535, such as 3000.',
  },
  publicUrl: {
    zh: 'DENGWEN_PUBLIC_URL 应为群众访问的网址，只含协议、主机和端口，例如 https://xinfang.example.cn。',
    en: 'DENGWEN_PUBLIC_URL should be the address people type, with scheme, host and port only, such as https://petitions.example.cn.',
  },
  secureCookies: {
    zh: 'DENGWEN_SECURE_COOKIES 应为 true 或 false；不设置则按 DENGWEN_PUBLIC_URL 是否为 https 决定。',
    en: 'DENGWEN_SECURE_COOKIES should be true or false; unset, it follows whether DENGWEN_PUBLIC_URL is https.',
  },
  trustedProxies: {
    zh: 'DENGWEN_TRUSTED_PROXIES 应为反向代理的 IP 地址或网段，用逗号分开，例如 127.0.0.1,10.0.0.0/8。',
    en: 'DENGWEN_TRUSTED_PROXIES should be addresses or networks of reverse proxies, separated by commas, such as 127.0.0.1,10.0.0.0/8.',
  },
  logLevel: {
    zh: `DENGWEN_LOG_LEVEL 应为以下之一：${LOG_LEVELS.join('、')}。`,
    en: `DENGWEN_LOG_LEVEL should be one of: ${LOG_LEVELS.join(', ')}.`,
  },
  poolSize: {
    zh: `DENGWEN_POOL_SIZE 应为 2 到 ${MOST_CONNECTIONS} 之间的整数；不设置则为 10。`,
    en: `DENGWEN_POOL_SIZE should be a whole number from 2 to ${MOST_CONNECTIONS}; unset, it is 10.`,
  },
} as const satisfies Record<string, Text>;
