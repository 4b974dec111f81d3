import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor } from '#kernel/actor.ts';
import { addDays, plainDate } from '#kernel/plain-date.ts';
import type { Tx } from '#platform/db/database.ts';
import { givenNetwork, must, on, UNITS } from '../../../test/support/given.ts';
import type { TestDatabase } from '../../../test/support/test-database.ts';
import type { Figure, ListRow } from './contract.ts';
import {
  allRows,
  getReport,
  listRows,
  MEASURES,
  scopeOf,
  yearPeriod,
  type Measure,
  type Scope,
} from './index.ts';

const NOW = on('2007-03-05');
const YEAR = yearPeriod(2006);
const CITY = '990000';
const COUNTY = '990100';

let database: TestDatabase;
let made = 0;

beforeAll(async () => {
  database = await givenNetwork();
});
afterAll(() => database.close());

/** Work whose rows no other test sees. */
async function alone(work: (tx: Tx) => Promise<void>): Promise<void> {
  const undo = new Error('undone on purpose');
  await database
    .transaction(async (tx) => {
      await work(tx);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
}

const uuid = (number: number): string =>
  createHash('sha256')
    .update(String(number))
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/u, '$1-$2-$3-$4-$5');

interface GivenSubmission {
  readonly channel: string;
  readonly receivedOn: string;
  readonly participants?: number;
  readonly receivedByLeader?: string | null;
  readonly unit?: string;
  readonly holder?: string;
  readonly closedOn?: string | null;
  readonly servedOn?: string | null;
  readonly ratedOn?: string | null;
  readonly attachedTo?: string;
}

/** Puts a submission and its matter straight into the tables; answers the id of the matter. */
async function given(tx: Tx, row: GivenSubmission): Promise<string> {
  made += 1;
  const matterId = uuid(made);
  const unit = row.unit ?? UNITS.office;
  const holder = row.holder ?? unit;
  const { channel, receivedOn, participants = 1, closedOn = null, servedOn = null, ratedOn = null } = row;
  const number = `TEST${made}`;
  const known = {
    matter_id: matterId,
    number,
    channel,
    title: '施工噪声',
    place_id: CITY,
    registered_unit: unit,
  };
  const receivedDay = plainDate(receivedOn);
  const day = (text: string | null) => (text === null ? null : plainDate(text));
  await tx.db
    .insertInto('matters')
    .values({
      ...known,
      received_on: receivedDay,
      participants: 1,
      version: 1,
      regime: '2005',
      state: row.attachedTo !== undefined ? 'attached' : closedOn === null ? 'registered' : 'closed',
      kind: 'appeal',
      holder_unit: holder,
      closed_on: day(closedOn),
      served_on: day(servedOn),
      rating_until: servedOn === null ? null : addDays(plainDate(servedOn), 30),
      rated_on: day(ratedOn),
      attached_to: row.attachedTo ?? null,
      snapshot: '{}',
      head_seq: 1,
      head_hash: '',
      search: '',
    })
    .execute();
  const units = [...new Set([unit, holder])];
  await tx.db
    .insertInto('matter_units')
    .values(units.map((unit_id) => ({ matter_id: matterId, unit_id, received_on: receivedDay })))
    .execute();
  await tx.db
    .insertInto('submissions')
    .values({
      ...known,
      received_on: receivedDay,
      submission_id: uuid(-made),
      registered_at: NOW.now(),
      body: '',
      participants,
      people_affected: participants,
      anonymous: false,
      repeat: false,
      received_by_leader: row.receivedByLeader ?? null,
      origin: 'desk',
      content_digest: '',
    })
    .execute();
  return matterId;
}

async function givenHigherVisit(
  tx: Tx,
  row: {
    readonly visitedOn: string;
    readonly level: string;
    readonly participants: number;
    readonly placeId?: string;
  },
): Promise<void> {
  made += 1;
  await tx.db
    .insertInto('higher_visits')
    .values({
      visit_id: uuid(made),
      visited_on: plainDate(row.visitedOn),
      level: row.level,
      participants: row.participants,
      place_id: row.placeId ?? COUNTY,
      notice_number: `通报${made}`,
    })
    .execute();
}

interface GivenClock {
  readonly rawOn: string;
  readonly dueOn?: string;
  readonly endedOn?: string | null;
  readonly state: string;
  readonly ruleId?: string;
}

async function givenClock(tx: Tx, matterId: string, clockId: number, row: GivenClock): Promise<void> {
  const raw = plainDate(row.rawOn);
  await tx.db
    .insertInto('clocks')
    .values({
      matter_id: matterId,
      clock_id: clockId,
      rule_id: row.ruleId ?? 'P05-04',
      holder_unit: UNITS.office,
      trigger_on: raw,
      raw_on: raw,
      due_on: plainDate(row.dueOn ?? row.rawOn),
      internal_on: raw,
      provisional: false,
      extension_days: 0,
      state: row.state,
      ended_on: row.endedOn === undefined || row.endedOn === null ? null : plainDate(row.endedOn),
      ledger: '[]',
    })
    .execute();
}

interface GivenProceeding {
  readonly kind: 'review' | 'reReview';
  readonly receivedOn: string;
  readonly admittedOn?: string;
  readonly outcome?: string;
  readonly issuedOn?: string;
}

async function givenProceeding(
  tx: Tx,
  matterId: string,
  proceedingId: number,
  row: GivenProceeding,
): Promise<void> {
  const day = (text: string | undefined) => (text === undefined ? null : plainDate(text));
  await tx.db
    .insertInto('proceedings')
    .values({
      matter_id: matterId,
      proceeding_id: proceedingId,
      kind: row.kind,
      unit_id: row.kind === 'review' ? UNITS.office : UNITS.leadership,
      against_unit: row.kind === 'review' ? UNITS.housing : UNITS.office,
      received_on: plainDate(row.receivedOn),
      admitted_on: day(row.admittedOn),
      outcome: row.outcome ?? null,
      issued_on: day(row.issuedOn),
    })
    .execute();
}

async function givenHearing(
  tx: Tx,
  matterId: string,
  hearingId: number,
  row: { readonly heldOn?: string; readonly proceedingId?: number; readonly cancelledOn?: string },
): Promise<void> {
  const held = row.heldOn === undefined ? null : plainDate(row.heldOn);
  await tx.db
    .insertInto('hearings')
    .values({
      matter_id: matterId,
      hearing_id: hearingId,
      proceeding_id: row.proceedingId ?? null,
      unit_id: UNITS.office,
      opens_on: plainDate(row.heldOn ?? '2006-06-01'),
      held_from: held,
      held_to: held,
      cancelled_on: row.cancelledOn === undefined ? null : plainDate(row.cancelledOn),
    })
    .execute();
}

async function givenRating(
  tx: Tx,
  matterId: string,
  row: { readonly target: string; readonly value: string; readonly ratedOn: string },
): Promise<void> {
  await tx.db
    .insertInto('ratings')
    .values({
      matter_id: matterId,
      rating_id: row.target === 'office' ? 1 : 2,
      target: row.target,
      unit_id: UNITS.office,
      value: row.value,
      reason: row.value === 'dissatisfied' ? '未解决' : null,
      rated_on: plainDate(row.ratedOn),
    })
    .execute();
}

function ofUnits(...units: readonly string[]): Scope {
  return { units, by: units, selves: [] };
}

const clerk: OfficerActor = {
  kind: 'officer',
  officerId: '019c0000-0000-7000-8000-000000000001',
  name: '张敏',
  postId: '019c0000-0000-7000-8000-000000000002',
  unitId: UNITS.office,
  role: 'clerk',
  scope: [UNITS.office],
  servedUnits: [UNITS.office],
};

async function figuresOf(tx: Tx, scope: Scope = null, period = YEAR): Promise<ReadonlyMap<string, Figure>> {
  const { measures } = await getReport(tx, { period, scope }, NOW);
  return new Map(measures.map((figure) => [figure.id, figure]));
}

async function rowsOf(tx: Tx, measure: Measure, scope: Scope = null, period = YEAR): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const row of allRows(tx, { measure, period, scope, today: NOW.today() })) rows.push(row);
  return rows;
}

