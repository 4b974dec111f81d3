import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { must, refusalOf } from '../../../../test/support/given.ts';
import { circumstances, matterAt, opening, PLAIN_LAW } from '../../../../test/support/pure-matter.ts';
import { attachMatter } from '../repeats/rules/decide-repeats.ts';
import { closeMatter, ratable, rateMatter, serveAnswer } from '../endings/rules/decide-ending.ts';
import { acceptMatter, answerMatter, extendDeadline } from '../handling/rules/decide-handling.ts';
import { routeMatter } from '../handling/rules/decide-routing.ts';
import { evolve, foldHistory } from './evolve.ts';
import { enterFromLedger, openMatter } from '../registering/rules/open.ts';
import { runningClocks, type MatterState } from './state.ts';

const ground = { competenceId: null, zh: '领导批示', en: 'instruction' };
const office = (day: string) => circumstances('office', day);
const unit = (day: string) => circumstances('unit', day);
const apply = (state: MatterState, event: Parameters<typeof evolve>[1]) =>
  evolve(state, event, state.matterId);

describe('how a matter begins', () => {
  test.each([
    { name: 'a petition office owes the routing', byPetitionOffice: true, reachable: true, rule: 'P22-01' },
    { name: 'a unit owes the notice', byPetitionOffice: false, reachable: true, rule: 'P22-03' },
    {
      name: 'a unit owes no notice to somebody who cannot be reached (art. 23(2))',
      byPetitionOffice: false,
      reachable: false,
      rule: undefined,
    },
  ])('$name', ({ byPetitionOffice, reachable, rule }) => {
    const event = openMatter(opening({ byPetitionOffice, reachable }), office('2026-03-02'));
    expect(foldHistory('m', [event]).clocks[0]?.ruleId).toBe(rule);
  });

  test('the Regulation is the one in force on the day it came', () => {
    const event = openMatter(opening({ receivedOn: plainDate('2022-04-30') }), office('2022-05-02'));
    expect(foldHistory('m', [event])).toMatchObject({ regime: '2005', clocks: [{ ruleId: 'P05-01' }] });
  });
});

describe('what a ledger tells', () => {
  const told = { routing: null, acceptedOn: null, answer: null, outcome: null, closedOn: null };
  const enter = (ledger: Partial<Parameters<typeof enterFromLedger>[1]>, receivedOn = '2006-03-02') =>
    foldHistory('m', [
      enterFromLedger(
        opening({ receivedOn: plainDate(receivedOn) }),
        { ...told, ...ledger },
        office('2007-01-05'),
      ),
    ]);
  const transfer = {
    way: 'transfer' as const,
    toUnit: 'unit',
    on: plainDate('2006-03-10'),
    periodEndsOn: null,
  };

  test('an open row goes on where it stood, with its clock running', () => {
    expect(enter({})).toMatchObject({
      stage: 'registered',
      clocks: [{ ruleId: 'P05-01', state: 'running', rawOn: '2006-03-17' }],
    });
    expect(enter({ routing: transfer })).toMatchObject({ stage: 'routed', holderUnit: 'unit' });
  });

  test('a closed row has the clocks whose days the ledger has, and no others', () => {
    const full = enter({
      routing: transfer,
      acceptedOn: plainDate('2006-03-12'),
      closedOn: plainDate('2006-04-20'),
    });
    expect(full.stage).toBe('closed');
    expect(full.clocks.map(({ ruleId, endedOn }) => [ruleId, endedOn])).toEqual([
      ['P05-01', '2006-03-10'],
      ['P05-02', '2006-03-12'],
      ['P05-04', '2006-04-20'],
    ]);
    expect(enter({ closedOn: plainDate('2006-04-20') }).clocks).toEqual([]);
  });
});

