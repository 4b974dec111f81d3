import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

describe('reading the configuration', () => {
  test('nothing set gives the embedded database in ./data, on this machine only', () => {
    const read = readConfig({});
    expect(read).toMatchObject({
      ok: true,
      value: {
        address: { engine: 'embedded', directory: resolve('./data') },
        host: '127.0.0.1',
        port: 3000,
        masterKey: undefined,
        secureCookies: false,
        logLevel: 'info',
      },
    });
  });

  test('a server needs its master key said', () => {
    const read = readConfig({ DATABASE_URL: 'postgres://u@db/dengwen' });
    expect(read).toMatchObject({ ok: false, reason: [{ setting: 'DENGWEN_MASTER_KEY' }] });
  });

  test('holding attachments back needs a scanner that releases them', () => {
    expect(readConfig({ DENGWEN_SCAN: 'required' })).toMatchObject({
      ok: false,
      reason: [{ setting: 'DENGWEN_CLAMD' }],
    });
    const read = readConfig({ DENGWEN_SCAN: 'required', DENGWEN_CLAMD: '[::1]:3310' });
    expect(read).toMatchObject({
      ok: true,
      value: { attachments: { clamd: { host: '::1', port: 3310 }, scanRequired: true } },
    });
  });

  test('a server with its key is taken', () => {
    const read = readConfig({
      DATABASE_URL: 'postgresql://u@db/dengwen',
      DENGWEN_MASTER_KEY: KEY,
      DENGWEN_POOL_SIZE: '25',
    });
    expect(read).toMatchObject({
      ok: true,
      value: { address: { engine: 'server' }, maxConnections: 25, masterKey: Buffer.alloc(32, 7) },
    });
  });

  test('a directory on the command line counts more than a server in the environment', () => {
    const read = readConfig({ DATABASE_URL: 'postgres://u@db/dengwen' }, { data: 'trial' });
    expect(read).toMatchObject({
      ok: true,
      value: { address: { engine: 'embedded', directory: resolve('trial') } },
    });
  });

  test('every mistake is named at once, with a remedy in both languages', () => {
    const read = readConfig({
      DATABASE_URL: 'mysql://db',
      DENGWEN_MASTER_KEY: 'short',
      DENGWEN_CRYPTO: 'rot13',
      PORT: 'eighty',
      DENGWEN_PUBLIC_URL: 'https://example.cn/path',
      DENGWEN_SECURE_COOKIES: 'perhaps',
      DENGWEN_TRUSTED_PROXIES: 'proxy.lan',
      DENGWEN_TLS_CERT: 'office.crt',
      DENGWEN_ADDRESS_REQUESTS_PER_MINUTE: '0',
      DENGWEN_OFFICER_REQUESTS_PER_MINUTE: 'many',
      DENGWEN_CLAMD: 'somewhere',
      DENGWEN_SCAN: 'perhaps',
      DENGWEN_ATTACHMENT_MB: 'much',
      DENGWEN_LOG_LEVEL: 'loud',
      DENGWEN_POOL_SIZE: '1',
    });
    if (read.ok) throw new Error('should not be taken');
    expect(read.reason.map((fault) => fault.setting)).toEqual([
      'DATABASE_URL',
      'DENGWEN_MASTER_KEY',
      'DENGWEN_CRYPTO',
      'PORT',
      'DENGWEN_PUBLIC_URL',
      'DENGWEN_SECURE_COOKIES',
      'DENGWEN_TLS_KEY',
      'DENGWEN_TRUSTED_PROXIES',
      'DENGWEN_ADDRESS_REQUESTS_PER_MINUTE',
      'DENGWEN_OFFICER_REQUESTS_PER_MINUTE',
      'DENGWEN_CLAMD',
      'DENGWEN_SCAN',
      'DENGWEN_ATTACHMENT_MB',
      'DENGWEN_LOG_LEVEL',
      'DENGWEN_POOL_SIZE',
    ]);
    for (const fault of read.reason) {
      expect(fault.text.zh).toMatch(/[应须]/);
      expect(fault.text.en).toMatch(/should|must/);
    }
  });

  test('certificate and key are taken together, and make cookies secure', () => {
    const read = readConfig({ DENGWEN_TLS_CERT: 'office.crt', DENGWEN_TLS_KEY: '/etc/ssl/office.key' });
    expect(read).toMatchObject({
      ok: true,
      value: {
        secureCookies: true,
        tls: { certificate: resolve('office.crt'), key: '/etc/ssl/office.key' },
      },
    });
  });

  test('an https address makes cookies secure unless told otherwise', () => {
    const secure = readConfig({ DENGWEN_PUBLIC_URL: 'https://xinfang.example.cn/' });
    expect(secure).toMatchObject({
      ok: true,
      value: { secureCookies: true, publicUrl: 'https://xinfang.example.cn' },
    });
    const told = readConfig({
      DENGWEN_PUBLIC_URL: 'https://xinfang.example.cn',
      DENGWEN_SECURE_COOKIES: 'false',
    });
    expect(told).toMatchObject({ ok: true, value: { secureCookies: false } });
  });
});