const KEYS: Readonly<Record<Measure['grain'], readonly string[]>> = {
  submission: ['submissionId'],
  higherVisit: ['visitId'],
  matter: ['matterId'],
  clock: ['matterId', 'clockId'],
  rating: ['matterId', 'ratingId'],
  assignment: ['matterId', 'assignmentId'],
  supervision: ['matterId', 'supervisionId'],
  recommendation: ['recommendationId'],
  execution: ['matterId'],
  proceeding: ['matterId', 'proceedingId'],
  hearing: ['matterId', 'hearingId'],
};

/** A clock that ended because its request was not accepted. */
const DECLINED = { state: 'ended', endedOn: '2006-04-10' } as const;

const REVIEWS = [
  'reviewsRequested',
  'reviewsAccepted',
  'reviewsUpheld',
  'reviewsRedone',
  'reviewsOnTimeRate',
  'reReviewsRequested',
  'reReviewsAccepted',
  'reReviewsChanged',
  'reReviewsOnTimeRate',
  'hearingsHeld',
];

/** The digest as somebody would take it who has nothing but the list. */
function digestOfList(measure: Measure, rows: readonly ListRow[]): string {
  const hash = createHash('sha256');
  for (const row of rows as readonly Readonly<Record<string, string | number>>[]) {
    for (const key of KEYS[measure.grain]) {
      const value = row[key] ?? '';
      const number = Buffer.alloc(4);
      if (typeof value === 'number') number.writeInt32BE(value);
      hash.update(typeof value === 'number' ? number : Buffer.from(value.replaceAll('-', ''), 'hex'));
    }
  }
  return hash.digest('hex');
}

