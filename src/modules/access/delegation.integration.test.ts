// Posts over time: planned ones begin by themselves, ended ones are out at once, and what somebody hands over to a
// colleague stands for its days and no longer.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import * as network from '#modules/network/index.ts';
import { done, openSampleOffice, setUp, type SampleOffice } from '../../../test/support/sample-office.ts';

let office: SampleOffice;
let leader: string;
let deputy: string;
let stranger: string;
beforeAll(async () => {
  office = await openSampleOffice();
  leader = await office.hire('fang.yi', '方毅', [['liuwan-office', 'leader']]);
  deputy = await office.hire('he.ping', '何平', [['liuwan-office', 'clerk']]);
  stranger = await office.hire('xu.lan', '许兰', [['liuwan-housing', 'handler']]);
});
afterAll(() => office.close());
// The next day, so that nobody's session of the test before still stands.
beforeEach(() => office.pass(24 * 60));

const DAY = 24 * 60;
const today = () => office.clock.today();
const tokenOf = (login: string) => office.signIn(login);
const postOf = async (officerId: string) => {
  const [post] = await network.postsOfOfficers({ db: office.database.kysely }, [officerId]);
  if (post === undefined) throw new Error('no post');
  return post;
};

/** Hands the leader's post over to the deputy for a week, with whatever a test wants different. */
async function hand(changes: object = {}, login = 'fang.yi') {
  const body = {
    postId: (await postOf(leader)).postId,
    officerId: deputy,
    from: today(),
    to: addDays(today(), 6),
    actions: ['routeMatter', 'extendDeadline'],
    reason: '外出培训',
    ...changes,
  };
  return office.ask('POST', '/delegations', { token: await tokenOf(login), body });
}

async function takeBack(delegationId: string, login = 'fang.yi') {
  const token = await tokenOf(login);
  return office.ask('POST', `/delegations/${delegationId}/revoke`, { token, body: {} });
}

/** A session of the deputy that acts in the leader's post. */
async function acting(delegationId: string): Promise<{ token: string; status: number }> {
  const token = await tokenOf('he.ping');
  const { postId } = await postOf(leader);
  const { status } = await office.ask('PUT', '/session/post', { token, body: { postId, delegationId } });
  return { token, status };
}

const whoAmI = (token: string) => office.ask('GET', '/session', { token });

