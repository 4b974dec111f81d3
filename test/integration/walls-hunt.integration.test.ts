// Accusations against a unit, a person and the unit above somebody, and whoever must not know of them hunting for them:
// through every reading of the interface with every filter, every page, every file, the log of the server, the tables
// that the desk may read, and by asking for the very identifiers. What the hunt finds is compared with what stood there
// before, and with what is answered of a matter that never existed. Whoever may know finds it by the same walk.
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyAudit } from '#modules/audit/index.ts';
import { findRepeatsJob, verifyMatters } from '#modules/matters/index.ts';
import { jobsFor } from '../../src/apps/jobs.ts';
import { submission } from '../support/given.ts';
import {
  differences,
  listAsked,
  marksIn,
  tell,
  walkPages,
  walkReadings,
  type Asked,
  type Told,
} from '../support/reading-walk.ts';
import { JOBS, WITHOUT_MATTER } from '../support/walls-classified.ts';
import { NEVER, openHunt, type Hunt } from '../support/walls-hunt.ts';
import { accusation, OFFICE, type Hand } from '../support/walls-office.ts';
import {
  accuse,
  marksOf,
  SCENARIOS,
  type Find,
  type Scenario,
  type Seeded,
} from '../support/walls-scenarios.ts';

const SLOW = 600_000;

let hunt: Hunt;
let hand: Find;
const seeded = new Map<string, Seeded>();

beforeAll(async () => {
  hunt = await openHunt();
  ({ hand } = hunt);
}, SLOW);
afterAll(() => hunt.close());

/** How a number is asked for. */
const ASKED_BY_NUMBER: readonly ((number: string, cookie: string) => InjectOptions)[] = [
  (number, cookie) => ({ method: 'GET', url: `/api/v1/matters?q=${number}`, headers: { cookie } }),
  (number, cookie) => ({ method: 'GET', url: `/api/v1/matters?box=all&q=${number}`, headers: { cookie } }),
  (number, cookie) => ({ method: 'GET', url: `/api/v1/audit/entries?number=${number}`, headers: { cookie } }),
  (number) => ({
    method: 'POST',
    url: '/api/v1/public/track',
    payload: { number, queryCode: 'AAAA-AAAA-AAAA', lastFour: '0001' },
  }),
];

/** Nothing that is remembered of the network grows old meanwhile, so that no statement is sent for it. */
async function whileTimeStands(work: () => Promise<void>): Promise<void> {
  const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  try {
    await work();
  } finally {
    now.mockRestore();
  }
}