describe('routing', () => {
  const state = matterAt('registered');
  test.each([
    {
      name: 'an assignment without a period',
      input: { way: 'assign', toUnit: 'unit' },
      code: 'assignment-needs-period',
    },
    {
      name: 'an assignment whose period is over',
      input: { way: 'assign', toUnit: 'unit', periodEndsOn: plainDate('2026-03-03') },
      code: 'assignment-needs-period',
    },
    {
      name: 'own handling by another unit',
      input: { way: 'own', toUnit: 'unit' },
      code: 'own-handling-stays',
    },
    {
      name: 'a transfer to oneself',
      input: { way: 'transfer', toUnit: 'office' },
      code: 'own-handling-stays',
    },
  ] as const)('refuses $name', ({ input, code }) => {
    expect(refusalOf(routeMatter(state, input, ground, office('2026-03-03')))).toBe(code);
  });

  test('meets the routing clock and starts the notice of the unit', () => {
    const event = must(routeMatter(state, { way: 'transfer', toUnit: 'unit' }, ground, office('2026-03-03')));
    expect(apply(state, event).clocks).toMatchObject([
      { ruleId: 'P22-01', state: 'met' },
      { ruleId: 'P22-04', state: 'running', rawOn: '2026-03-18', holderUnit: 'unit' },
    ]);
  });
});

describe('acceptance and the sixty days (2022 art. 34 binds the sixth track only)', () => {
  test.each([
    { regime: '2022', track: 'petitionProcedure', kind: 'appeal', handle: 'P22-08' },
    { regime: '2022', track: 'judicial', kind: 'appeal', handle: undefined },
    { regime: '2022', track: 'arbitration', kind: 'appeal', handle: undefined },
    { regime: '2022', track: 'partyAppeal', kind: 'appeal', handle: undefined },
    { regime: '2022', track: 'administrativeProcedure', kind: 'appeal', handle: undefined },
    { regime: '2022', track: 'dutyPerformance', kind: 'appeal', handle: undefined },
    { regime: '2022', track: 'petitionProcedure', kind: 'suggestion', handle: undefined },
    { regime: '2022', track: 'petitionProcedure', kind: 'accusation', handle: undefined },
    { regime: '2005', track: 'petitionProcedure', kind: 'appeal', handle: 'P05-04' },
    { regime: '2005', track: 'judicial', kind: 'suggestion', handle: 'P05-04' },
  ] as const)('$regime, $kind on $track', ({ regime, track, kind, handle }) => {
    const receivedOn = plainDate(regime === '2005' ? '2022-03-02' : '2026-03-02');
    const state = matterAt('routed', { kind, receivedOn });
    const event = must(
      acceptMatter(
        state,
        { tracks: [{ claimId: 1, track }], noticeWay: 'post', noticeText: 'x' },
        'n',
        unit('2026-03-05'),
      ),
    );
    const rules = apply(state, event).clocks.map((clock) => clock.ruleId);
    expect(rules.find((rule) => rule === 'P22-08' || rule === 'P05-04')).toBe(handle);
  });

  test.each([
    { name: 'before it was routed', acceptedOn: '2026-03-02', today: '2026-03-05' },
    { name: 'in the future', acceptedOn: '2026-03-06', today: '2026-03-05' },
  ])('refuses a day $name', ({ acceptedOn, today }) => {
    const input = {
      acceptedOn: plainDate(acceptedOn),
      tracks: [{ claimId: 1, track: 'petitionProcedure' as const }],
      noticeWay: 'post' as const,
      noticeText: 'x',
    };
    expect(refusalOf(acceptMatter(matterAt('routed'), input, 'n', unit(today)))).toBe('day-out-of-order');
  });

  test('refuses a track for a claim that is not there', () => {
    const input = {
      tracks: [{ claimId: 2, track: 'judicial' as const }],
      noticeWay: 'post' as const,
      noticeText: 'x',
    };
    expect(refusalOf(acceptMatter(matterAt('routed'), input, 'n', unit('2026-03-05')))).toBe(
      'every-claim-once',
    );
  });
});

describe('extension', () => {
  const input = { days: 30, reason: 'x', noticeWay: 'post' as const };
  test('counts from the end of the sixty days, once', () => {
    const state = matterAt('accepted');
    const event = must(extendDeadline(state, input, 'r', unit('2026-04-01')));
    const extended = apply(state, event);
    expect(extended.clocks.at(-1)).toMatchObject({ rawOn: '2026-06-03', extensionDays: 30 });
    expect(extended.notices.at(-1)?.kind).toBe('extension');
    expect(refusalOf(extendDeadline(extended, input, 'r', unit('2026-04-02')))).toBe('extended-already');
  });
  test('is refused once the period is over, and passes on what the law refuses', () => {
    expect(refusalOf(extendDeadline(matterAt('accepted'), input, 'r', unit('2026-05-05')))).toBe(
      'deadline-passed',
    );
    const strict = {
      ...unit('2026-04-01'),
      law: {
        ...PLAIN_LAW,
        extended: () => ({
          ok: false as const,
          reason: { code: 'extension-too-long', kind: 'invalid' as const, text: ground },
        }),
      },
    };
    expect(refusalOf(extendDeadline(matterAt('accepted'), input, 'r', strict))).toBe('extension-too-long');
  });
});

