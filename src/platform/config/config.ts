// Everything an installation can be told from outside, read once at the start and handed on as an argument.
// Every mistake is named at once, each with its remedy, so that nobody repairs a server one error at a time.
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import { PROVIDER_NAMES, type ProviderName } from '../crypto/provider.ts';
import { parseMasterKey } from '../crypto/vault.ts';
import type { ClamdAddress } from '../scan/clamd.ts';
import type { DatabaseAddress } from '../db/database.ts';
import { readSingleSignOn, type SingleSignOn } from './single-sign-on.ts';

/** How much the log tells. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where certificate and key are, for TLS without a proxy. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** The configuration of an installation. */
export interface Config {
  readonly address: DatabaseAddress;
  /** Where files of this installation are: the embedded database, its key, attachments. */
  readonly dataDirectory: string;
  /** The master key, or undefined where it stands in the key file of the data directory. */
  readonly masterKey: Buffer | undefined;
  /** The file outside the database that keeps the checkpoints of the history; undefined where nobody named one. */
  readonly checkpointFile: string | undefined;
  /** The master key that `dengwen keys rewrap` changes to. */
  readonly newMasterKey: Buffer | undefined;
  /** The algorithms that the first start chooses; undefined where nobody said. */
  readonly crypto: ProviderName | undefined;
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
  /** Undefined where a proxy does TLS, or nobody. */
  readonly tls: TlsFiles | undefined;
  /** How often one address and one officer may ask. */
  readonly requestsPerMinute: { readonly address: number; readonly officer: number };
  /** What is taken as an attachment, and whether it is scanned. */
  readonly attachments: AttachmentConfig;
  readonly logLevel: LogLevel;
  readonly maxConnections: number;
}

/** Bounds of attachments, and the scanner for them. */
export interface AttachmentConfig {
  readonly largestBytes: number;
  readonly mostBytesPerMatter: number;
  /** Where clamd listens; undefined where there is none. */
  readonly clamd: ClamdAddress | undefined;
  /** Whether a file is held back until it was scanned. */
  readonly scanRequired: boolean;
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

const MEGABYTE = 1_048_576;
const MOST_CONNECTIONS = 200;
// Everybody behind one proxy or router shares an address; an officer is one person with a browser.
const REQUESTS_OF_ADDRESS = 6_000;
const REQUESTS_OF_OFFICER = 600;
// The embedded database has one session.
const EMBEDDED_CONNECTIONS = 1;

/** Reads the configuration, or says everything that is wrong with it. */
export function readConfig(
  environment: Environment,
  overrides: ConfigOverrides = {},
): Result<Config, readonly ConfigFault[]> {
  const faults: ConfigFault[] = [];
  const setting = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const take: Take = (name, parse, text) => {
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
  const newMasterKey = take('DENGWEN_NEW_MASTER_KEY', parseMasterKey, TEXTS.newMasterKey);
  const crypto = take('DENGWEN_CRYPTO', parseCrypto, TEXTS.crypto);
  const port = parsePort(overrides.port ?? setting('PORT') ?? '3000');
  if (port === undefined) {
    faults.push({ setting: overrides.port === undefined ? 'PORT' : '--port', text: TEXTS.port });
  }
  const publicUrl = take('DENGWEN_PUBLIC_URL', parsePublicUrl, TEXTS.publicUrl);
  const secureCookies = take('DENGWEN_SECURE_COOKIES', parseYesNo, TEXTS.secureCookies);
  const tls = { certificate: setting('DENGWEN_TLS_CERT'), key: setting('DENGWEN_TLS_KEY') };
  if ((tls.certificate === undefined) !== (tls.key === undefined)) {
    const missing = tls.key === undefined ? 'DENGWEN_TLS_KEY' : 'DENGWEN_TLS_CERT';
    faults.push({ setting: missing, text: TEXTS.tls });
  }
  const trustedProxies = take('DENGWEN_TRUSTED_PROXIES', parseProxies, TEXTS.trustedProxies);
  const ofAddress = take('DENGWEN_ADDRESS_REQUESTS_PER_MINUTE', parseRequests, TEXTS.addressRequests);
  const ofOfficer = take('DENGWEN_OFFICER_REQUESTS_PER_MINUTE', parseRequests, TEXTS.officerRequests);
  const attachments = readAttachments(take, faults);
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
    checkpointFile: checkpointFileIn(setting('DENGWEN_CHECKPOINT_FILE'), onServer, dataDirectory),
    newMasterKey,
    crypto,
    host: overrides.host ?? setting('HOST') ?? '127.0.0.1',
    port: port ?? 0,
    publicUrl,
    secureCookies: secureCookies ?? (tls.key !== undefined || publicUrl?.startsWith('https:') === true),
    singleSignOn: singleSignOn.value,
    trustedProxies: trustedProxies ?? [],
    tls: tlsFiles(tls),
    requestsPerMinute: {
      address: ofAddress ?? REQUESTS_OF_ADDRESS,
      officer: ofOfficer ?? REQUESTS_OF_OFFICER,
    },
    attachments,
    logLevel: logLevel ?? 'info',
    maxConnections: onServer ? (maxConnections ?? 10) : EMBEDDED_CONNECTIONS,
  });
}