/** The figure as somebody would count it who has nothing but the list. */
function figureOfList({ value }: Measure, rows: readonly ListRow[]): number | null | undefined {
  if (value === 'count') return rows.length;
  if ('sum' in value)
    return rows.reduce((sum, row) => sum + ('participants' in row ? row.participants : 0), 0);
  if ('shareOfProvince' in value) return undefined;
  const part = rows.filter((row) => 'counted' in row && row.counted).length;
  return rows.length === 0 ? null : Math.round((part * 10_000) / rows.length) / 100;
}

async function expectListsToAgree(tx: Tx, scope: Scope): Promise<void> {
  const figures = await figuresOf(tx, scope);
  for (const measure of MEASURES) {
    const rows = await rowsOf(tx, measure, scope);
    const figure = figures.get(measure.id);
    const counted = figureOfList(measure, rows);
    if (counted !== undefined) expect([measure.id, figure?.value]).toEqual([measure.id, counted]);
    expect([measure.id, figure?.digest]).toEqual([measure.id, digestOfList(measure, rows)]);
  }
}

const valueOf = (figures: ReadonlyMap<string, Figure>, id: string) => figures.get(id)?.value;

describe('what is counted', () => {
  test('submissions are what petitioners handed in; a collective visit counts once, matters from above apart', () =>
    alone(async (tx) => {
      for (const channel of ['letter', 'call', 'online', 'mailbox', 'superior']) {
        await given(tx, { channel, receivedOn: '2006-05-01' });
      }
      await given(tx, { channel: 'visit', receivedOn: '2006-01-01', participants: 4 });
      await given(tx, { channel: 'visit', receivedOn: '2006-12-31', participants: 5 });
      await given(tx, { channel: 'visit', receivedOn: '2006-12-31', participants: 12 });
      const figures = await figuresOf(tx);
      expect(valueOf(figures, 'submissions')).toBe(7);
      expect(valueOf(figures, 'letters')).toBe(1);
      expect(valueOf(figures, 'individualVisits')).toBe(1);
      expect(valueOf(figures, 'individualVisitParticipants')).toBe(4);
      expect(valueOf(figures, 'collectiveVisits')).toBe(2);
      expect(valueOf(figures, 'collectiveVisitParticipants')).toBe(17);
      expect(valueOf(figures, 'assignedFromAbove')).toBe(1);
      await expectListsToAgree(tx, null);
    }));

  test('the same days a year earlier stand beside each figure', () =>
    alone(async (tx) => {
      for (let day = 1; day <= 3; day += 1)
        await given(tx, { channel: 'letter', receivedOn: `2006-03-0${day}` });
      await given(tx, { channel: 'letter', receivedOn: '2005-01-01' });
      await given(tx, { channel: 'letter', receivedOn: '2005-12-31' });
      await given(tx, { channel: 'letter', receivedOn: '2004-12-31' });
      await given(tx, { channel: 'letter', receivedOn: '2007-01-01' });
      const letters = (await figuresOf(tx)).get('letters');
      expect(letters).toMatchObject({ value: 3, previous: 2, change: 1, changeRate: 50 });
    }));

  test('receptions by city leaders are individual and collective apart; those by county leaders together', () =>
    alone(async (tx) => {
      for (const [receivedByLeader, participants] of [
        ['city', 2],
        ['city', 30],
        ['county', 1],
        ['county', 9],
      ] as const) {
        await given(tx, { channel: 'visit', receivedOn: '2006-06-01', participants, receivedByLeader });
      }
      const figures = await figuresOf(tx);
      expect(valueOf(figures, 'cityLeaderReceptions')).toBe(1);
      expect(valueOf(figures, 'cityLeaderReceptionsParticipants')).toBe(2);
      expect(valueOf(figures, 'cityLeaderCollectiveReceptions')).toBe(1);
      expect(valueOf(figures, 'cityLeaderCollectiveReceptionsParticipants')).toBe(30);
      expect(valueOf(figures, 'countyLeaderReceptions')).toBe(2);
      expect(valueOf(figures, 'countyLeaderReceptionsParticipants')).toBe(10);
    }));

  test('a matter from above is closed when it is closed, or when the matter it was joined to is', () =>
    alone(async (tx) => {
      const above = { channel: 'superior', receivedOn: '2006-06-01' } as const;
      const closed = await given(tx, { ...above, closedOn: '2007-02-01' });
      const open = await given(tx, above);
      await given(tx, { ...above, attachedTo: closed });
      await given(tx, { ...above, attachedTo: open });
      const figures = await figuresOf(tx);
      expect(valueOf(figures, 'assignedFromAbove')).toBe(4);
      expect(valueOf(figures, 'assignedFromAboveClosed')).toBe(2);
      await expectListsToAgree(tx, null);
    }));

  test('visits to the capital are a share of the province’s only where every month has its circular', () =>
    alone(async (tx) => {
      for (let visit = 0; visit < 9; visit += 1) {
        await givenHigherVisit(tx, {
          visitedOn: '2007-02-03',
          level: 'capital',
          participants: visit < 5 ? 2 : 1,
        });
      }
      await givenHigherVisit(tx, { visitedOn: '2007-02-03', level: 'province', participants: 8 });
      const months = { from: plainDate('2007-01-01'), to: plainDate('2007-02-28') };
      const total = { level: 'capital', circular_number: '通报' };
      await tx.db
        .insertInto('circular_totals')
        .values({ ...total, month: plainDate('2007-01-01'), batches: 24, participants: 29 })
        .execute();
      expect(valueOf(await figuresOf(tx, null, months), 'capitalVisitsShare')).toBeNull();
      await tx.db
        .insertInto('circular_totals')
        .values({ ...total, month: plainDate('2007-02-01'), batches: 30, participants: 36 })
        .execute();
      const figures = await figuresOf(tx, null, months);
      expect(valueOf(figures, 'visitsAboveCity')).toBe(10);
      expect(valueOf(figures, 'visitsAboveCityParticipants')).toBe(22);
      expect(valueOf(figures, 'capitalVisits')).toBe(9);
      expect(valueOf(figures, 'capitalVisitParticipants')).toBe(14);
      expect(valueOf(figures, 'capitalVisitsShare')).toBe(16.67);
      expect(valueOf(figures, 'capitalVisitParticipantsShare')).toBe(21.54);
    }));

  test('closing is on time up to the last day in law; open clocks count against it, ended ones not at all', () =>
    alone(async (tx) => {
      const matterId = await given(tx, { channel: 'letter', receivedOn: '2006-01-05' });
      const raw = '2006-04-01';
      const clocks: readonly GivenClock[] = [
        { rawOn: raw, dueOn: '2006-04-03', state: 'met', endedOn: '2006-04-03' },
        { rawOn: raw, dueOn: '2006-04-03', state: 'met', endedOn: '2006-04-04' },
        { rawOn: raw, state: 'running' },
        { rawOn: raw, state: 'met', endedOn: '2006-03-01' },
        { rawOn: raw, state: 'ended', endedOn: '2006-03-01' },
        { rawOn: raw, state: 'met', endedOn: '2006-03-01', ruleId: 'P05-01' },
        { rawOn: '2007-01-01', state: 'met', endedOn: '2006-12-01' },
      ];
      for (const [index, clock] of clocks.entries()) await givenClock(tx, matterId, index + 1, clock);
      expect(valueOf(await figuresOf(tx), 'onTimeClosingRate')).toBe(50);
      await expectListsToAgree(tx, null);
    }));

  test('reviews are counted by the day of each step, hearings once they were held', () =>
    alone(async (tx) => {
      const [first, second] = [
        await given(tx, { channel: 'letter', receivedOn: '2005-11-05' }),
        await given(tx, { channel: 'letter', receivedOn: '2006-01-05', unit: UNITS.county }),
      ];
      const review = { kind: 'review', receivedOn: '2006-03-01', admittedOn: '2006-03-03' } as const;
      await givenProceeding(tx, first, 1, { ...review, receivedOn: '2005-12-30', admittedOn: '2006-01-04' });
      await givenProceeding(tx, second, 1, { ...review, outcome: 'redo', issuedOn: '2006-03-20' });
      await givenProceeding(tx, second, 2, { ...review, outcome: 'uphold', issuedOn: '2007-01-02' });
      await givenProceeding(tx, second, 3, {
        ...{ kind: 'reReview', receivedOn: '2006-05-01', admittedOn: '2006-05-02' },
        ...{ outcome: 'change', issuedOn: '2006-06-10' },
      });
      await givenProceeding(tx, second, 4, { kind: 'reReview', receivedOn: '2006-07-01' });
      await givenClock(tx, second, 1, {
        ...{ ruleId: 'P05-06', rawOn: '2006-03-31', state: 'met', endedOn: '2006-03-20' },
      });
      await givenClock(tx, second, 2, { ruleId: 'P05-06', rawOn: '2006-04-30', state: 'running' });
      await givenClock(tx, second, 3, { ruleId: 'P05-06', rawOn: '2006-04-30', ...DECLINED });
      await givenClock(tx, second, 4, { ruleId: 'P05-08', rawOn: '2006-05-31', ...DECLINED });
      await givenHearing(tx, second, 1, { heldOn: '2006-05-20', proceedingId: 3 });
      await givenHearing(tx, second, 2, { heldOn: '2006-02-20' });
      await givenHearing(tx, second, 3, { cancelledOn: '2006-05-21' });
      const figures = await figuresOf(tx);
      expect(REVIEWS.map((id) => valueOf(figures, id))).toEqual([2, 3, 0, 1, 50, 2, 1, 1, null, 2]);
      const [held] = MEASURES.filter(({ id }) => id === 'hearingsHeld');
      if (held === undefined) throw new Error('no hearings');
      expect(await rowsOf(tx, held)).toMatchObject([
        { hearingId: 2, heldIn: null },
        { hearingId: 1, heldIn: 'reReview', hearingUnit: UNITS.office },
      ]);
      await expectListsToAgree(tx, null);
      const county = await figuresOf(tx, ofUnits(UNITS.county));
      expect(valueOf(county, 'reviewsAccepted')).toBe(2);
      await expectListsToAgree(tx, ofUnits(UNITS.county));
    }));

  test('who has not rated counts against participation once the time is over, and never as satisfied', () =>
    alone(async (tx) => {
      const served = { channel: 'letter', receivedOn: '2006-01-05', closedOn: '2006-05-01' } as const;
      const rated = await given(tx, { ...served, servedOn: '2006-04-01', ratedOn: '2006-04-09' });
      await given(tx, { ...served, servedOn: '2006-04-02' });
      await given(tx, { ...served, servedOn: null });
      await givenRating(tx, rated, { target: 'office', value: 'basicallySatisfied', ratedOn: '2006-04-09' });
      await givenRating(tx, rated, { target: 'unit', value: 'dissatisfied', ratedOn: '2006-04-09' });
      const figures = await figuresOf(tx);
      expect(valueOf(figures, 'mattersClosed')).toBe(3);
      expect(valueOf(figures, 'ratingParticipationRate')).toBe(50);
      expect(valueOf(figures, 'officeSatisfactionRate')).toBe(100);
      expect(valueOf(figures, 'unitSatisfactionRate')).toBe(0);
    }));

  test('not rated is not held against anybody while there is time', () =>
    alone(async (tx) => {
      await given(tx, { channel: 'letter', receivedOn: '2007-01-05', servedOn: '2007-02-20' });
      const figures = await figuresOf(tx, null, yearPeriod(2007));
      expect(valueOf(figures, 'ratingParticipationRate')).toBeNull();
      expect(valueOf(figures, 'unitSatisfactionRate')).toBeNull();
    }));
});

