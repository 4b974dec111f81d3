// TLS without a proxy. Certificate and key are files, because certificates are renewed: they are read again when they
// change or at SIGHUP, and connections that are open go on. Files that do not fit are logged and not taken.
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { TlsFiles } from '../config/config.ts';
import type { Log } from '../log/log.ts';

/** Why the server cannot speak TLS with these files. */
export interface TlsFault {
  readonly code: 'tls-files-unusable';
  readonly text: Text;
}

/** A server that can go on with other secrets. */
export interface SecureServer {
  setSecureContext(options: SecureContextOptions): void;
}

const LOOKED_AT_EVERY_MS = 60_000;

/** TLS 1.2 only with forward secrecy and authenticated encryption; its older ciphers are not offered. */
const MODERN = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
  ].join(':'),
  honorCipherOrder: true,
} as const satisfies SecureContextOptions;

/** Reads certificate (with its chain) and key, and makes sure that they belong together. */
export function readTls(files: TlsFiles): Result<SecureContextOptions, TlsFault> {
  try {
    const options = { ...MODERN, cert: readFileSync(files.certificate), key: readFileSync(files.key) };
    createSecureContext(options);
    return succeed(options);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return refuse({
      code: 'tls-files-unusable',
      text: {
        zh: `无法使用 DENGWEN_TLS_CERT 和 DENGWEN_TLS_KEY 所指的文件（${code}）。请检查两个文件能否读取、是否为 PEM 格式、证书与私钥是否配对。`,
        en: `The files that DENGWEN_TLS_CERT and DENGWEN_TLS_KEY name cannot be used (${code}). Check that both can be read, are PEM, and that certificate and key belong together.`,
      },
    });
  }
}

/** Takes renewed files: when they change, and at SIGHUP. Answers what ends it. */
export function followTlsFiles(files: TlsFiles, server: SecureServer, log: Log): () => void {
  const read = (): void => {
    const tls = readTls(files);
    if (!tls.ok) return log.error({ code: tls.reason.code }, 'renewed TLS files were not taken');
    server.setSecureContext(tls.value);
    log.info('TLS files were read again');
  };
  const watched = Object.values(files);
  for (const file of watched) watchFile(file, { interval: LOOKED_AT_EVERY_MS, persistent: false }, read);
  process.on('SIGHUP', read);
  return () => {
    for (const file of watched) unwatchFile(file, read);
    process.off('SIGHUP', read);
  };
}