/** Takes a setting if it can be read, and notes the fault if not. */
type Take = <Value>(
  name: string,
  parse: (text: string) => Value | undefined,
  text: Text,
) => Value | undefined;

function readAttachments(take: Take, faults: ConfigFault[]): AttachmentConfig {
  const before = faults.length;
  const clamd = take('DENGWEN_CLAMD', parseClamd, TEXTS.clamd);
  const unreadable = faults.length > before;
  const scanRequired = take('DENGWEN_SCAN', parseScan, TEXTS.scan) === 'required';
  if (scanRequired && clamd === undefined && !unreadable) {
    faults.push({ setting: 'DENGWEN_CLAMD', text: TEXTS.clamdMissing });
  }
  const largest = take('DENGWEN_ATTACHMENT_MB', parseMegabytes, TEXTS.attachmentSize) ?? 20;
  const mostPerMatter = take('DENGWEN_MATTER_MB', parseMegabytes, TEXTS.matterSize) ?? 200;
  return {
    largestBytes: largest * MEGABYTE,
    mostBytesPerMatter: mostPerMatter * MEGABYTE,
    clamd,
    scanRequired,
  };
}

/** An embedded installation keeps it in its directory; for a server somebody has to say on which machine it is safe. */
function checkpointFileIn(
  named: string | undefined,
  onServer: boolean,
  directory: string,
): string | undefined {
  if (named !== undefined) return resolve(named);
  return onServer ? undefined : join(directory, 'checkpoints.jsonl');
}

function parseDatabaseUrl(text: string): string | undefined {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol) ? text : undefined;
}

function parseCrypto(text: string): ProviderName | undefined {
  return PROVIDER_NAMES.find((name) => name === text);
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

function tlsFiles({ certificate, key }: Partial<Record<keyof TlsFiles, string | undefined>>) {
  return certificate === undefined || key === undefined
    ? undefined
    : { certificate: resolve(certificate), key: resolve(key) };
}

function parseRequests(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) >= 1 ? Number(text) : undefined;
}

function parseClamd(text: string): ClamdAddress | undefined {
  if (text.startsWith('/')) return { socket: text };
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  return host === undefined || parsePort(port ?? '') === undefined
    ? undefined
    : { host: host.replaceAll(/[[\]]/g, ''), port: Number(port) };
}

function parseScan(text: string): 'required' | 'offered' | undefined {
  return text === 'required' || text === 'offered' ? text : undefined;
}

