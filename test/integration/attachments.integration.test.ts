// Attachments from the desk and from the portal, over HTTP, with a scanner that answers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Installation } from '#platform/installation.ts';
import type { AttachmentView } from '#modules/attachments/contract.ts';
import { verifyAttachments } from '#modules/attachments/index.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import { jobsFor } from '../../src/apps/jobs.ts';
import { startServer, type RunningServer } from '../../src/apps/server.ts';
import { EICAR, startFakeClamd, type FakeClamd } from '../support/fake-clamd.ts';
import { hireStaff, openFreshInstallation, type Staff } from '../support/fresh-installation.ts';
import { buildNetwork, on, submission, UNITS } from '../support/given.ts';
import { sessionCookie } from '../support/sign-in.ts';
import { testConfig } from '../support/test-installation.ts';

const TODAY = on('2026-03-02');
const STAFF = {
  clerk: [UNITS.office, 'clerk'],
  head: [UNITS.office, 'leader'],
  stranger: [UNITS.labour, 'handler'],
} as const satisfies Staff<string>;
type Who = keyof typeof STAFF;

let clamd: FakeClamd;
let installation: Installation;
let server: RunningServer;
let drop: () => Promise<void>;
const cookies = new Map<Who, string>();

beforeAll(async () => {
  clamd = await startFakeClamd();
  const settings = {
    DENGWEN_CLAMD: clamd.address,
    DENGWEN_SCAN: 'required',
    DENGWEN_ATTACHMENT_MB: '1',
    DENGWEN_MATTER_MB: '2',
  };
  const jobs = jobsFor(testConfig(settings).attachments.clamd);
  ({ installation, drop } = await openFreshInstallation({ clock: TODAY, settings, jobs }));
  await buildNetwork(installation.database);
  await hireStaff(installation.database, STAFF, TODAY);
  server = await startServer(installation);
  for (const login of Object.keys(STAFF) as Who[]) {
    cookies.set(login, await sessionCookie(server.url, { login }, TODAY.now()));
  }
});

afterAll(async () => {
  await server.close();
  await drop();
  await clamd.close();
});

function post(path: string, body: object, who?: Who): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: (who && cookies.get(who)) ?? '' },
    body: JSON.stringify(body),
  });
}

interface Registered {
  readonly matterId: string;
  readonly number: string;
  readonly queryCode: string;
}

async function register(): Promise<Registered> {
  return (await (await post('/api/v1/submissions', submission(), 'clerk')).json()) as Registered;
}

type Named = readonly [name: string, content: Uint8Array<ArrayBuffer> | string];

function upload(path: string, cookie: string, ...files: readonly Named[]): Promise<Response> {
  const form = new FormData();
  for (const [name, content] of files) form.append('files', new Blob([content]), name);
  return fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { cookie },
    body: form,
    redirect: 'manual',
  });
}

function add(who: Who, matterId: string, ...files: readonly Named[]): Promise<Response> {
  return upload(`/api/v1/matters/${matterId}/attachments`, cookies.get(who) ?? '', ...files);
}

async function list(matterId: string): Promise<AttachmentView[]> {
  const response = await get('clerk', `/api/v1/matters/${matterId}/attachments`);
  return ((await response.json()) as { items: AttachmentView[] }).items;
}

function get(who: Who, path: string): Promise<Response> {
  return fetch(`${server.url}${path}`, { headers: { cookie: cookies.get(who) ?? '' } });
}

/** Waits until the scanner has looked into every attachment of a matter. */
async function scanned(matterId: string): Promise<AttachmentView[]> {
  await expect
    .poll(async () => (await list(matterId)).map(({ scanState }) => scanState), { timeout: 20_000 })
    .not.toContain('held');
  return list(matterId);
}

