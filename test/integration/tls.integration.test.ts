// The server with a certificate of its own: what it speaks, what it does not, and how a renewed certificate comes in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '#platform/log/log.ts';
import { startServer, type RunningServer } from '../../src/apps/server.ts';
import { openFreshInstallation } from '../support/fresh-installation.ts';
import { on } from '../support/given.ts';

const directory = mkdtempSync(join(tmpdir(), 'dengwen-tls-'));
const files = { certificate: join(directory, 'office.crt'), key: join(directory, 'office.key') };
const lines: string[] = [];

let drop: () => Promise<void>;
let server: RunningServer;

beforeAll(async () => {
  await renew('before.example');
  const opened = await open();
  drop = opened.drop;
  server = await startServer(opened.installation);
});
afterAll(async () => {
  await server.close();
  await drop();
  rmSync(directory, { recursive: true });
});

const LOG = createLog('info', { write: (line) => void lines.push(line) });
const SETTINGS = { DENGWEN_TLS_CERT: files.certificate, DENGWEN_TLS_KEY: files.key };
const open = () => openFreshInstallation({ clock: on('2026-03-02'), settings: SETTINGS, log: LOG });

async function renew(name: string): Promise<void> {
  const made = await generate([{ name: 'commonName', value: name }], { keySize: 2048 });
  writeFileSync(files.certificate, made.cert);
  writeFileSync(files.key, made.private, { mode: 0o600 });
}

/** For whom the certificate is that the server shows, and what it speaks; or why it did not. */
function shakeHands(options: object): Promise<string> {
  return new Promise((resolve) => {
    const port = Number(new URL(server.url).port);
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options }, () => {
      resolve(`${String(socket.getPeerCertificate().subject.CN)} ${String(socket.getProtocol())}`);
      socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}

test('pages come over TLS, and browsers are told to come by no other way', async () => {
  expect(server.url).toMatch(/^https:/);
  const answered = await new Promise<{ status: number | undefined; headers: object }>((resolve, reject) => {
    request(`${server.url}/?lang=zh`, { rejectUnauthorized: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, headers: response.headers });
    })
      .on('error', reject)
      .end();
  });
  expect(answered.status).toBe(200);
  expect(answered.headers).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'set-cookie': [expect.stringContaining('; Secure')],
  });
});

test('TLS 1.3 and 1.2 with forward secrecy are spoken, nothing older', async () => {
  expect(await shakeHands({})).toBe('before.example TLSv1.3');
  expect(await shakeHands({ maxVersion: 'TLSv1.2' })).toBe('before.example TLSv1.2');
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
  expect(await shakeHands(old)).toMatch(/^ERR_SSL_/);
  const withoutForwardSecrecy = { maxVersion: 'TLSv1.2', ciphers: 'AES256-GCM-SHA384' };
  expect(await shakeHands(withoutForwardSecrecy)).toMatch(/^ERR_SSL_/);
});

test('renewed files are taken at SIGHUP, and files that do not fit are not', async () => {
  await renew('after.example');
  process.emit('SIGHUP');
  expect(await shakeHands({})).toBe('after.example TLSv1.3');
  const { key } = { key: (await generate([{ name: 'commonName', value: 'other' }])).private };
  writeFileSync(files.key, key);
  process.emit('SIGHUP');
  expect(await shakeHands({})).toBe('after.example TLSv1.3');
  expect(lines.join('')).toContain('renewed TLS files were not taken');
  expect(lines.join('')).not.toContain('PRIVATE KEY');
});

test('a server does not start with files that do not belong together, and says what to check', async () => {
  const { installation, drop: dropIt } = await open();
  await expect(startServer(installation)).rejects.toMatchObject({
    code: 'tls-files-unusable',
    text: { zh: expect.stringContaining('DENGWEN_TLS_KEY'), en: expect.stringContaining('belong together') },
  });
  await installation.close();
  await dropIt();
});