function parseMegabytes(text: string): number | undefined {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
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
  newMasterKey: {
    zh: 'DENGWEN_NEW_MASTER_KEY 应为 32 字节的 Base64 文本。可用命令 openssl rand -base64 32 生成。',
    en: 'DENGWEN_NEW_MASTER_KEY should be 32 bytes in Base64. The command openssl rand -base64 32 makes one.',
  },
  masterKeyMissing: {
    zh: '使用 DATABASE_URL 时必须设置 DENGWEN_MASTER_KEY（32 字节的 Base64 文本）。首次安装可用 openssl rand -base64 32 生成，并另处妥善备份。',
    en: 'With DATABASE_URL, DENGWEN_MASTER_KEY (32 bytes in Base64) must be set too. For a new installation make one with openssl rand -base64 32 and keep a copy elsewhere.',
  },
  crypto: {
    zh: 'DENGWEN_CRYPTO 应为 intl（AES、SHA-256、Ed25519）或 gm（国密 SM4、SM3、SM2）；不设置则为 intl。',
    en: 'DENGWEN_CRYPTO should be intl (AES, SHA-256, Ed25519) or gm (SM4, SM3, SM2); unset, it is intl.',
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
    zh: 'DENGWEN_SECURE_COOKIES 应为 true 或 false；不设置则按是否使用 HTTPS 决定。',
    en: 'DENGWEN_SECURE_COOKIES should be true or false; unset, it follows whether TLS is used or DENGWEN_PUBLIC_URL is https.',
  },
  tls: {
    zh: 'DENGWEN_TLS_CERT 和 DENGWEN_TLS_KEY 应同时设置：证书（含中间证书）和私钥的 PEM 文件；由反向代理提供 HTTPS 时都不设置。',
    en: 'DENGWEN_TLS_CERT and DENGWEN_TLS_KEY should be set together: PEM files with the certificate (and its chain) and its key. Leave both unset where a proxy does TLS.',
  },
  addressRequests: {
    zh: `DENGWEN_ADDRESS_REQUESTS_PER_MINUTE 应为大于 0 的整数；不设置则为 ${REQUESTS_OF_ADDRESS}。`,
    en: `DENGWEN_ADDRESS_REQUESTS_PER_MINUTE should be a whole number above 0; unset, it is ${REQUESTS_OF_ADDRESS}.`,
  },
  officerRequests: {
    zh: `DENGWEN_OFFICER_REQUESTS_PER_MINUTE 应为大于 0 的整数；不设置则为 ${REQUESTS_OF_OFFICER}。`,
    en: `DENGWEN_OFFICER_REQUESTS_PER_MINUTE should be a whole number above 0; unset, it is ${REQUESTS_OF_OFFICER}.`,
  },
  trustedProxies: {
    zh: 'DENGWEN_TRUSTED_PROXIES 应为反向代理的 IP 地址或网段，用逗号分开，例如 127.0.0.1,10.0.0.0/8。',
    en: 'DENGWEN_TRUSTED_PROXIES should be addresses or networks of reverse proxies, separated by commas, such as 127.0.0.1,10.0.0.0/8.',
  },
  clamd: {
    zh: 'DENGWEN_CLAMD 应为 clamd 的地址：主机:端口，或以 / 开头的套接字路径，例如 127.0.0.1:3310。',
    en: 'DENGWEN_CLAMD should be where clamd listens: host:port, or the path of a socket, such as 127.0.0.1:3310.',
  },
  clamdMissing: {
    zh: 'DENGWEN_SCAN=required 时必须设置 DENGWEN_CLAMD，否则附件永远不会放行。',
    en: 'With DENGWEN_SCAN=required, DENGWEN_CLAMD must be set too, or no attachment would ever be released.',
  },
  scan: {
    zh: 'DENGWEN_SCAN 应为 required（扫描之前不放行附件）或 offered（默认：有扫描器时扫描，不扣留）。',
    en: 'DENGWEN_SCAN should be required (attachments are held until scanned) or offered (unless said: scanned where a scanner runs, not held).',
  },
  attachmentSize: {
    zh: 'DENGWEN_ATTACHMENT_MB 应为 1 到 9999 之间的整数（兆字节）；不设置则为 20。',
    en: 'DENGWEN_ATTACHMENT_MB should be a whole number of megabytes from 1 to 9999; unset, it is 20.',
  },
  matterSize: {
    zh: 'DENGWEN_MATTER_MB 应为 1 到 9999 之间的整数（兆字节）；不设置则为 200。',
    en: 'DENGWEN_MATTER_MB should be a whole number of megabytes from 1 to 9999; unset, it is 200.',
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