describe('whose matters are counted', () => {
  test('a unit counts what it registered, holds or held, and the higher visits of its place', () =>
    alone(async (tx) => {
      await given(tx, { channel: 'letter', receivedOn: '2006-02-01' });
      await given(tx, { channel: 'letter', receivedOn: '2006-02-02', holder: UNITS.county });
      await given(tx, {
        channel: 'letter',
        receivedOn: '2006-02-03',
        unit: UNITS.county,
        holder: UNITS.housing,
      });
      await givenHigherVisit(tx, { visitedOn: '2006-02-03', level: 'province', participants: 3 });
      await givenHigherVisit(tx, {
        visitedOn: '2006-02-03',
        level: 'province',
        participants: 5,
        placeId: CITY,
      });
      const county = await figuresOf(tx, ofUnits(UNITS.county));
      expect(valueOf(county, 'letters')).toBe(2);
      expect(valueOf(county, 'visitsAboveCityParticipants')).toBe(3);
      expect(valueOf(await figuresOf(tx, ofUnits(UNITS.housing)), 'letters')).toBe(1);
      expect(valueOf(await figuresOf(tx, ofUnits()), 'letters')).toBe(0);
      await expectListsToAgree(tx, ofUnits(UNITS.county));
    }));

  test('a scope of all units is the whole network', () =>
    alone(async (tx) => {
      const selves = [clerk.officerId, UNITS.office];
      const scopes = [Object.values(UNITS), [UNITS.office], []];
      expect(await Promise.all(scopes.map((scope) => scopeOf(tx, { ...clerk, scope })))).toEqual([
        { units: Object.values(UNITS), by: null, selves },
        { units: [UNITS.office], by: [UNITS.office], selves },
        { units: [], by: [], selves },
      ]);
    }));
});

