// The security officer and posts handed over: all that stand, and what of somebody else's post may be handed over to whom.
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '#kernel/plain-date.ts';
import * as network from '#modules/network/index.ts';
import { done, openSampleOffice, setUp, type SampleOffice } from '../../../test/support/sample-office.ts';

let office: SampleOffice;
let leader: string;
let stranger: string;
beforeAll(async () => {
  office = await openSampleOffice();
  leader = await office.hire('fang.yi', '方毅', [['liuwan-office', 'leader']]);
  await office.hire('he.ping', '何平', [['liuwan-office', 'clerk']]);
  stranger = await office.hire('xu.lan', '许兰', [['liuwan-housing', 'handler']]);
});
afterAll(() => office.close());

const today = () => office.clock.today();
const whoAmI = (token: string) => office.ask('GET', '/session', { token });
const postOf = async (officerId: string) => {
  const [post] = await network.postsOfOfficers({ db: office.database.kysely }, [officerId]);
  if (post === undefined) throw new Error('no post');
  return post;
};

describe('the security officer’s view', () => {
  const ofOfficer = (token: string, officerId: string, query = '') =>
    office.ask('GET', `/officers/${officerId}/delegable-posts${query}`, { token });

  test('says what of a post may be handed over and to whom, in the unit or in another that is named', async () => {
    const token = await office.signIn('qin.shulan');
    const { status, body } = await ofOfficer(token, leader);
    expect(status).toBe(200);
    const [{ post, actions, colleagues }, ...others] = body.items;
    expect([post.title, others, body.mostDays]).toEqual([(await postOf(leader)).title, [], 90]);
    const names = actions.map(({ action }: { action: string }) => action);
    expect(names).toContain('extendDeadline');
    expect(names).not.toContain('decideOpening');
    const nameList = (people: { name: string }[]) => people.map(({ name }) => name);
    expect(nameList(colleagues)).toContain('何平');
    expect(nameList(colleagues)).not.toContain('方毅');
    const elsewhere = (await ofOfficer(token, leader, '?unitId=liuwan-housing')).body.items[0].colleagues;
    expect(nameList(elsewhere)).toEqual(expect.arrayContaining(['许兰', '李强']));
    // What it offers is what the command takes.
    const days = { from: today(), to: today(), reason: '住院' };
    const handing = { postId: post.postId, officerId: stranger, actions: names, ...days };
    const given = await office.ask('POST', '/delegations', { token, body: handing });
    expect(given.status).toBe(201);
    const revoke = `/delegations/${given.body.delegationId}/revoke`;
    expect((await office.ask('POST', revoke, { token, body: {} })).body.state).toBe('revoked');
  });

  test('offers nothing of the three offices and of those who left', async () => {
    const token = await office.signIn('qin.shulan');
    const security = (await whoAmI(token)).body.officerId;
    expect((await ofOfficer(token, security)).body.items).toEqual([]);
    const leaving = office.database.kysely.updateTable('officers').where('officer_id', '=', leader);
    await leaving.set({ active: false }).execute();
    expect((await ofOfficer(token, leader)).body.items).toEqual([]);
    await leaving.set({ active: true }).execute();
  });

  test('lists everything that stands, page by page, by as many statements however much there is', async () => {
    const people: string[] = [];
    for (let n = 0; n < 101; n += 1) people.push(await newcomer(`新手${n}`));
    const { postId } = await postOf(leader);
    const rows = people.map((officerId) => ({
      delegation_id: randomUUID(),
      post_id: postId,
      officer_id: officerId,
      actions: ['routeMatter'],
      reason: '外出培训',
      active_from: today(),
      active_until: addDays(today(), 1),
      given_by: leader,
      given_at: office.clock.now(),
    }));
    const { kysely } = office.database;
    await kysely.insertInto('delegations').values(rows[0]!).execute();
    const token = await office.signIn('qin.shulan');
    const list = (after = '') => office.ask('GET', `/delegations${after}`, { token });
    await list();
    const one = await statementsOf(list);
    expect(one.answer.body).toMatchObject({
      items: [{ giverName: '方毅', mayRevoke: true }],
      nextAfter: null,
    });
    await kysely.insertInto('delegations').values(rows.slice(1)).execute();
    const many = await statementsOf(list);
    expect(many.answer.body.items).toHaveLength(100);
    expect(many.count).toBe(one.count);
    const rest = await list(`?after=${many.answer.body.nextAfter}`);
    expect([rest.body.items.length, rest.body.nextAfter]).toEqual([1, null]);
    await kysely
      .updateTable('delegations')
      .set({ revoked_by: leader, revoked_at: office.clock.now() })
      .where('revoked_at', 'is', null)
      .execute();
  });

  async function newcomer(name: string): Promise<string> {
    const { database, clock } = office;
    return database.transaction(async (tx) => {
      const { officerId } = done(await network.createOfficer(tx, setUp, { name }, clock));
      const post = { officerId, unitId: 'liuwan-office', role: 'clerk', title: '科员' } as const;
      done(await network.appointToPost(tx, setUp, post, clock));
      return officerId;
    });
  }

  async function statementsOf<Answer>(
    ask: () => Promise<Answer>,
  ): Promise<{ answer: Answer; count: number }> {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const answer = await ask();
    const count = spy.mock.calls.length;
    spy.mockRestore();
    return { answer, count };
  }
});