describe('a post handed over', () => {
  test('appears beside one’s own, gives its scope and what was handed over, and names both in the record', async () => {
    const given = await hand();
    expect(given).toMatchObject({ status: 201, body: { state: 'standing', giverName: '方毅' } });
    const { delegationId } = given.body;
    const { token } = await acting(delegationId);
    const { body } = await whoAmI(token);
    expect(body).toMatchObject({
      name: '何平',
      post: { role: 'leader', onBehalfOf: { delegationId, name: '方毅', to: addDays(today(), 6) } },
      scope: ['liuwan-housing', 'liuwan-office'],
      permissions: ['routeMatter', 'extendDeadline', 'readMatter', 'listMatters', 'readNetwork'],
    });
    expect(body.posts.map(({ role }: { role: string }) => role)).toEqual(['clerk', 'leader']);

    const denied = await office.ask('POST', '/delegations', { token, body: {} });
    expect(denied).toMatchObject({ status: 403, body: { code: 'action-not-allowed' } });
    expect(denied.body.detail).toContain('Acting for 方毅 you cannot hand a post over to a colleague');
    const entry = await office.database.kysely
      .selectFrom('audit_entries')
      .selectAll()
      .where('operation', '=', 'delegatePost')
      .where('outcome', '=', 'refused')
      .executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ officer_id: deputy, on_behalf_of: leader, delegation_id: delegationId });

    const own = await postOf(deputy);
    const back = await office.ask('PUT', '/session/post', { token, body: { postId: own.postId } });
    expect(back.body).toMatchObject({ post: { role: 'clerk', onBehalfOf: null } });
    expect((await takeBack(delegationId)).body.state).toBe('revoked');
  });

  test.each<{ name: string; end: (delegationId: string) => Promise<unknown> }>([
    { name: 'its giver takes it back', end: (id) => takeBack(id) },
    { name: 'a security officer revokes it', end: (id) => takeBack(id, 'qin.shulan') },
    {
      name: 'the giver’s post ends',
      end: async () => {
        const { postId, ...post } = await postOf(leader);
        await closed(postId);
        return () => appointed(leader, post);
      },
    },
    {
      name: 'the deputy’s own post ends',
      end: async () => {
        const { postId, ...post } = await postOf(deputy);
        await closed(postId);
        return () => appointed(deputy, post);
      },
    },
    {
      name: 'the giver works here no longer',
      end: async () => {
        await setActive(leader, false);
        return () => setActive(leader, true);
      },
    },
  ])('ends at once, sessions too, when $name', async ({ end }) => {
    const { delegationId } = (await hand()).body;
    const { token, status } = await acting(delegationId);
    expect([status, (await whoAmI(token)).status]).toEqual([200, 200]);
    const restore = await end(delegationId);
    expect((await whoAmI(token)).status).toBe(401);
    if (typeof restore === 'function') await restore();
    await office.database.kysely
      .updateTable('delegations')
      .set({ revoked_by: leader, revoked_at: office.clock.now() })
      .where('revoked_at', 'is', null)
      .execute();
  });

  test('begins by itself on its first day, and not before', async () => {
    const { delegationId } = (await hand({ from: addDays(today(), 2) })).body;
    expect((await acting(delegationId)).status).toBe(403);
    office.pass(2 * DAY);
    expect((await acting(delegationId)).status).toBe(200);
    await takeBack(delegationId);
  });

  test('is for the officer named: nobody else goes on in it', async () => {
    const { delegationId } = (await hand()).body;
    const token = await tokenOf('zhang.min');
    const { postId } = await postOf(leader);
    const switched = await office.ask('PUT', '/session/post', { token, body: { postId, delegationId } });
    expect(switched).toMatchObject({ status: 403, body: { code: 'delegation-not-standing' } });
    expect((await takeBack(delegationId, 'zhang.min')).status).toBe(404);
    const listed = await office.ask('GET', '/delegations/own', { token });
    expect(listed.body).toMatchObject({ given: [], received: [] });
    await takeBack(delegationId);
  });

  test('is listed for giver, deputy and security officer, with what may be handed over', async () => {
    const { delegationId } = (await hand()).body;
    const own = async (login: string) =>
      (await office.ask('GET', '/delegations/own', { token: await tokenOf(login) })).body;
    const [giver, receiver] = [await own('fang.yi'), await own('he.ping')];
    expect(giver.given[0]).toMatchObject({ delegationId, mayRevoke: true, reason: '外出培训' });
    expect(giver.mayGive[0].actions.map(({ action }: { action: string }) => action)).toContain(
      'extendDeadline',
    );
    expect(giver.mayGive[0].colleagues).toContainEqual({ officerId: deputy, name: '何平' });
    expect(receiver.received[0]).toMatchObject({ delegationId, mayRevoke: false, delegateName: '何平' });
    const all = await office.ask('GET', '/delegations', { token: await tokenOf('qin.shulan') });
    expect(all.body.items.map((one: { delegationId: string }) => one.delegationId)).toEqual([delegationId]);
    await takeBack(delegationId);
  });
});

