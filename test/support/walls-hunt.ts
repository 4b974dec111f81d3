// The tools of the hunt for what walls keep back: an office with ordinary matters in it, everything that somebody can read
// of it, and every statement that an answer takes.
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import { shippedMap } from '#modules/exchange/index.ts';
import { MEASURES } from '#modules/statistics/index.ts';
import { submission } from './given.ts';
import { shaped, type Known } from './hostile.ts';
import { tell, walkReadings, type Asked, type Told } from './reading-walk.ts';
import { FORM, formWith, OFFICE, openWallsOffice, type Hand, type WallsOffice } from './walls-office.ts';
import { employStaff, SCENARIOS, type Find, type Seeded, type Words } from './walls-scenarios.ts';

/** Of a matter that never existed. */
export const NEVER = '0190aaaa-0000-7000-8000-000000000000';

/** What bodies of commands are filled with. */
const BODIES: Known = {
  toUnit: [OFFICE.labour],
  unitId: [OFFICE.labour],
  otherMatterId: [NEVER],
  officerId: [NEVER],
};

/** An answer with the statements that it took. */
export interface Overheard extends Told {
  readonly statements: string;
}

/** What the hunt is made with. */
export interface Hunt {
  readonly office: WallsOffice;
  readonly hand: Find;
  /** Matters that are nobody's secret. */
  readonly ordinary: readonly string[];
  /** What readings may be asked with; of matters only those named. */
  known(matterIds: readonly string[], more?: Known): Known;
  /** Every reading of somebody, and the two commands that are readings. */
  readAll(by: Hand): Promise<Told[]>;
  overhear(request: InjectOptions): Promise<Overheard>;
  /** The same request for a matter that never existed and for an accusation. */
  bothWays(
    by: Hand,
    asked: Asked,
    standing: Seeded,
  ): Promise<{ readonly never: Overheard; readonly walled: Overheard }>;
  /** The tables and views in which the database shows any of the marks to an officer. */
  tablesTelling(by: Hand, marks: readonly string[]): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens the office, employs everybody and registers what is nobody's secret. */
export async function openHunt(): Promise<Hunt> {
  const statements = overhearStatements();
  const office = await openWallsOffice();
  const hand = await employStaff(office);
  const ordinary = await registerOrdinaryMatters(office, hand);
  const ledgerId = await uploadLedger(office, hand('housing clerk'), SCENARIOS[0]!.words);
  const known = (matterIds: readonly string[], more: Known = {}): Known => ({
    ...questions(hand, ledgerId),
    matterId: matterIds,
    ...more,
  });
  let callers = 0;
  const overhear = async (request: InjectOptions): Promise<Overheard> => {
    const heard = statements.listen();
    // From an address of its own, so that no limit for one address hides what lies behind it.
    callers += 1;
    const remoteAddress = `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers & 255}`;
    const told = await tell(office.whole, { ...request, remoteAddress });
    return { ...told, statements: heard().join('\n') };
  };
  return {
    office,
    hand,
    ordinary,
    known,
    readAll: (by) => readAll(office, by, { known: known(ordinary), ledgerId }),
    overhear,
    bothWays: (by, asked, standing) => bothWays(overhear, by, asked, standing),
    tablesTelling: (by, marks) => tablesTelling(office, by, marks),
    close: async () => {
      statements.end();
      await office.whole.close();
    },
  };
}

/** Hears what is sent to the database while somebody listens. */
function overhearStatements() {
  const { query } = pg.Client.prototype;
  let heard: string[] | undefined;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]): unknown {
    const [statement] = given;
    heard?.push(
      typeof statement === 'string' ? statement : String((statement as { text?: string } | null)?.text),
    );
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  return {
    listen: () => {
      const now = (heard = []);
      return () => {
        heard = undefined;
        return now;
      };
    },
    end: () => void (pg.Client.prototype.query = query),
  };
}

async function registerOrdinaryMatters(office: WallsOffice, hand: Find): Promise<string[]> {
  const ordinary: string[] = [];
  const clerk = hand('hub clerk');
  for (const [title, toUnit] of [
    ['屋顶漏水', OFFICE.housing],
    ['路灯不亮', OFFICE.housing],
    ['拖欠工资', OFFICE.labour],
    ['河道淤积', OFFICE.county],
  ] as const) {
    const { matterId = '' } = await office.send(clerk, '/submissions', submission({ title }));
    await office.send(clerk, `/matters/${matterId}/route`, { way: 'transfer', toUnit, reason: '属其职权' });
    ordinary.push(matterId);
  }
  await office.send(hand('housing handler'), `/matters/${ordinary[0]}/accept`, {
    tracks: [{ claimId: 1, track: 'petitionProcedure' }],
    noticeWay: 'post',
    noticeText: '已受理。',
  });
  return ordinary;
}