describe.each(SCENARIOS)('an accusation against $name', (scenario) => {
  const { name, words, hunters, control } = scenario;

  test('changes nothing that they read, and stands in nothing', { timeout: SLOW }, async () => {
    const before = new Map<string, Told[]>();
    // The log of an auditor grows by every reading, their own too: it is searched, not compared.
    const compared = hunters(hand).filter(({ actor }) => actor.role !== 'auditor');
    for (const hunter of compared) before.set(hunter.name, await hunt.readAll(hunter));
    const standing = await accuse(hunt.office, scenario, hand);
    seeded.set(name, standing);
    const found: string[] = [];
    const changed: string[] = [];
    for (const hunter of hunters(hand)) {
      const told = await hunt.readAll(hunter);
      const was = before.get(hunter.name);
      // Trying a ledger shows what the file of the one who asks says.
      const searched = told.filter(({ request }) => !request.endsWith('/dry-run'));
      found.push(...marksIn(searched, marksOf(words, standing)).map((one) => `${hunter.name}: ${one}`));
      if (was !== undefined) changed.push(...differences(was, told).map((one) => `${hunter.name}: ${one}`));
      expect(told.length).toBeGreaterThan(hunter.actor.scope.length > 0 ? 100 : 20);
    }
    expect(found).toEqual([]);
    expect(changed).toEqual([]);
  });

  test('is found by the same walk of somebody who may know', { timeout: SLOW }, async () => {
    const { matterId, attachmentId, documentId } = seeded.get(name)!;
    const told = await walkReadings(
      hunt.office.whole,
      control(hand).cookie,
      hunt.known([matterId], { attachmentId: [attachmentId], documentId: [documentId] }),
    );
    // People are masked on every screen; the name of a party is found in full where it is unmasked, for a reason.
    const { petitioner: _name, phone: _phone, ...shown } = words;
    const marks = [...Object.values(shown), ...Object.values(seeded.get(name)!)];
    expect(marks.filter((mark) => !told.some(({ text }) => text.includes(mark)))).toEqual([]);
    const workbooks = told.filter(({ request }) => request.includes('.xlsx'));
    expect(marksIn(workbooks, [words.title]).length).toBeGreaterThan(0);
  });

  test('stands in no table or view that the desk reads for them', { timeout: SLOW }, async () => {
    const marks = marksOf(words, seeded.get(name));
    for (const hunter of hunters(hand))
      expect(await hunt.tablesTelling(hunter, marks), hunter.name).toEqual([]);
    expect(await hunt.tablesTelling(control(hand), marks)).toEqual(
      expect.arrayContaining(['matters', 'events']),
    );
  });

  test('is answered as one that never existed, by the same statements', { timeout: SLOW }, async () => {
    const commands = (await listAsked(hunt.office.whole)).filter(({ path }) => path.includes('{matterId}'));
    expect(commands.length).toBeGreaterThan(15);
    const different: string[] = [];
    await whileTimeStands(async () => {
      for (const hunter of hunters(hand)) {
        for (const asked of commands) {
          const { never, walled } = await hunt.bothWays(hunter, asked, seeded.get(name)!);
          const at = `${hunter.name}: ${asked.method} ${asked.path}`;
          if (never.text !== walled.text) different.push(`${at} ${walled.text}`);
          // Both are told, so that whoever reads the failure sees which statement it was.
          if (never.statements !== walled.statements)
            different.push(`${at}: its statements`, never.statements, walled.statements);
          if (![403, 404].includes(walled.status)) different.push(`${at} ${walled.text}`);
        }
      }
    });
    expect(different).toEqual([]);
  });
});

