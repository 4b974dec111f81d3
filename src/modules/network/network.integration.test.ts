import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfficerActor, Role, SystemActor } from '#kernel/actor.ts';
import { clockAt } from '#kernel/clock.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { openTestDatabase, type TestDatabase } from '../../../test/support/test-database.ts';
import * as network from './index.ts';

const clock = clockAt(new Date('2026-03-02T02:00:00Z'));
const setUp: SystemActor = { kind: 'system', task: 'demo', unitId: 'hub' };
const since = plainDate('2020-01-01');

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.transaction(buildLiuchuan);
});
afterAll(() => database.close());

async function buildLiuchuan(tx: Tx): Promise<void> {
  await network.defineTopics(tx);
  const city = { placeId: 'city', name: '柳川市', level: 'city' } as const;
  const county = { placeId: 'liuwan', name: '柳湾县', level: 'county', parentId: 'city' } as const;
  const hub = { unitId: 'hub', name: '柳川市信访局', kind: 'petitionOffice', level: 'city' } as const;
  const office = { unitId: 'liuwan-office', name: '柳湾县信访局', kind: 'petitionOffice' } as const;
  const housing = { unitId: 'liuwan-housing', name: '柳湾县住房和城乡建设局', kind: 'department' } as const;
  const inLiuwan = { level: 'county', placeId: 'liuwan', activeFrom: since } as const;
  done(await network.createPlace(tx, setUp, city));
  done(await network.createPlace(tx, setUp, county));
  done(await network.createUnit(tx, setUp, { ...hub, placeId: 'city', activeFrom: since }, clock));
  done(await network.createUnit(tx, setUp, { ...office, ...inLiuwan, parentId: 'hub' }, clock));
  done(await network.createUnit(tx, setUp, { ...housing, ...inLiuwan, parentId: 'liuwan-office' }, clock));
  const quality = { unitId: 'liuwan-housing', topicId: '010500', placeId: 'liuwan', basis: '职责清单' };
  done(
    await network.addCompetence(tx, setUp, { ...quality, competenceId: 'quality', activeFrom: since }, clock),
  );
}

function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.reason.text.en);
  return result.value;
}