/** A ledger that says what the accusation says: trying it must not tell that it came before. */
async function uploadLedger(office: WallsOffice, by: Hand, words: Words): Promise<string> {
  const map = JSON.stringify(shippedMap('online-messages'));
  const rows = `留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n1,A1,举报${words.title},2026/2/25 9:32:09,${words.body},,`;
  const answered = await office.whole.app.inject({
    method: 'POST',
    url: '/api/v1/ledgers',
    headers: { cookie: by.cookie, ...FORM },
    payload: `--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n${map}\r\n--x\r\ncontent-disposition: form-data; name="file"; filename="台账.csv"\r\n\r\n${rows}\r\n--x--\r\n`,
  });
  if (answered.statusCode !== 201) throw new Error(answered.body);
  return answered.json<{ ledgerId: string }>().ledgerId;
}

function questions(hand: Find, ledgerId: string): Known {
  const words = SCENARIOS.flatMap(({ words: { title, body, claim, petitioner, accused } }) => [
    title,
    body,
    claim,
    petitioner,
    accused,
  ]);
  const units = Object.values(OFFICE);
  // No number of an accusation: a question that holds one would be found in its own record.
  return {
    attachmentId: [NEVER],
    documentId: [NEVER],
    code: ['AAAAAAAAAAAAAAAAAAAAAA'],
    ledgerId: [ledgerId],
    listId: [NEVER],
    recommendationId: [NEVER],
    ended: ['true', 'false'],
    waiting: ['true', 'false'],
    after: ['0'],
    q: [...words, 'LX2026', 'LX20260000001'],
    number: ['LX20260000001', 'LX20260000002'],
    unitId: units,
    holderUnit: units,
    officerId: [hand('accused').actor.officerId, hand('hub clerk').actor.officerId],
    from: ['2026-01-01'],
    to: ['2026-12-31'],
    receivedFrom: ['2026-03-01', '2026-03-03'],
    receivedTo: ['2026-03-01', '2026-03-03'],
    year: ['2026', '2025'],
    id: MEASURES.map(({ id }) => id),
  };
}

async function readAll(
  office: WallsOffice,
  by: Hand,
  { known, ledgerId }: { readonly known: Known; readonly ledgerId: string },
): Promise<Told[]> {
  const told = await walkReadings(office.whole, by.cookie, known);
  const headers = { cookie: by.cookie };
  for (const { words } of SCENARIOS) {
    const { title, body, petitioner: name, phone } = words;
    const payload = {
      title: `举报${title}`,
      body: `来信人反映${body}一事`,
      parties: [{ role: 'petitioner', name, phone }],
    };
    told.push(await tell(office.whole, { method: 'POST', url: '/api/v1/repeats/check', headers, payload }));
  }
  const url = `/api/v1/ledgers/${ledgerId}/dry-run`;
  told.push(await tell(office.whole, { method: 'POST', url, headers }));
  return told;
}

async function bothWays(overhear: Hunt['overhear'], by: Hand, asked: Asked, standing: Seeded) {
  const { method, path, operation } = asked;
  const body = operation.requestBody?.content['application/json']?.schema;
  const [payload] =
    body === undefined ? [] : fc.sample(shaped(body, BODIES), { numRuns: 1, seed: 20_260_302 });
  const form =
    operation.operationId === 'addAttachments' ? { headers: FORM, payload: formWith('a.txt') } : {};
  const ask = (matterId: string, attachmentId: string, documentId: string) =>
    overhear({
      method,
      url: path
        .replace('{matterId}', matterId)
        .replace('{attachmentId}', attachmentId)
        .replace('{documentId}', documentId)
        .replaceAll(/\{\w+\}/g, NEVER),
      ...form,
      ...(payload === undefined ? {} : { payload: payload as object }),
      headers: { ...form.headers, cookie: by.cookie },
    });
  // Once before it counts: what is remembered of the network is read then.
  await ask(NEVER, NEVER, NEVER);
  return {
    never: await ask(NEVER, NEVER, NEVER),
    walled: await ask(standing.matterId, standing.attachmentId, standing.documentId),
  };
}

async function tablesTelling(
  office: WallsOffice,
  { actor }: Hand,
  marks: readonly string[],
): Promise<string[]> {
  const { database } = office.whole.installation;
  const tables = await database.pool.query<{ schema: string; name: string }>(`
    select nspname as schema, relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and has_table_privilege('dengwen_desk', pg_class.oid, 'select')`);
  return database.transactionAs(actor, async (tx) => {
    const telling: string[] = [];
    for (const { schema, name } of tables.rows) {
      const { rows } = await sql`select * from ${sql.table(`${schema}.${name}`)}`.execute(tx.db);
      const text = JSON.stringify(rows);
      if (marks.some((mark) => text.includes(mark))) telling.push(name);
    }
    return telling;
  });
}