describe('besides', () => {
  test('numbers are asked for in vain, and the same way whether they exist', { timeout: SLOW }, async () => {
    const different: string[] = [];
    await whileTimeStands(async () => {
      for (const { name, hunters } of SCENARIOS) {
        for (const hunter of hunters(hand)) {
          for (const ask of ASKED_BY_NUMBER) {
            await hunt.overhear(ask('LX20269999999', hunter.cookie));
            const never = await hunt.overhear(ask('LX20269999999', hunter.cookie));
            const walled = await hunt.overhear(ask(seeded.get(name)!.number, hunter.cookie));
            if (walled.text !== never.text || walled.statements !== never.statements)
              different.push(`${hunter.name}: ${walled.request} ${walled.text}`);
          }
        }
      }
    });
    expect(different).toEqual([]);
  });

  test('an auditor whom no wall keeps out finds the number among the entries and in the workbook', async () => {
    const { name } = SCENARIOS[0]!;
    const { number } = seeded.get(name)!;
    const { cookie } = hand('hub auditor');
    for (const file of ['entries', 'entries.xlsx']) {
      const url = `/api/v1/audit/${file}?number=${number}`;
      expect(
        marksIn([await tell(hunt.office.whole, { method: 'GET', url, headers: { cookie } })], [number]),
      ).toHaveLength(1);
    }
  });

  test('the deputy of an officer who was recused finds it, for that is what the deputy is for', async () => {
    const { matterId, number } = seeded.get(SCENARIOS[0]!.name)!;
    const { cookie } = hand('acting for the recused');
    const url = `/api/v1/matters/${matterId}`;
    const told = await tell(hunt.office.whole, { method: 'GET', url, headers: { cookie } });
    expect(marksIn([told], [number])).toHaveLength(1);
  });

  test('no page of the portal tells anything to whoever comes by', { timeout: SLOW }, async () => {
    const told = await walkPages(hunt.office.whole, '', hunt.known([NEVER]));
    expect(told.length).toBeGreaterThan(8);
    for (const { name, words } of SCENARIOS)
      expect(marksIn(told, marksOf(words, seeded.get(name)))).toEqual([]);
  });

  test('a number left out tells no more than that of any other matter of another unit', async () => {
    const handler = hand('housing handler');
    const serial = async (by: Hand, content: object) =>
      Number((await hunt.office.send(by, '/submissions', content))['number']?.slice(6));
    const gap = async (between: object) => {
      const first = await serial(handler, submission());
      await serial(hand('hub clerk'), between);
      return (await serial(handler, submission())) - first;
    };
    const other = {
      title: '另案',
      body: '另案',
      claim: '另案',
      petitioner: '陈二',
      accused: '某科',
      phone: '19900000009',
    };
    expect(await gap(accusation(other, { unitId: OFFICE.housing }))).toBe(await gap(submission()));
  });

  test('a matter compared with it does not tell of it, on its page or among its candidates', async () => {
    const [{ name, words, hunters }] = SCENARIOS as readonly [Scenario];
    const { number } = seeded.get(name)!;
    const clerk = hand('hub clerk');
    // Much the same words, and none of the marks.
    const parties = [{ role: 'petitioner' as const, name: '陈三', phone: '19912349999' }];
    const content = { title: '举报渡口', body: '来信人反映料场一事，请依法查处。', parties };
    const { matterId = '' } = await hunt.office.send(clerk, '/submissions', submission(content));
    const { database, clock } = hunt.office.whole.installation;
    await findRepeatsJob.run(database, { matterId }, clock);
    const toUnit = OFFICE.housing;
    await hunt.office.send(clerk, `/matters/${matterId}/route`, {
      way: 'transfer',
      toUnit,
      reason: '属其职权',
    });
    const read = ({ path }: Asked) => path.includes('{matterId}') || path === '/api/v1/matters';
    const clerks = await walkReadings(hunt.office.whole, clerk.cookie, hunt.known([matterId]), read);
    expect(clerks.find(({ request }) => request === `GET /api/v1/matters/${matterId}`)?.text).toContain(
      number,
    );
    const counts = (told: readonly Told[]) =>
      told.flatMap(({ text }) => {
        const row = new RegExp(`"${matterId}"[^}]*"repeatCandidates":(\\d+)`).exec(text);
        return row === null ? [] : [Number(row[1])];
      });
    const [most = 0] = counts(clerks);
    expect(most).toBeGreaterThan(0);
    for (const hunter of hunters(hand)) {
      const told = await walkReadings(hunt.office.whole, hunter.cookie, hunt.known([matterId]), read);
      expect(marksIn(told, marksOf(words, seeded.get(name))), hunter.name).toEqual([]);
      // Whoever was recused from this one may know of others that are alike.
      expect(counts(told).filter((count) => count >= most)).toEqual([]);
    }
  });

  test('no line of the log holds a word or an identifier of any matter', () => {
    const written = hunt.office.whole.log.join('');
    expect(hunt.office.whole.log.length).toBeGreaterThan(5000);
    for (const { name, words } of SCENARIOS)
      expect(marksOf(words, seeded.get(name)).filter((mark) => written.includes(mark))).toEqual([]);
    expect(hunt.ordinary.filter((matterId) => written.includes(matterId))).toEqual([]);
  });

  test('every job and every other route has been thought of', async () => {
    const kinds = jobsFor({ host: '127.0.0.1', port: 3310 }).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(Object.keys(JOBS).toSorted());
    const others = (await listAsked(hunt.office.whole))
      .filter(({ method, path }) => method !== 'GET' && !path.includes('{matterId}'))
      .map(({ operation }) => operation.operationId);
    expect(others.toSorted()).toEqual(Object.keys(WITHOUT_MATTER).toSorted());
  });

  test('every history and the audit log hold afterwards', async () => {
    expect((await verifyMatters(hunt.office.whole.installation.database)).faults).toEqual([]);
    expect((await verifyAudit(hunt.office.whole.installation.database, { file: undefined })).faults).toEqual(
      [],
    );
  });
});
