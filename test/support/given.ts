// A small petition network for tests, always the same: a city with one county, its petition offices, two departments,
// and an officer for each role. Invented names; fixed days.
import type { OfficerActor, Role } from '#kernel/actor.ts';
import { clockAt, type Clock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { JobKind } from '#platform/jobs/jobs.ts';
import {
  addCompetence,
  appointToPost,
  createOfficer,
  createPlace,
  createUnit,
  defineTopics,
  loadNetwork,
} from '#modules/network/index.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

const FOUNDED = clockAt(new Date('2004-01-05T01:00:00Z'));
const SETUP = { kind: 'system', task: 'demo', unitId: 'setup' } as const;

/** Units of the test network. */
export const UNITS = {
  leadership: 'leadership',
  office: 'city-office',
  housing: 'city-housing',
  labour: 'city-labour',
  county: 'county-office',
  discipline: 'city-discipline',
} as const;

/** A day of the test network at ten in the morning. */
export function on(day: string): Clock {
  return clockAt(new Date(`${plainDate(day)}T02:00:00Z`));
}

/** The value of a result that must be one. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.reason.code} ${JSON.stringify(result.reason)}`);
  return result.value;
}

/** The code of a result that must be a refusal. */
export function refusalOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('it was not refused');
  return result.reason.code;
}

/** Opens a test database with the network in it. */
export async function givenNetwork(
  options: { readonly jobs?: readonly JobKind[] } = {},
): Promise<TestDatabase> {
  const database = await openTestDatabase(options);
  await buildNetwork(database);
  return database;
}

/** Puts the test network into a database. */
export async function buildNetwork(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await defineTopics(tx);
    must(await createPlace(tx, SETUP, { placeId: '990000', name: '岱川市', level: 'city' }));
    must(
      await createPlace(tx, SETUP, {
        placeId: '990100',
        name: '柳湾县',
        level: 'county',
        parentId: '990000',
      }),
    );
    await createUnits(tx);
    must(
      await addCompetence(
        tx,
        SETUP,
        { unitId: UNITS.housing, topicId: '010000', basis: '市住房和城乡建设局职责清单' },
        FOUNDED,
      ),
    );
  });
}

async function createUnits(tx: Tx): Promise<void> {
  const at = { placeId: '990000', level: 'city' } as const;
  const units = [
    { ...at, unitId: UNITS.leadership, name: '岱川市委、市政府', kind: 'leadership' },
    { ...at, unitId: UNITS.office, name: '岱川市信访局', kind: 'petitionOffice', parentId: UNITS.leadership },
    {
      ...at,
      unitId: UNITS.housing,
      name: '岱川市住房和城乡建设局',
      kind: 'department',
      parentId: UNITS.office,
    },
    {
      ...at,
      unitId: UNITS.labour,
      name: '岱川市人力资源和社会保障局',
      kind: 'department',
      parentId: UNITS.office,
    },
    { ...at, unitId: UNITS.discipline, name: '岱川市纪委监委', kind: 'discipline', parentId: UNITS.office },
    {
      unitId: UNITS.county,
      name: '柳湾县信访局',
      kind: 'petitionOffice',
      parentId: UNITS.office,
      placeId: '990100',
      level: 'county',
    },
  ] as const;
  for (const unit of units) must(await createUnit(tx, SETUP, unit, FOUNDED));
}

/** An officer of a unit, appointed when first asked for. */
export async function givenOfficer(database: Database, unitId: string, role: Role): Promise<OfficerActor> {
  return database.transaction(async (tx) => {
    const officer = must(await createOfficer(tx, SETUP, { name: `${role} 甲` }, FOUNDED));
    const post = must(
      await appointToPost(tx, SETUP, { officerId: officer.officerId, unitId, role, title: '科员' }, FOUNDED),
    );
    const network = await loadNetwork(tx);
    return {
      kind: 'officer',
      officerId: officer.officerId,
      name: officer.name,
      postId: post.postId,
      unitId,
      role,
      scope: network.scopeOf(unitId),
      servedUnits: [unitId],
    };
  });
}

/** A letter about a leaking roof, with whatever a test wants different. */
export function submission(changes: Partial<RegisterSubmission> = {}): RegisterSubmission {
  return {
    channel: 'letter',
    receivedOn: plainDate('2026-03-02'),
    title: '安置房屋顶漏水长期无人维修',
    body: '我家住在东河小区三号楼，去年入住后屋顶一直漏水，多次找物业公司和开发商都没有结果，请求督促维修并赔偿损失。',
    placeId: '990000',
    topicId: '010000',
    participants: 1,
    parties: [{ role: 'petitioner', name: '林一', phone: '19900001234', address: '东河小区三号楼' }],
    claims: [{ text: '请求督促开发商维修屋顶', kind: 'appeal' }],
    ...changes,
  };
}

/** The four parts of an answer. */
export const ANSWER = {
  claimText: '请求督促开发商维修屋顶并赔偿损失。',
  facts: '经现场核查，该楼屋面防水层破损，尚在保修期内。',
  opinion: '责令建设单位三十日内完成屋面维修，赔偿事宜由双方协商。',
  basis: '《建设工程质量管理条例》第四十条、第四十一条。',
};