describe('handing over is refused', () => {
  test.each<{
    name: string;
    changes: () => Promise<object> | object;
    login?: string;
    code: string;
    field: string;
  }>([
    {
      name: 'a colleague’s post',
      login: 'zhang.min',
      changes: () => ({}),
      code: 'post-not-own',
      field: 'postId',
    },
    {
      name: 'one of the three offices',
      login: 'qin.shulan',
      changes: async () => {
        const { body } = await whoAmI(await tokenOf('tao.jianping'));
        return { postId: body.post.postId, actions: ['readNetwork'] };
      },
      code: 'office-not-delegated',
      field: 'postId',
    },
    {
      name: 'more than the post may',
      changes: () => ({ actions: ['extendDeadline', 'acceptMatter'] }),
      code: 'actions-beyond-post',
      field: 'actions',
    },
    {
      name: 'the right to hand on',
      changes: () => ({ actions: ['delegatePost'] }),
      code: 'actions-beyond-post',
      field: 'actions',
    },
    {
      name: 'oneself',
      changes: () => ({ officerId: leader }),
      code: 'delegate-is-holder',
      field: 'officerId',
    },
    {
      name: 'whoever holds one of the three offices',
      changes: async () => ({ officerId: (await whoAmI(await tokenOf('wang.lei'))).body.officerId }),
      code: 'delegate-unfit',
      field: 'officerId',
    },
    {
      name: 'somebody of another unit',
      changes: () => ({ officerId: stranger }),
      code: 'delegate-of-another-unit',
      field: 'officerId',
    },
    {
      name: 'more than ninety days',
      changes: () => ({ to: addDays(today(), 90) }),
      code: 'delegation-days-unfit',
      field: 'to',
    },
    {
      name: 'days gone by',
      changes: () => ({ from: addDays(today(), -1) }),
      code: 'delegation-days-unfit',
      field: 'from',
    },
  ])('of $name', async ({ changes, login, code, field }) => {
    const { status, body } = await hand(await changes(), login);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).toMatchObject({ code, faults: [{ field }] });
  });

  test('twice to the same officer for the same days', async () => {
    const { delegationId } = (await hand()).body;
    expect((await hand()).body.code).toBe('delegated-already');
    await takeBack(delegationId);
    expect((await takeBack(delegationId)).body.code).toBe('delegation-over');
  });

  test('but a security officer records it for somebody who is away, also to another unit', async () => {
    const given = await hand({ officerId: stranger }, 'qin.shulan');
    expect(given).toMatchObject({ status: 201, body: { givenBy: '秦淑兰', delegateName: '许兰' } });
    await takeBack(given.body.delegationId, 'qin.shulan');
  });

  test('by the database itself, where a program forgets to ask', async () => {
    const row = async (postId: string, officerId: string) =>
      office.database.kysely
        .insertInto('delegations')
        .values({
          delegation_id: deputy,
          post_id: postId,
          officer_id: officerId,
          actions: ['readAudit'],
          reason: '-',
          active_from: today(),
          active_until: addDays(today(), 1),
          given_by: leader,
          given_at: office.clock.now(),
        })
        .execute();
    const { body } = await whoAmI(await tokenOf('tao.jianping'));
    await expect(row(body.post.postId, deputy)).rejects.toThrow('cannot be handed over');
    await expect(row((await postOf(leader)).postId, leader)).rejects.toThrow('cannot be handed over');
  });
});

