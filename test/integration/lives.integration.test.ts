// Whole lives of matters over HTTP, between routing and acceptance and to their ends, under both Regulations; at the end
// verification folds every one of them again and finds nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyMatters } from '#modules/matters/index.ts';
import { ANSWER, UNITS } from '../support/given.ts';
import { openLivesOffice, type LivesOffice } from '../support/lives-office.ts';

const OBJECTION = '根据职责清单，房屋维修监督由其他部门负责，不属于本单位职权范围。';
const ROUTE = { way: 'transfer', toUnit: UNITS.housing };
const ACCEPT = {
  tracks: [{ claimId: 1, track: 'petitionProcedure' }],
  noticeWay: 'post',
  noticeText: '您的来信已收到，现予受理。',
};

let now: LivesOffice;
let then: LivesOffice;
beforeAll(async () => {
  now = await openLivesOffice('2026-03-02');
  then = await openLivesOffice('2021-03-02');
});
afterAll(async () => {
  for (const office of [now, then]) {
    const { faults, matters } = await verifyMatters(office.installation.database);
    await office.close();
    expect(faults).toEqual([]);
    expect(matters).toBeGreaterThan(0);
  }
});

/** From acceptance to the end by the unit that has it. */
async function live(
  { step }: LivesOffice,
  who: 'handler' | 'labour',
  matterId: string,
  outcome = 'supported',
): Promise<void> {
  await step(who, matterId, 'accept', ACCEPT);
  await step(who, matterId, 'answer', { ...ANSWER, outcomes: [{ claimId: 1, outcome }] });
  await step(who, matterId, 'serve', { way: 'post' });
  await step(who, matterId, 'close', {});
}

describe('an objection', () => {
  test('that the sender agrees to: the matter comes back and goes to another unit, which answers', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    const raised = { reason: OBJECTION, proposedUnit: UNITS.labour };
    await now.step('handler', matterId, 'object', raised);
    expect(await now.refused('handler', matterId, 'accept', ACCEPT)).toBe('action-not-allowed-now');
    expect(await now.refused('handler', matterId, 'object', raised)).toBe('action-not-allowed-now');
    const tray = await now.ask('clerk', 'GET', '/matters?box=tray&limit=200');
    expect(JSON.stringify(tray.body)).toContain(matterId);
    const waiting = await now.see('clerk', matterId);
    expect(waiting).toMatchObject({
      stage: 'routed',
      holderUnit: UNITS.housing,
      objection: { byUnit: UNITS.housing, reason: OBJECTION, decider: 'sender', deciderUnit: UNITS.office },
      objectUntil: '2026-03-09',
    });
    await now.step('clerk', matterId, 'decide-objection', {
      objectionId: 1,
      agreed: true,
      reason: '经核实，确不属其职权。',
    });
    expect(await now.see('clerk', matterId)).toMatchObject({ stage: 'registered', holderUnit: UNITS.office });
    expect(await now.refused('clerk', matterId, 'route', ROUTE)).toBe('found-not-competent');
    await now.step('clerk', matterId, 'route', { way: 'transfer', toUnit: UNITS.labour, reason: '经核实' });
    await live(now, 'labour', matterId);
    const seen = await now.see('clerk', matterId);
    expect(seen).toMatchObject({ stage: 'closed', objection: null });
    expect(seen.exchange.map(({ kind }: { kind: string }) => kind)).toEqual([
      'routed',
      'objected',
      'decided',
      'routed',
    ]);
    expect(seen.exchange[1]).toMatchObject({ reason: { zh: OBJECTION } });
    expect(seen.exchange[2]).toMatchObject({ reason: { zh: '经核实，确不属其职权。' } });
  });

  test('that the sender agrees to and routes to the proposed unit in one step', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    await now.step('handler', matterId, 'object', { reason: OBJECTION, proposedUnit: UNITS.labour });
    const decision = { objectionId: 1, agreed: true, toUnit: UNITS.labour, reason: '同意' };
    await now.step('clerk', matterId, 'decide-objection', decision);
    const seen = await now.see('labour', matterId);
    expect(seen).toMatchObject({ stage: 'routed', holderUnit: UNITS.labour });
    expect(seen.clocks.at(-1)).toMatchObject({
      holderUnit: UNITS.labour,
      triggerOn: '2026-03-02',
      state: 'running',
    });
    await live(now, 'labour', matterId);
  });

  test('twice on one matter is settled by the common superior, in whose in-tray it stands only then, for good', async () => {
    const { matterId } = await now.register();
    await now.step('clerk', matterId, 'route', ROUTE);
    await now.step('handler', matterId, 'object', { reason: OBJECTION });
    await now.step('clerk', matterId, 'decide-objection', {
      objectionId: 1,
      agreed: false,
      reason: '属其职权',
    });
    await now.step('handler', matterId, 'object', { reason: OBJECTION, proposedUnit: UNITS.labour });
    const decision = { objectionId: 2, agreed: true, toUnit: UNITS.labour, reason: '由人社部门受理' };
    expect(await now.refused('clerk', matterId, 'decide-objection', decision)).toBe('action-not-allowed-now');
    const tray = await now.ask('chief', 'GET', '/matters?box=tray');
    expect(JSON.stringify(tray.body)).toContain(matterId);
    expect((await now.ask('chief', 'GET', '/tray/counts')).body).toMatchObject({ ahead: 1 });
    await now.step('chief', matterId, 'decide-objection', decision);
    expect(JSON.stringify((await now.ask('chief', 'GET', '/matters?box=tray')).body)).not.toContain(matterId);
    expect(await now.refused('labour', matterId, 'object', { reason: OBJECTION })).toBe(
      'action-not-allowed-now',
    );
    const seen = await now.see('labour', matterId);
    expect(seen.exchange).toHaveLength(5);
    expect(seen.exchange.at(-1).by.zh).toContain('市委');
    await live(now, 'labour', matterId);
  });

  test('is unknown to the Regulation of 2005, under which the unit decides on acceptance', async () => {
    const { matterId } = await then.register();
    await then.step('clerk', matterId, 'route', ROUTE);
    expect(await then.refused('handler', matterId, 'object', { reason: OBJECTION })).toBe(
      'no-objection-under-2005',
    );
    const { actions } = await then.see('handler', matterId);
    const object = actions.find(({ action }: { action: string }) => action === 'object');
    expect(object).toMatchObject({ allowed: false });
    expect(object.whyNot.zh).toContain('2005');
    await live(then, 'handler', matterId);
  });
});
