// Every route, as every role of the unit that has a matter, of a foreign one and of one that is accused, as whoever
// recused themself, and as nobody: what each may is what test/authorization/table.ts says. Then the same of all that tells
// of matters and ledgers with row-level security off, and with the queries' own conditions taken away.
import ExcelJS from 'exceljs';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exportAudit, verifyAudit, verifyExport } from '#modules/audit/index.ts';
import { verifyAttachments } from '#modules/attachments/index.ts';
import { verifyMatters } from '#modules/matters/index.ts';
import type * as QueryReach from '#platform/db/query-reach.ts';
import { WAYS, type Asked, type Asker, type Target, type Thing } from '../authorization/asked.ts';
import { never, openAuthorizationOffice, type AuthorizationOffice } from '../authorization/office.ts';
import { ON_OTHERS, WHEREVER } from '../authorization/other-requests.ts';
import {
  addressOf,
  LISTS,
  LISTS_OF_THINGS,
  LOGS,
  ON_A_THING,
  ON_A_MATTER,
  WHOLE_LIST,
} from '../authorization/requests.ts';
import { COLUMNS, ENDS, TABLE, type Cell, type Column } from '../authorization/table.ts';

const conditions = vi.hoisted(() => ({ on: true }));
vi.mock('#platform/db/query-reach.ts', async (original) => {
  const { takingAway } = await import('../authorization/taken-away.ts');
  return takingAway(await original<typeof QueryReach>(), conditions);
});

let office: AuthorizationOffice;
let planted: Target;
/** What everybody was answered by lists before there was the planted matter. */
const before = new Map<string, string>();

/** Headers that differ from one request to the next. */
const PASSING = /^(date|x-request-id|x-ratelimit-.*)$/;
const NONE_YET = { number: 'XX20269999999' };
const NOBODY = undefined;

beforeAll(async () => {
  office = await openAuthorizationOffice(conditions);
  for (const route of Object.keys(LISTS)) {
    for (const who of mayAsk(route, 'list')) {
      for (const [at, asked] of LISTS[route]!(NONE_YET).entries()) {
        before.set(
          `${who.name} ${route} ${at}`,
          await told(await office.ask(methodOf(route), asked, { who })),
        );
      }
    }
  }
  planted = await office.plant();
});
afterAll(() => office.close());

test('every route of the interface has a row in the table and an example, and no row is without a route', async () => {
  const described = await office.whole.app.inject({ url: '/api/openapi.json' });
  const { paths } = described.json<{ paths: Record<string, Record<string, unknown>> }>();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
  expect(routes.length).toBeGreaterThan(70);
  expect(Object.keys(TABLE).toSorted()).toEqual(routes.toSorted());
  const named = [ON_A_MATTER, ON_A_THING, LISTS, LOGS, ON_OTHERS].flatMap((some) => Object.keys(some));
  const examples = [...named, ...LISTS_OF_THINGS];
  expect(examples.toSorted()).toEqual(routes.toSorted());
  expect(Object.keys(ENDS).filter((route) => !(route in TABLE))).toEqual([]);
});

// Before any other matter comes in.
describe.each(WAYS)('lists, with %s', (way) => {
  test.each(Object.keys(LISTS))('%s', async (route) => {
    await holds(route, async (who) => {
      const met: string[] = [];
      for (const [at, asked] of LISTS[route]!(planted).entries()) {
        const answered = await office.ask(methodOf(route), asked, { who, way });
        const known = who === NOBODY ? undefined : before.get(`${who.name} ${route} ${at}`);
        const same = answered.statusCode === 200 && (await told(answered)) === known;
        met.push(same ? AS_BEFORE : outcomeOf(route, answered));
      }
      return [...new Set(met)].join(' or ');
    });
  });
});

describe.each(WAYS)('with %s', (way) => {
  test.each(Object.keys(ON_A_MATTER))('%s', async (route) => {
    const { at, first, body, after } = ON_A_MATTER[route]!;
    const ask = (target: Target, who: Asker | undefined, others: object = {}) => {
      const url = addressOf(route, { holdId: never().matterId, ...target, ...others });
      return office.ask(methodOf(route), { url, ...body?.(target) }, { who, way });
    };
    await holds(route, async (who, cell) => {
      if (cell === 'own' && who?.standing === 'own' && at !== 'planted') {
        const fresh = await office.fresh(at);
        const outcome = outcomeOf(route, await ask(fresh, who, await first?.(office, fresh, who)));
        await after?.(office);
        return outcome;
      }
      return sameAsNever(await ask(planted, who), () => ask({ ...planted, matterId: never().matterId }, who));
    });
  });

  test.each(Object.keys(ON_A_THING))('%s', async (route) => {
    const ask = (thing: Thing, who: Asker | undefined) => {
      const url = addressOf(route, { ledgerId: thing.id, listId: thing.id, recommendationId: thing.id });
      return office.ask(methodOf(route), { url, ...ON_A_THING[route]!(thing) }, { who, way });
    };
    const thing = await office.plantedThing(route);
    await holds(route, async (who, cell) => {
      const own = who?.standing === 'own' || who?.standing === 'recused';
      const answered = await ask(cell === 'unit' && own ? await office.thingFor(route) : thing, who);
      return sameAsNever(answered, () => ask({ ...thing, id: never().matterId }, who));
    });
  });

  test.each(Object.keys(LOGS))('%s', async (route) => {
    await holds(route, async (who) => {
      const met: string[] = [];
      for (const asked of LOGS[route]!(planted)) {
        const answered = await office.ask(methodOf(route), asked, { who, way });
        const text = answered.statusCode === 200 ? await told(answered) : '';
        const named = text.includes(planted.matterId) || text.includes(planted.number);
        met.push(answered.statusCode !== 200 ? outcomeOf(route, answered) : named ? 'named' : 'not named');
      }
      return [...new Set(met)].join(' or ');
    });
  });

  test.each(LISTS_OF_THINGS)('%s', async (route) => {
    const { id } = await office.plantedThing(route);
    await holds(route, async (who) => {
      const url = `${addressOf(route, {})}${WHOLE_LIST[route] ?? ''}`;
      const answered = await office.ask('GET', { url }, { who, way });
      if (answered.statusCode !== 200) return outcomeOf(route, answered);
      if (answered.body.includes(id)) return 'named';
      return answered.json<{ items: readonly unknown[] }>().items.length === 0 ? 'not named' : answered.body;
    });
  });
});