async function photo(): Promise<Buffer<ArrayBuffer>> {
  return sharp({ create: { width: 30, height: 20, channels: 3, background: '#a33' } })
    .withExif({ IFD0: { Artist: 'Lin Yi' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 30/1' } })
    .jpeg()
    .toBuffer();
}

/** The cookie of a petitioner who has proven their matter. */
async function proven({ number, queryCode }: Registered): Promise<string> {
  const response = await fetch(`${server.url}/track`, {
    method: 'POST',
    body: new URLSearchParams({ number, queryCode, lastFour: '1234' }),
    redirect: 'manual',
  });
  const [ticket = ''] = response.headers.getSetCookie().filter((one) => one.startsWith('portal-ticket='));
  return ticket.split(';')[0] ?? '';
}

describe('attachments at the desk', () => {
  test('are held until scanned, then handed out as they came, to be saved and never run', async () => {
    const { matterId } = await register();
    const content = await photo();
    const long = '经过说明。'.repeat(40_000);
    const added = await add('clerk', matterId, ['../屋顶.exe', content], ['说明.txt', long]);
    expect(added.status).toBe(201);
    const items = await scanned(matterId);
    expect(items.map(({ fileName, scanState, origin }) => [fileName, scanState, origin])).toEqual([
      ['屋顶.jpg', 'clean', 'desk'],
      ['说明.txt', 'clean', 'desk'],
    ]);
    const path = `/api/v1/matters/${matterId}/attachments`;
    const file = await get('clerk', `${path}/${items[0]?.attachmentId}`);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': expect.stringMatching(/^attachment; /) as string,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(content);
    expect(await (await get('clerk', `${path}/${items[1]?.attachmentId}`)).text()).toBe(long);
    expect((await get('stranger', `${path}/${items[0]?.attachmentId}`)).status).toBe(404);
    expect((await get('stranger', path)).status).toBe(404);
    expect((await add('head', matterId, ['a.txt', 'a'])).status).toBe(403);
    expect((await add('stranger', matterId, ['a.txt', 'a'])).status).toBe(404);
  });

  test('with a virus are never handed out, and the officer sees which', async () => {
    const matter = await register();
    await add('clerk', matter.matterId, ['材料.txt', EICAR]);
    const [one] = await scanned(matter.matterId);
    expect(one).toMatchObject({ scanState: 'infected', finding: 'Eicar-Test-Signature' });
    const path = `attachments/${one?.attachmentId}`;
    const refused = await get('clerk', `/api/v1/matters/${matter.matterId}/${path}`);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      409,
      'attachment-infected',
    ]);
    const own = await fetch(`${server.url}/track/${path}`, { headers: { cookie: await proven(matter) } });
    expect(own.status).toBe(409);
  });

  test('are not handed out while they are held', async () => {
    const { matterId } = await register();
    await add('clerk', matterId, ['a.txt', 'a']);
    const [one] = await scanned(matterId);
    await installation.database.kysely
      .updateTable('attachments')
      .set({ scan_state: 'held' })
      .where('matter_id', '=', matterId)
      .execute();
    const refused = await get('clerk', `/api/v1/matters/${matterId}/attachments/${one?.attachmentId}`);
    expect(await refused.json()).toMatchObject({ code: 'attachment-held' });
  });

  test.each([
    {
      name: 'a page under the name of text',
      file: ['a.pdf', '<script>alert(1)</script>'],
      code: 'file-type-not-taken',
    },
    { name: 'a program under the name of a photo', file: ['a.jpg', 'MZ\0\0'], code: 'file-type-not-taken' },
    { name: 'an empty file', file: ['a.txt', ''], code: 'file-empty' },
  ] as const)('$name is refused, and nothing of the same request is kept', async ({ file, code }) => {
    const { matterId } = await register();
    const refused = await add('clerk', matterId, ['good.txt', 'good'], file);
    expect(await refused.json()).toMatchObject({ code });
    expect(await list(matterId)).toEqual([]);
  });

  test('are bounded each and together', async () => {
    const { matterId } = await register();
    expect((await add('clerk', matterId, ['a.txt', 'a'.repeat(1_100_000)])).status).toBe(413);
    const large = 'a'.repeat(900_000);
    const form = await add('clerk', matterId, ['a.txt', large], ['b.txt', large]);
    expect(form.status, 'together they may be no larger than one').toBe(413);
    for (const name of ['a.txt', 'b.txt'])
      expect((await add('clerk', matterId, [name, large])).status).toBe(201);
    expect(await (await add('clerk', matterId, ['c.txt', large])).json()).toMatchObject({
      code: 'matter-attachments-full',
    });
  });
});

describe('attachments on the portal', () => {
  test('are added and had back by the petitioner who proved the matter, without scripts', async () => {
    const matter = await register();
    const cookie = await proven(matter);
    const content = await photo();
    const added = await upload('/track/attachments', cookie, ['屋顶.jpg', content], ['说明.txt', '请维修']);
    expect([added.status, added.headers.get('location')]).toEqual([303, '/track/attachments']);
    const [first] = await scanned(matter.matterId);
    expect(first).toMatchObject({ fileName: '屋顶.jpg', origin: 'portal' });
    const page = await (await fetch(`${server.url}/track/attachments`, { headers: { cookie } })).text();
    expect(page).toContain(`/track/attachments/${first?.attachmentId}`);
    const own = await fetch(`${server.url}/track/attachments/${first?.attachmentId}`, {
      headers: { cookie },
    });
    // Their own photo comes back as they sent it.
    expect(Buffer.from(await own.arrayBuffer())).toEqual(content);
    expect(own.headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  test('of the office come without what a photo tells of its taking', async () => {
    const matter = await register();
    await add('clerk', matter.matterId, ['现场.jpg', await photo()]);
    const [one] = await scanned(matter.matterId);
    const headers = { cookie: await proven(matter) };
    const file = await fetch(`${server.url}/track/attachments/${one?.attachmentId}`, { headers });
    const copy = Buffer.from(await file.arrayBuffer());
    expect(copy.includes('Lin Yi')).toBe(false);
    expect((await sharp(copy).metadata()).exif).toBeUndefined();
  });

  test('are nobody’s without proof, and those of one matter not another’s', async () => {
    const [one, other] = [await register(), await register()];
    await add('clerk', one.matterId, ['a.txt', 'a']);
    const [file] = await scanned(one.matterId);
    const path = `${server.url}/track/attachments/${file?.attachmentId}`;
    const without = await fetch(path, { redirect: 'manual' });
    expect([without.status, without.headers.get('location')]).toEqual([303, '/track?over=yes']);
    expect((await fetch(path, { headers: { cookie: await proven(other) } })).status).toBe(404);
    const unproven = await upload('/track/attachments', '', ['a.txt', 'a']);
    expect(unproven.headers.get('location')).toBe('/track?over=yes');
  });

  test('that are not taken are told at the field', async () => {
    const refused = await upload('/track/attachments', await proven(await register()), ['a.html', '<p>']);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(/id="files-fault">[^<]*a\.html/);
  });
});

test('nothing of a file stands readable in the database', async () => {
  const { matterId } = await register();
  await add('clerk', matterId, ['林一的说明.txt', '屋顶漏水的经过']);
  const { rows } = await installation.database.pool.query<{ text: string }>(
    `select attachments::text || attachment_pieces::text as text
     from attachments join attachment_pieces using (matter_id, attachment_id)`,
  );
  const stored = rows.map(({ text }) => text).join();
  expect(stored).not.toContain('林一');
  expect(stored).not.toContain(Buffer.from('屋顶漏水').toString('hex'));
});

test('verification finds every file that is not what was added', async () => {
  const { database } = installation;
  expect((await verifyMatters(database)).faults).toEqual([]);
  const clean = await verifyAttachments(database);
  expect(clean.attachments).toBeGreaterThan(8);
  expect(clean.faults).toEqual([]);
  const { matterId } = await register();
  await add('clerk', matterId, ['a.txt', 'a'], ['b.txt', 'b'], ['c.txt', 'c']);
  const [a, b, c] = (await list(matterId)).map(({ attachmentId }) => attachmentId);
  const sql = (text: string, ...values: unknown[]) => database.pool.query(text, values);
  // The content of one is put in the place of another's; one is deleted; one is given another digest.
  await sql(
    `update attachment_pieces set content_sealed =
       (select content_sealed from attachment_pieces where attachment_id = $2) where attachment_id = $1`,
    a,
    b,
  );
  await sql('delete from attachment_pieces where attachment_id = $1', c);
  await sql('delete from attachments where attachment_id = $1', c);
  expect((await verifyAttachments(database)).faults.map(({ what }) => what)).toEqual([
    `attachment ${a} is not the file that was added`,
    `attachment ${c} is missing`,
  ]);
});