test.each([
  { kind: 'suggestion', outcome: 'supported' },
  { kind: 'appeal', outcome: 'adopted' },
  { kind: 'accusation', outcome: 'partlyAdopted' },
] as const)('a $kind is not answered with $outcome', ({ kind, outcome }) => {
  const claims = opening().claims.map((claim) => ({ ...claim, kind }));
  const input = { claimText: 'a', facts: 'b', opinion: 'c', basis: 'd', outcomes: [{ claimId: 1, outcome }] };
  const refused = answerMatter(
    matterAt('accepted', { kind, claims }),
    input,
    { textDigest: 'a' },
    unit('2026-03-20'),
  );
  expect(refusalOf(refused)).toBe('outcome-does-not-fit');
});

describe('service, closing and rating', () => {
  test('an answer is not served before it was issued', () => {
    const input = { way: 'post' as const, servedOn: plainDate('2026-03-19') };
    expect(refusalOf(serveAnswer(matterAt('answered'), input, unit('2026-03-25')))).toBe('day-out-of-order');
  });
  test('closing ends the duties that still run, and not the petitioner’s right to ask for review', () => {
    const state = matterAt('served');
    const after = apply(state, must(closeMatter(state, null, unit('2026-03-23'))));
    expect(runningClocks(after)).toEqual([]);
    expect(after.clocks.at(-1)).toMatchObject({ ruleId: 'P22-09', right: true, state: 'running' });
  });
  test.each([
    { name: 'before service', stage: 'answered', today: '2026-03-21', targets: [] },
    { name: 'on the last day', stage: 'closed', today: '2026-04-21', targets: ['office', 'unit'] },
    { name: 'after the window', stage: 'closed', today: '2026-04-22', targets: [] },
  ] as const)('$name the petitioner may rate $targets', ({ stage, today, targets }) => {
    expect(ratable(matterAt(stage), plainDate(today)).map(({ target }) => target)).toEqual(targets);
  });
  test('each is rated once', () => {
    const state = matterAt('served');
    const once = { ratings: [{ target: 'unit' as const, value: 'satisfied' as const }] };
    const rated = apply(state, must(rateMatter(state, once, String, plainDate('2026-03-23'))));
    expect(refusalOf(rateMatter(rated, once, String, plainDate('2026-03-24')))).toBe('not-ratable');
    const twice = { ratings: [...once.ratings, ...once.ratings] };
    expect(refusalOf(rateMatter(state, twice, String, plainDate('2026-03-24')))).toBe('not-ratable');
  });
});

const R = { reasonDigest: 'r', merged: false };

test('a matter is not joined to itself, nor to one that is joined already', () => {
  const state = matterAt('registered');
  expect(refusalOf(attachMatter(state, state, R, office('2026-03-03')))).toBe('cannot-join');
  const joined = { ...matterAt('attached'), matterId: 'm-2' };
  expect(refusalOf(attachMatter(state, joined, R, office('2026-03-03')))).toBe('cannot-join');
  const other = { ...state, matterId: 'other' };
  const walled = { ...other, walledFrom: ['unit'] };
  expect(refusalOf(attachMatter(state, walled, R, office('2026-03-03')))).toBe('cannot-join');
  expect(refusalOf(attachMatter(walled, state, R, office('2026-03-03')))).toBe('cannot-join');
  expect(attachMatter(state, other, R, office('2026-03-03')).ok).toBe(true);
  expect(attachMatter({ ...walled, matterId: 'm' }, walled, R, office('2026-03-03')).ok).toBe(true);
});

test('others’ matter is merged only with one of its kind that is still to be answered', () => {
  const state = matterAt('registered');
  const merging = (lead: Partial<MatterState>) =>
    attachMatter(
      state,
      { ...state, matterId: 'lead', ...lead },
      { ...R, merged: true },
      office('2026-03-03'),
    );
  expect(merging({ stage: 'accepted' }).ok).toBe(true);
  expect(refusalOf(merging({ stage: 'answered' }))).toBe('cannot-join');
  expect(refusalOf(merging({ kind: 'suggestion' }))).toBe('cannot-join');
});