/** What a command answers, whose effects are undone again. */
async function attempt<Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> {
  const undo = new Error('undo');
  let answer: { value: Value } | undefined;
  await database
    .transaction(async (tx) => {
      answer = { value: await work(tx) };
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  if (answer === undefined) throw new Error('nothing answered');
  return answer.value;
}

describe('routing from the stored table', () => {
  test('a matter about the quality of works in the county goes to its housing office, with the reason', async () => {
    const finding = await database.transaction(async (tx) => {
      const stored = await network.loadNetwork(tx);
      const topic = [...stored.topics.values()].find(({ parentId }) => parentId === '010500');
      const matter = { topicId: topic?.topicId ?? null, placeId: 'liuwan', kind: 'appeal' } as const;
      return network.proposeUnits(stored, matter, clock.today());
    });
    expect(finding).toMatchObject({ outcome: 'found', petitionOfficeId: 'liuwan-office' });
    expect(finding.matches[0]).toMatchObject({ unitId: 'liuwan-housing', competenceId: 'quality' });
  });

  test('a change in a transaction counts in it at once', async () => {
    const matches = await attempt(async (tx) => {
      done(await network.closeCompetence(tx, setUp, { competenceId: 'quality' }, clock));
      const stored = await network.loadNetwork(tx);
      const matter = { topicId: '010500', placeId: 'liuwan', kind: 'appeal' } as const;
      return network.proposeUnits(stored, matter, clock.today()).matches;
    });
    expect(matches).toEqual([]);
  });

  test('a change that was undone leaves no trace', async () => {
    await attempt((tx) => network.closeCompetence(tx, setUp, { competenceId: 'quality' }, clock));
    const stored = await database.transaction(network.loadNetwork);
    expect(stored.competences.get('quality')?.activeUntil).toBeNull();
  });

  test('the scope of the county office is the county, that of the city office is everything', async () => {
    const stored = await database.transaction(network.loadNetwork);
    expect(stored.scopeOf('liuwan-office')).toEqual(['liuwan-housing', 'liuwan-office']);
    expect(stored.scopeOf('hub')).toHaveLength(3);
  });
});

const clerk: OfficerActor = {
  kind: 'officer',
  officerId: '019c0000-0000-7000-8000-000000000001',
  name: '张敏',
  postId: '019c0000-0000-7000-8000-000000000002',
  unitId: 'hub',
  role: 'clerk',
  scope: ['hub'],
  servedUnits: ['hub'],
};
const nobody = '019c0000-0000-7000-8000-00000000dead';
const unit = { name: '松山区信访局', kind: 'petitionOffice', level: 'county', placeId: 'liuwan' } as const;
const competence = { unitId: 'liuwan-housing', basis: '职责清单' };

const officer = (role: Role): OfficerActor => ({ ...clerk, role });

describe('the three offices', () => {
  const appoint = (tx: Tx, officerId: string, role: Role, activeFrom = '2026-01-01') =>
    network.appointToPost(
      tx,
      setUp,
      { officerId, unitId: 'hub', role, title: '科员', activeFrom: plainDate(activeFrom) },
      clock,
    );
  const hire = async (tx: Tx) =>
    done(await network.createOfficer(tx, setUp, { name: '孙丽' }, clock)).officerId;

  test('one person is refused a second of them, in words', async () => {
    const refused = await attempt(async (tx) => {
      const officerId = await hire(tx);
      done(await appoint(tx, officerId, 'auditor'));
      return appoint(tx, officerId, 'securityOfficer', '2026-05-01');
    });
    expect(refused).toMatchObject({
      reason: { code: 'offices-kept-apart', field: 'role', kind: 'conflict' },
    });
    expect(!refused.ok && refused.reason.text.zh).toContain('自2026-05-01起同时担任审计员和安全保密员');
  });

  test('one person may go from one to the next on the day the first ends', async () => {
    const moved = await attempt(async (tx) => {
      const officerId = await hire(tx);
      const { postId } = done(await appoint(tx, officerId, 'clerk'));
      done(await network.closePost(tx, setUp, { postId, endsOn: plainDate('2026-02-01') }, clock));
      return appoint(tx, officerId, 'administrator', '2026-02-01');
    });
    expect(moved.ok).toBe(true);
  });

  test('are kept apart when two appointments come at once', async () => {
    const officerId = await database.transaction(hire);
    const both = await Promise.all(
      (['administrator', 'auditor'] as const).map((role) =>
        database.transaction((tx) => appoint(tx, officerId, role)),
      ),
    );
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test('are kept apart by the database, whoever writes to it', async () => {
    const officerId = await database.transaction(hire);
    const post = (role: Role) => ({
      post_id: crypto.randomUUID(),
      officer_id: officerId,
      unit_id: 'hub',
      role,
      title: '科员',
      active_from: plainDate('2026-01-01'),
      active_until: null,
    });
    await database.kysely.insertInto('posts').values(post('clerk')).execute();
    await database.kysely.insertInto('posts').values(post('leader')).execute();
    await expect(database.kysely.insertInto('posts').values(post('auditor')).execute()).rejects.toMatchObject(
      {
        constraint: 'offices_kept_apart',
      },
    );
    const toOffice = database.kysely.updateTable('posts').set({ role: 'administrator' });
    await expect(toOffice.where('officer_id', '=', officerId).execute()).rejects.toThrow(/kept apart/u);
  });

  test('appoint only through the security officer', async () => {
    const byWhom = (role: Role) =>
      attempt(async (tx) => {
        const officerId = await hire(tx);
        const post = { officerId, unitId: 'hub', role: 'clerk', title: '科员' } as const;
        return network.appointToPost(tx, officer(role), post, clock);
      });
    expect((await byWhom('securityOfficer')).ok).toBe(true);
    for (const role of ['administrator', 'auditor', 'leader'] as const) {
      expect(await byWhom(role)).toMatchObject({ reason: { code: 'post-needs-security-officer' } });
    }
  });
});

describe('a change is refused', () => {
  test.each<{
    name: string;
    work: (tx: Tx) => Promise<Result<unknown>>;
    code: string;
    field?: string;
  }>([
    {
      name: 'when a clerk asks for it',
      work: (tx) => network.createUnit(tx, clerk, unit, clock),
      code: 'network-needs-administrator',
    },
    {
      name: 'when the name of the unit is taken',
      work: (tx) => network.createUnit(tx, setUp, { ...unit, name: '柳川市信访局' }, clock),
      code: 'unit-exists',
      field: 'name',
    },
    {
      name: 'when the place is unknown',
      work: (tx) => network.createUnit(tx, setUp, { ...unit, placeId: 'atlantis' }, clock),
      code: 'place-unknown',
      field: 'placeId',
    },
    {
      name: 'when the unit above begins only later',
      work: (tx) =>
        network.createUnit(
          tx,
          setUp,
          { ...unit, parentId: 'hub', activeFrom: plainDate('2019-12-31') },
          clock,
        ),
      code: 'unit-not-active',
      field: 'parentId',
    },
    {
      name: 'when a township would lie in the city',
      work: (tx) =>
        network.createPlace(tx, setUp, { placeId: 't', name: '镇', level: 'township', parentId: 'city' }),
      code: 'place-out-of-order',
      field: 'parentId',
    },
    {
      name: 'when a competence would cover everything',
      work: (tx) => network.addCompetence(tx, setUp, competence, clock),
      code: 'competence-too-wide',
      field: 'topicId',
    },
    {
      name: 'when a unit would get the name of another',
      work: (tx) =>
        network.renameUnit(tx, setUp, { unitId: 'hub', name: '柳湾县信访局 ', shortName: '县局' }),
      code: 'unit-exists',
      field: 'name',
    },
    {
      name: 'when a clerk renames a unit',
      work: (tx) => network.renameUnit(tx, clerk, { unitId: 'hub', name: '市信访局', shortName: '市局' }),
      code: 'network-needs-administrator',
    },
    {
      name: 'when others still report to the unit',
      work: (tx) => network.closeUnit(tx, setUp, { unitId: 'liuwan-office' }, clock),
      code: 'unit-has-units-below',
    },
    {
      name: 'when a unit would end before it begins',
      work: (tx) => network.closeUnit(tx, setUp, { unitId: 'liuwan-housing', endsOn: since }, clock),
      code: 'ends-before-it-begins',
      field: 'endsOn',
    },
    {
      name: 'when the officer is unknown',
      work: (tx) =>
        network.appointToPost(
          tx,
          setUp,
          { officerId: nobody, unitId: 'hub', role: 'clerk', title: '科员' },
          clock,
        ),
      code: 'officer-unknown',
      field: 'officerId',
    },
    {
      name: 'when the post is unknown',
      work: (tx) => network.closePost(tx, setUp, { postId: nobody }, clock),
      code: 'post-unknown',
    },
  ])('$name', async ({ work, code, field }) => {
    const result = await attempt(work);
    expect(result).toMatchObject({ ok: false, reason: { code, ...(field === undefined ? {} : { field }) } });
  });
});

test('a unit that ends takes its posts and competences with it', async () => {
  const left = await attempt(async (tx) => {
    const officer = done(await network.createOfficer(tx, setUp, { name: '李强' }, clock));
    const post = {
      officerId: officer.officerId,
      unitId: 'liuwan-housing',
      role: 'handler',
      title: '科员',
    } as const;
    done(await network.appointToPost(tx, setUp, { ...post, activeFrom: since }, clock));
    done(await network.closeUnit(tx, setUp, { unitId: 'liuwan-housing' }, clock));
    const { competences } = await network.loadNetwork(tx);
    const { items } = await network.viewOfficers(tx, { unitId: 'liuwan-housing' }, clock.today());
    return [competences.get('quality')?.activeUntil, items[0]?.posts[0]?.activeUntil];
  });
  expect(left).toEqual(['2026-03-02', '2026-03-02']);
});

test('the list of topics may be defined again', async () => {
  await database.transaction(network.defineTopics);
  const tree = await database.transaction(network.viewTopics);
  expect(tree.items).toHaveLength(15);
  expect(tree.items[0]?.children[0]?.children[0]).toEqual({ topicId: '010101', name: '事故处理' });
});

test('units are shown in the order of the tree', async () => {
  const { items } = await database.transaction(network.viewUnits);
  expect(items.map(({ unitId, depth }) => [unitId, depth])).toEqual([
    ['hub', 0],
    ['liuwan-office', 1],
    ['liuwan-housing', 2],
  ]);
});

test('a unit keeps its place, posts and identifier under another name', async () => {
  const shown = await attempt(async (tx) => {
    const names = { name: ' 柳川市委信访工作办公室', shortName: '市信访办' };
    done(await network.renameUnit(tx, setUp, { unitId: 'hub', ...names }));
    return (await network.viewUnits(tx)).items[0];
  });
  expect(shown).toMatchObject({ unitId: 'hub', name: '柳川市委信访工作办公室', shortName: '市信访办' });
});

describe('the list of officers', () => {
  const officers = (tx: Tx, asked: Parameters<typeof network.viewOfficers>[1]) =>
    network.viewOfficers(tx, asked, clock.today());
  const named = ({ items }: { items: readonly { name: string }[] }) => items.map(({ name }) => name);

  test('goes on page by page, in the order of names, and misses nobody', async () => {
    const [pages, last] = await attempt(async (tx) => {
      for (let count = 1; count <= 101; count += 1) {
        done(await network.createOfficer(tx, setUp, { name: `工作人员${count % 3}` }, clock));
      }
      const seen = new Set<string>();
      let page = await officers(tx, { q: '工作人员' });
      let count = 1;
      for (; ; count += 1) {
        for (const { officerId } of page.items) seen.add(officerId);
        if (page.nextCursor === null) return [{ count, seen: seen.size }, page] as const;
        page = await officers(tx, { q: '工作人员', cursor: page.nextCursor });
      }
    });
    expect(pages).toEqual({ count: 3, seen: 101 });
    expect(named(last)).toEqual(['工作人员2']);
  });

  test('tells who holds a post today from who does not, and finds a name by a part of it', async () => {
    const found = await attempt(async (tx) => {
      const hire = async (name: string) => done(await network.createOfficer(tx, setUp, { name }, clock));
      const post = { unitId: 'liuwan-office', role: 'clerk', title: '科员' } as const;
      const [holds, held, none] = [await hire('Ōu Yang'), await hire('欧阳远'), await hire('欧阳近')];
      done(await network.appointToPost(tx, setUp, { ...post, officerId: holds.officerId }, clock));
      const past = { activeFrom: since, activeUntil: plainDate('2026-03-02') };
      done(await network.appointToPost(tx, setUp, { ...post, ...past, officerId: held.officerId }, clock));
      expect(none.active).toBe(true);
      return [
        await officers(tx, { standing: 'inPost', unitId: 'liuwan-office' }),
        await officers(tx, { standing: 'withoutPost', q: '欧阳' }),
        await officers(tx, { unitId: 'liuwan-office' }),
        await officers(tx, { q: 'YANG' }),
        await officers(tx, { q: '%' }),
      ].map(named);
    });
    expect(found).toEqual([['Ōu Yang'], ['欧阳近', '欧阳远'], expect.any(Array), ['Ōu Yang'], []]);
    expect(new Set(found[2])).toEqual(new Set(['Ōu Yang', '欧阳远']));
  });
});

test('the competences of a unit are listed, ended ones included', async () => {
  const listed = await attempt(async (tx) => {
    done(await network.closeCompetence(tx, setUp, { competenceId: 'quality' }, clock));
    done(await network.addCompetence(tx, setUp, { ...competence, topicId: '010600' }, clock));
    return (await network.viewCompetences(tx, 'liuwan-housing')).items;
  });
  expect(listed.map(({ topicId, activeUntil }) => [topicId, activeUntil])).toEqual([
    ['010500', '2026-03-02'],
    ['010600', null],
  ]);
});
