// Every table that holds something sealed is taken over to a new key, and reads as before.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KEYS_FRESH_MILLISECONDS } from '#platform/crypto/fresh-vault.ts';
import { listKeys, rotateKey } from '#platform/crypto/keys.commands.ts';
import { reseal } from '#platform/crypto/reseal.ts';
import type { Tx } from '#platform/db/database.ts';
import { onceOnly } from '#platform/http/idempotency.ts';
import type { Installation } from '#platform/installation.ts';
import { succeed } from '#kernel/result.ts';
import { addAttachments, verifyAttachments, viewAttachments } from '#modules/attachments/index.ts';
import { runImport, shippedMap, startImport, uploadLedger } from '#modules/exchange/index.ts';
import { issueByHand, registerSubmission, verifyMatters } from '#modules/matters/index.ts';
import { sealedStores } from '../../src/apps/sealed-stores.ts';
import { openFreshInstallation } from '../support/fresh-installation.ts';
import { buildNetwork, givenOfficer, must, on, submission, UNITS } from '../support/given.ts';

const TODAY = on('2026-03-02');
const ONCE = { key: 'a-key-of-sixteen-signs', actor: { kind: 'public' }, content: 'x' } as const;
const LEDGER = [
  '留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间',
  '1,A1,门前无处停车,2019-04-25,门前无处停车。,已列入计划。,2019-05-10',
].join('\n');

let installation: Installation;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ installation, drop } = await openFreshInstallation({ clock: TODAY }));
  await buildNetwork(installation.database);
});
afterAll(async () => {
  await installation.close();
  await drop();
});

/** A create request, carried out or answered as it was the first time. */
async function answerOnce(tx: Tx, value: string): Promise<string> {
  return must(await onceOnly(tx, ONCE, TODAY, async () => succeed(value))).value;
}

test('parties, files, ledgers and remembered answers are taken over to new keys', async () => {
  const { database, config, masterKey } = installation;
  const clerk = await givenOfficer(database, UNITS.office, 'clerk');
  const files = [
    { fileName: '说明.txt', content: Buffer.from('屋顶漏水') },
    { fileName: '经过.txt', content: Buffer.from('经过'.repeat(200_000)) },
  ];
  const [matterId, ledgerId] = await database.transaction(async (tx) => {
    const receipt = must(await registerSubmission(tx, clerk, submission(), TODAY));
    const given = { matterId: receipt.matterId, files };
    const form = { kind: 'registrationForm' as const, parts: [] };
    must(await issueByHand(tx, clerk, { matterId: receipt.matterId, input: form }, TODAY));
    must(await addAttachments(tx, clerk, given, { clock: TODAY, bounds: config.attachments }));
    const upload = {
      fileName: '留言.csv',
      content: Buffer.from(LEDGER),
      map: shippedMap('online-messages')!,
    };
    const ledger = must(await uploadLedger(tx, clerk, upload, TODAY));
    expect(await answerOnce(tx, 'the first answer')).toBe('the first answer');
    return [receipt.matterId, ledger.ledgerId] as const;
  });
  const before = await database.transaction((tx) => listKeys(tx, sealedStores));
  // One party, two names of files, one and five pieces, one document, one ledger, one answer.
  expect(before.find(({ purpose }) => purpose === 'seal')?.rows).toBe(1 + 2 + 6 + 1 + 1 + 1);

  const { keyId } = await database.transaction((tx) =>
    rotateKey(tx, { purpose: 'seal', provider: 'gm', master: masterKey, now: TODAY.now() }),
  );
  await pause(KEYS_FRESH_MILLISECONDS + 100);
  expect(await reseal(database, sealedStores)).toEqual({ resealed: 12, left: 0 });
  const after = await database.transaction((tx) => listKeys(tx, sealedStores));
  expect(after.filter(({ purpose }) => purpose === 'seal').map(({ rows }) => rows)).toEqual([0, 12]);
  expect(after.at(-1)).toMatchObject({ keyId, provider: 'gm', state: 'current' });

  expect((await verifyAttachments(database)).faults).toEqual([]);
  expect((await verifyMatters(database)).faults).toEqual([]);
  await database.transaction(async (tx) => must(await startImport(tx, clerk, { ledgerId })));
  expect(must(await runImport(database, ledgerId, TODAY))).toMatchObject({ rowsTaken: 1 });
  await database.transaction(async (tx) => {
    const names = must(await viewAttachments(tx, clerk, matterId)).map(({ fileName }) => fileName);
    expect(names).toEqual(['说明.txt', '经过.txt']);
    expect(await answerOnce(tx, 'another answer')).toBe('the first answer');
  });
});