describe('the list behind a figure', () => {
  test('is read page by page without loss, and refuses a cursor that it did not give', () =>
    alone(async (tx) => {
      for (let made = 0; made < 7; made += 1) {
        await given(tx, { channel: 'letter', receivedOn: `2006-03-0${(made % 3) + 1}` });
      }
      const [measure] = MEASURES.filter(({ id }) => id === 'letters');
      if (measure === undefined) throw new Error('no letters');
      const asked = { measure, period: YEAR, scope: null, today: NOW.today(), limit: 3 };
      const pages: ListRow[][] = [];
      let cursor: string | null | undefined;
      while (cursor !== null) {
        const page = must(await listRows(tx, cursor === undefined ? asked : { ...asked, cursor }));
        pages.push(page.items);
        cursor = page.nextCursor;
      }
      expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
      expect(pages.flat()).toEqual(await rowsOf(tx, measure));
      expect(pages[0]?.[0]).toMatchObject({
        title: '施工噪声',
        receivedOn: '2006-03-01',
        channel: 'letter',
        participants: 1,
      });
      for (const wrong of ['x', Buffer.from('["2006-02-30","a"]').toString('base64url'), '']) {
        expect(await listRows(tx, { ...asked, cursor: wrong })).toMatchObject({
          ok: false,
          reason: { code: 'list-cursor-unreadable' },
        });
      }
    }));

  test('gives the same digest again until something behind the figure changes', () =>
    alone(async (tx) => {
      await given(tx, { channel: 'letter', receivedOn: '2006-03-01' });
      const digests = async () =>
        [...(await figuresOf(tx)).values()].map(({ id, digest }) => `${id} ${digest}`);
      const before = await digests();
      expect(await digests()).toEqual(before);
      await given(tx, { channel: 'letter', receivedOn: '2006-03-02' });
      const changed = (await digests()).filter((digest, place) => digest !== before[place]);
      expect(changed.map((digest) => digest.split(' ')[0])).toEqual(['submissions', 'letters']);
    }));

  test('agrees with its figure, and its digest with its ids, whatever the rows', async () => {
    const day = fc
      .integer({ min: 0, max: 800 })
      .map((days) => new Date(Date.UTC(2005, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const maybeDay = fc.option(day);
    const unit = fc.constantFrom(UNITS.office, UNITS.county, UNITS.housing);
    const submission = fc.record({
      channel: fc.constantFrom('letter', 'visit', 'call', 'online', 'mailbox', 'superior'),
      receivedOn: day,
      participants: fc.integer({ min: 1, max: 9 }),
      leader: fc.constantFrom('city', 'county', null),
      unit,
      holder: unit,
      closedOn: maybeDay,
      servedOn: maybeDay,
      ratedOn: maybeDay,
      clock: fc.record({
        rawOn: day,
        endedOn: maybeDay,
        ruleId: fc.constantFrom('P05-04', 'P05-01', 'P22-08', 'P22-10'),
      }),
      reviewed: fc.record({ kind: fc.constantFrom('review', 'reReview'), receivedOn: day }),
      heardOn: maybeDay,
      rating: fc.record({
        target: fc.constantFrom('office', 'unit'),
        value: fc.constantFrom('satisfied', 'dissatisfied'),
      }),
    });
    const higherVisit = fc.record({
      visitedOn: day,
      level: fc.constantFrom('province', 'capital'),
      participants: fc.integer({ min: 1, max: 9 }),
      placeId: fc.constantFrom(CITY, COUNTY),
    });
    const scope = fc.constantFrom<Scope>(null, ofUnits(UNITS.county), ofUnits(UNITS.office, UNITS.housing));
    await fc.assert(
      fc.asyncProperty(
        fc.array(submission, { maxLength: 12 }),
        fc.array(higherVisit, { maxLength: 4 }),
        scope,
        (rows, visits, whose) =>
          alone(async (tx) => {
            for (const { leader, clock, rating, reviewed, heardOn, ...row } of rows) {
              const receivedByLeader = row.channel === 'visit' ? leader : null;
              const matterId = await given(tx, { ...row, receivedByLeader });
              await givenClock(tx, matterId, 1, {
                ...clock,
                state: clock.endedOn === null ? 'running' : 'met',
              });
              if (row.ratedOn !== null) await givenRating(tx, matterId, { ...rating, ratedOn: row.ratedOn });
              await givenProceeding(tx, matterId, 1, reviewed);
              if (heardOn !== null) await givenHearing(tx, matterId, 1, { heldOn: heardOn, proceedingId: 1 });
            }
            for (const visit of visits) await givenHigherVisit(tx, visit);
            await expectListsToAgree(tx, whose);
          }),
      ),
      { numRuns: 25, seed: 20060101 },
    );
  });
});