describe('what is no matter and no ledger that is there already', () => {
  test.each(Object.keys(ON_OTHERS))('%s', async (route) => {
    await holds(route, async (who) => {
      const asked: Asked = await ON_OTHERS[route]!(office, who);
      return outcomeOf(route, await office.ask(methodOf(route), asked, { who }));
    });
  });
});

test('after all of this every history, every attachment and the audit log hold', async () => {
  const { database, clock } = office.whole.installation;
  const lines: string[] = [];
  await exportAudit(database, async (line) => void lines.push(line.trimEnd()), {
    clock,
    withheld: false,
  });
  const matters = await verifyMatters(database);
  expect(matters.faults).toEqual([]);
  expect(matters.matters).toBeGreaterThan(100);
  expect((await verifyAttachments(database)).faults).toEqual([]);
  const audit = await verifyAudit(database, { file: undefined });
  expect(audit.faults).toEqual([]);
  expect(audit.entries).toBeGreaterThan(1000);
  expect((await verifyExport(each(lines))).faults).toEqual([]);
});

const AS_BEFORE = 'the same as before';
const NOT_THERE = 'not there';

/** What somebody meets where the table says so. */
function expected(cell: Cell, who: Asker | undefined): string {
  const { standing } = who ?? {};
  switch (cell) {
    case 'signIn':
      return 'not signed in';
    case 'no':
      return 'not for this role';
    case 'yes':
      return 'done';
    case 'own':
      return standing === 'own' ? 'done' : NOT_THERE;
    case 'asks':
      return standing === 'own' ? 'told whom to ask' : NOT_THERE;
    case 'list':
      return standing === 'own' ? 'done' : AS_BEFORE;
    case 'unit':
      return standing === 'own' || standing === 'recused' ? 'done' : NOT_THERE;
    case 'units':
      return standing === 'own' || standing === 'recused' ? 'named' : 'not named';
    case 'log':
      return standing === 'accused' ? 'not named' : 'named';
  }
}

/** Asks a route as everybody, and compares what they meet with the row of the table. */
async function holds(
  route: string,
  meet: (who: Asker | undefined, cell: Cell) => Promise<string>,
): Promise<void> {
  const rows: Record<string, string> = {};
  const met: Record<string, string> = {};
  const askers = WHEREVER.includes(route)
    ? office.askers.filter(({ standing }) => standing === 'own')
    : office.askers;
  for (const who of [NOBODY, ...askers]) {
    const name = who?.name ?? 'nobody';
    const cell = cellOf(route, who?.role ?? 'nobody');
    rows[name] = expected(cell, who);
    met[name] = await meet(who, cell);
  }
  expect(met).toEqual(rows);
}

function cellOf(route: string, column: Column): Cell {
  const cell = TABLE[route]?.[COLUMNS.indexOf(column)];
  if (cell === undefined) throw new Error(`${route} has no row in the table`);
  return cell;
}

function mayAsk(route: string, cell: Cell): Asker[] {
  return office.askers.filter(({ role }) => cellOf(route, role) === cell);
}

function methodOf(route: string): string {
  return route.split(' ')[0] ?? '';
}

/** What an answer says of who asked. */
function outcomeOf(route: string, answered: LightMyRequestResponse): string {
  const { statusCode } = answered;
  if (statusCode < 300) return 'done';
  const { code } = answered.json<{ code: string }>();
  if (code === ENDS[route]?.code) return 'done';
  if (statusCode === 401 && code === 'not-signed-in') return 'not signed in';
  if (statusCode === 403) return code === 'action-not-allowed' ? 'not for this role' : 'told whom to ask';
  return `${statusCode} ${code}`;
}

/** What was met; `not there` only where what never was is answered by the very same. */
async function sameAsNever(
  answered: LightMyRequestResponse,
  askNever: () => Promise<LightMyRequestResponse>,
): Promise<string> {
  if (answered.statusCode !== 404) return outcomeOf('', answered);
  const [one, other] = [outside(answered), outside(await askNever())];
  return JSON.stringify(one) === JSON.stringify(other)
    ? NOT_THERE
    : `${JSON.stringify(one)} is not ${JSON.stringify(other)}`;
}

/** All of an answer but the names of the request, its time, and how many more may be asked. */
function outside(answered: LightMyRequestResponse): object {
  const headers = Object.entries(answered.headers).filter(([name]) => !PASSING.test(name));
  const { requestId: _id, ...body } = answered.json<Record<string, unknown>>();
  return { status: answered.statusCode, headers, body };
}

/** What an answer tells, as text: of a workbook its cells. */
async function told(answered: LightMyRequestResponse): Promise<string> {
  if (!String(answered.headers['content-type']).includes('spreadsheet')) return answered.body;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(answered.rawPayload as unknown as ExcelJS.Buffer);
  return JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