describe('an officer’s posts, day by day', () => {
  // Hired on day 0 for the housing office; planned for the county office from day 2 on; the old post ends on day 4.
  const COURSE = [
    { day: 0, roles: ['handler'], unit: 'liuwan-housing', scope: ['liuwan-housing'] },
    { day: 1, roles: ['handler'], unit: 'liuwan-housing', scope: ['liuwan-housing'] },
    { day: 2, roles: ['handler', 'clerk'], unit: 'liuwan-housing', scope: ['liuwan-housing'] },
    { day: 3, roles: ['handler', 'clerk'], unit: 'liuwan-housing', scope: ['liuwan-housing'] },
    { day: 4, roles: ['clerk'], unit: 'liuwan-office', scope: ['liuwan-housing', 'liuwan-office'] },
    { day: 5, roles: ['clerk'], unit: 'liuwan-office', scope: ['liuwan-housing', 'liuwan-office'] },
    { day: 6, roles: [], unit: undefined, scope: undefined },
  ] as const;

  test('scope follows them: what is planned begins by itself, what ended is not signed in to any more', async () => {
    const officerId = await office.hire('mei.hua', '梅华', [['liuwan-housing', 'handler']]);
    const { database, clock } = office;
    const first = today();
    const [old] = await network.postsOfOfficers({ db: database.kysely }, [officerId]);
    await database.transaction(async (tx) => {
      const post = { officerId, unitId: 'liuwan-office', role: 'clerk', title: '科员' } as const;
      const days = { activeFrom: addDays(first, 2), activeUntil: addDays(first, 6) };
      done(await network.appointToPost(tx, setUp, { ...post, ...days }, clock));
      const end = { postId: old?.postId ?? '', endsOn: addDays(first, 4) };
      done(await network.closePost(tx, setUp, end, clock));
    });
    for (const { roles, unit, scope } of COURSE) {
      if (unit === undefined) {
        expect((await office.givePassword('mei.hua')).body.code).toBe('post-not-held');
        continue;
      }
      const token = await tokenOf('mei.hua');
      const { body } = await whoAmI(token);
      expect({
        day: today(),
        roles: body.posts.map(({ role }: { role: string }) => role),
        unit: body.post.unitId,
        scope: body.scope,
      }).toEqual({ day: today(), roles, unit, scope });
      office.pass(DAY);
    }
  });

  test('a session begun on the last evening, in a post of one’s own or in another’s, is out after midnight', async () => {
    const officerId = await office.hire('mo.li', '莫力', [['liuwan-housing', 'handler']]);
    const [post] = await network.postsOfOfficers({ db: office.database.kysely }, [officerId]);
    const { database, clock } = office;
    const end = { postId: post?.postId ?? '', endsOn: addDays(today(), 1) };
    await database.transaction(async (tx) => void done(await network.closePost(tx, setUp, end, clock)));
    const { delegationId } = (await hand({ to: today() })).body;
    office.pass(minutesTo('23:50'));
    const tokens = [await tokenOf('mo.li'), (await acting(delegationId)).token, await tokenOf('zhang.min')];
    const statuses = async () => Promise.all(tokens.map(async (token) => (await whoAmI(token)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    office.pass(minutesTo('00:10'));
    expect(await statuses()).toEqual([401, 401, 200]);
    office.pass(minutesTo('09:00'));
  });
});

/** From now until that time on the wall of the office comes next. */
function minutesTo(time: string): number {
  const wall = new Date(office.clock.now().getTime() + 8 * 3_600_000);
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes - wall.getUTCHours() * 60 - wall.getUTCMinutes() + DAY) % DAY;
}

async function closed(postId: string): Promise<void> {
  const { database, clock } = office;
  await database.transaction(
    async (tx) => void done(await network.closePost(tx, setUp, { postId, endsOn: today() }, clock)),
  );
}

/** Puts an ended post back, so that the next test finds the office as it was. */
async function appointed(officerId: string, post: { readonly unitId: string }): Promise<void> {
  await office.database.kysely
    .updateTable('posts')
    .set({ active_until: null })
    .where('officer_id', '=', officerId)
    .where('unit_id', '=', post.unitId)
    .execute();
  await forgetNetwork();
}

async function setActive(officerId: string, active: boolean): Promise<void> {
  await office.database.kysely
    .updateTable('officers')
    .set({ active })
    .where('officer_id', '=', officerId)
    .execute();
  await forgetNetwork();
}

/** Any change through the program makes this process read the network anew. */
async function forgetNetwork(): Promise<void> {
  const { database, clock } = office;
  await database.transaction(
    async (tx) => void done(await network.createOfficer(tx, setUp, { name: '新人' }, clock)),
  );
}
