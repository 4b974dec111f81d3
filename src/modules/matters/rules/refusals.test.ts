// Whatever is refused of a matter, the sentence goes by the Regulation that it is handled under and says what to do instead.
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Refusal, Result } from '#kernel/result.ts';
import { must } from '../../../../test/support/given.ts';
import {
  circumstances,
  matterAt,
  underReview,
  type ReviewStep,
} from '../../../../test/support/pure-matter.ts';
import { namesRegulation, saysWhatToDo } from '../../../../test/support/refusal-words.ts';
import type { MatterAction } from '../contract.ts';
import { endOnGround, whyNoGround } from '../endings/rules/decide-declining.ts';
import { closeMatter } from '../endings/rules/decide-ending.ts';
import { whyCannotName, whyNotExhausted } from '../endings/rules/decide-exhausted.ts';
import { whyNotOnline } from '../endings/rules/decide-withdrawal.ts';
import { acceptMatter, extendDeadline } from '../handling/rules/decide-handling.ts';
import { routeMatter } from '../handling/rules/decide-routing.ts';
import { objectToRouting, whyNoObjection } from '../objections/rules/decide-objection.ts';
import { reportExecution } from '../record/rules/decide-record.ts';
import { whyNotSplit } from '../relations/rules/decide-relation.ts';
import { nextRemedy } from '../reviews/rules/remedy.ts';
import { replyToSupervision, superviseUnit, urgeUnit } from '../supervision/rules/decide-supervision.ts';
import { involveUnit } from '../walls/rules/decide-walls.ts';
import type { Kind, MatterState, Regime } from './state.ts';
import { ACTIONS, whyNot } from './actions.ts';
import { evolve } from './evolve.ts';
import { ANY_STAGE } from './stages.ts';

const RECEIVED = { '2022': plainDate('2026-03-02'), '2005': plainDate('2021-03-02') } as const;
const REGIMES: readonly Regime[] = ['2022', '2005'];
const KINDS: readonly Kind[] = ['appeal', 'suggestion', 'accusation'];
const REVIEW_STEPS: readonly ReviewStep[] = ['requested', 'admitted', 'called', 'decided', 'served'];
const office = circumstances('office', '2026-03-06');
const unit = circumstances('unit', '2026-03-06');
const GROUND = { competenceId: null, zh: '按职责', en: 'by duty' };
const WORDS = { states: [], ids: { requirement: 1, facts: 2, reply: 3, reason: 4, report: 5 } };
const ORDER = { toUnit: 'unit', requirement: 'x', answerBy: plainDate('2026-04-01') };

function openingOf(regime: Regime, kind: Kind) {
  const [claim] = matterAt('registered').claims;
  return { receivedOn: RECEIVED[regime], kind, claims: claim === undefined ? [] : [{ ...claim, kind }] };
}

/** Objected to under 2022, where alone that can be; under 2005 as a matter that was moved since. */
function objected(regime: Regime, decider: 'sender' | 'commonSuperior', settled: boolean): MatterState {
  const routed = matterAt('routed');
  const given = { reasonDigest: 'r', settler: undefined };
  const raised = must(objectToRouting(routed, { reason: '不属于本单位职权范围。'.repeat(5) }, given, unit));
  const [objection] = evolve(routed, raised, routed.matterId).objections ?? [];
  if (objection === undefined) throw new Error('nothing was raised');
  const on = plainDate('2026-03-06');
  const decision = {
    decision: 'refused',
    on,
    toUnit: 'unit',
    conferenceOn: null,
    reasonDigest: 'd',
  } as const;
  return {
    ...matterAt('routed', openingOf(regime, 'appeal')),
    objections: [{ ...objection, decider, decision: settled ? decision : null }],
  };
}

function supervised(state: MatterState): readonly MatterState[] {
  const may = (): boolean => true;
  const urged = evolve(state, must(urgeUnit(state, ORDER, WORDS, may, office)), state.matterId);
  const order = { ...ORDER, ground: 'other' as const, facts: 'x' };
  const ordered = evolve(state, must(superviseUnit(state, order, WORDS, may, office)), state.matterId);
  const replied = evolve(
    ordered,
    must(replyToSupervision(ordered, { supervisionId: 1 }, WORDS, unit)),
    state.matterId,
  );
  return [urged, ordered, replied];
}

/** Every kind of matter in every stage, and what may come beside that. */
function statesOf(regime: Regime): readonly MatterState[] {
  const opening = openingOf(regime, 'appeal');
  const accepted = matterAt('accepted', opening);
  const attached = matterAt('attached', opening);
  const closed = matterAt('closed', opening);
  const merged = { ...attached, attachment: { matterId: 'm-0', merged: true } } as MatterState;
  const on = plainDate('2026-03-06');
  const part = { is: 'whole', matterId: 'm-0', on } as const;
  return [
    ...ANY_STAGE.flatMap((stage) => KINDS.map((kind) => matterAt(stage, openingOf(regime, kind)))),
    ...ANY_STAGE.map((stage) => matterAt(stage, { ...opening, reachable: false })),
    ...REVIEW_STEPS.map((step) => underReview(step, 'uphold', opening)),
    ...REVIEW_STEPS.map((step) => underReview(step, 'redo', opening)),
    ...(['sender', 'commonSuperior'] as const).flatMap((decider) =>
      [false, true].map((settled) => objected(regime, decider, settled)),
    ),
    ...supervised(accepted),
    { ...accepted, clocks: [] },
    merged,
    { ...attached, attachment: { ...merged.attachment, takenBack: true } } as MatterState,
    { ...matterAt('registered', opening), relations: [part] },
    { ...matterAt('routed', opening), attached: ['m-2'] },
    {
      ...closed,
      ending: { ending: 'declined', ground: null, unitId: 'unit', on, textDigest: null },
    } as MatterState,
    { ...closed, execution: [{ on, unitId: 'unit', isDone: true, text: 1 }] },
  ];
}

/** What the decisions refuse by an article, each of a matter under that Regulation. */
function decisionsOf(regime: Regime): Readonly<Record<string, Result<unknown> | Refusal | undefined>> {
  const at = (stage: MatterState['stage'], kind: Kind = 'appeal') => matterAt(stage, openingOf(regime, kind));
  const accepted = at('accepted');
  const extended = { ...accepted, clocks: accepted.clocks.map((clock) => ({ ...clock, extensionDays: 30 })) };
  const extend = { days: 10, reason: 'x', noticeWay: 'post' } as const;
  const late = circumstances('unit', '2027-03-06');
  const registered = at('registered');
  const walled: MatterState = { ...at('registered', 'accusation'), walledFrom: ['unit'] };
  const route = { way: 'transfer', toUnit: 'unit' } as const;
  const [assignment] = at('routed').assignments;
  const assigned = { ...at('served'), assignments: [{ ...assignment, way: 'assign' }] } as MatterState;
  const objection = { byUnit: 'unit', decision: { decision: 'returned' } };
  const returned = { ...registered, objections: [objection] } as unknown as MatterState;
  const order = { ...ORDER, facts: 'x' };
  const supervise = (ground: string, may: boolean) =>
    superviseUnit(accepted, { ...order, ground: ground as never }, WORDS, () => may, office);
  const end = { reason: 'x', turnTo: 'x', noticeWay: 'post', noticeText: 'x' } as const;
  const digests = { text: 'x', notice: 'x' };
  const who = { ...office, petitionOffice: true };
  const ended = (ending: 'declined' | 'directReply', ground: string) =>
    endOnGround(registered, { ...end, ending, ground: ground as never }, digests, who);
  return {
    'extended before': extendDeadline(extended, extend, 'r', unit),
    'extended too late': extendDeadline(accepted, extend, 'r', late),
    'nothing to extend': extendDeadline({ ...accepted, clocks: [] }, extend, 'r', unit),
    'assigned without a period': routeMatter(registered, { ...route, way: 'assign' }, GROUND, office),
    'routed to the accused': routeMatter(walled, route, GROUND, office),
    'routed to whom it does not belong': routeMatter(returned, route, GROUND, office),
    'accepted with a claim left out': acceptMatter(
      at('routed'),
      { tracks: [], noticeWay: 'post', noticeText: 'x' },
      'd',
      unit,
    ),
    'closed without its report': closeMatter(assigned, null, unit),
    'reviewed by whom it was handled': involveUnit(
      accepted,
      { unitId: 'unit', capacity: 'reviews', on: unit.today } as never,
      office,
    ),
    'accused take part': involveUnit(
      walled,
      { unitId: 'unit', capacity: 'supports', on: unit.today } as never,
      office,
    ),
    'an accusation split': whyNotSplit(at('registered', 'accusation'), { claimIds: [1] }),
    'supervised from below': supervise('other', false),
    'supervised on no ground': supervise('none', true),
    'supervised though not late': supervise('overdue', true),
    'supervised though carried out': supervise('notExecuted', true),
    'nothing to carry out': reportExecution(accepted, { text: 'x', isDone: true }, WORDS, unit),
    'declined on no ground': ended('declined', 'none'),
    'an appeal replied to as a suggestion': ended('directReply', 'suggestionReplied'),
    'not exhausted': whyNotExhausted(at('served')),
    'its own earlier matter': whyCannotName(registered, registered),
    'review of a suggestion': nextRemedy(at('served', 'suggestion')),
    'review before the opinion': nextRemedy(accepted),
    'review while one is pending': nextRemedy(underReview('admitted', 'uphold', openingOf(regime, 'appeal'))),
    'review while decided anew': nextRemedy(underReview('served', 'redo', openingOf(regime, 'appeal'))),
  };
}

describe.each(REGIMES)('under %s', (regime) => {
  const other = REGIMES.find((one) => one !== regime) ?? regime;
  const states = statesOf(regime);

  test('every refusal of an action names that Regulation or none, and says what to do instead', () => {
    const said = new Map<string, string>();
    for (const state of states) {
      expect(state.regime).toBe(regime);
      for (const action of Object.keys(ACTIONS) as MatterAction[]) {
        for (const unitId of ['unit', 'office', 'somebody-else']) {
          const text = whyNot(state, action, unitId);
          if (text === undefined) continue;
          said.set(text.zh, action);
          expect(namesRegulation(other, { text }), `${action}: ${text.zh} ${text.en}`).toBe(false);
          expect(saysWhatToDo(text), `${action}: ${text.zh} ${text.en}`).toBe(true);
        }
      }
    }
    expect(new Set(said.values()).size).toBeGreaterThan(35);
    expect(
      [...said.keys()].filter((zh) => zh.includes(regime === '2022' ? '《信访工作条例》' : '《信访条例》'))
        .length,
    ).toBeGreaterThan(25);
  });

  test.each(Object.entries(decisionsOf(regime)))('%s', (_name, decided) => {
    const refusal =
      decided !== undefined && 'ok' in decided ? (decided.ok ? undefined : decided.reason) : decided;
    expect(refusal, 'it is refused').toBeDefined();
    if (refusal === undefined) return;
    expect(namesRegulation(other, refusal), JSON.stringify(refusal)).toBe(false);
    expect(saysWhatToDo(refusal.text), JSON.stringify(refusal.text)).toBe(true);
  });

  test('every ground that does not fit is refused with an article of that Regulation', () => {
    for (const state of states.filter(({ stage }) => ['registered', 'routed', 'accepted'].includes(stage))) {
      for (const action of ['decline', 'noLongerAccept', 'replyDirectly', 'leadElsewhere'] as const) {
        for (const petitionOffice of [true, false]) {
          const who = { ...(petitionOffice ? office : unit), petitionOffice };
          const text = whyNoGround(state, action, who);
          if (text === undefined) continue;
          expect(namesRegulation(regime, { text }), text.zh).toBe(true);
          expect(namesRegulation(other, { text }), text.zh).toBe(false);
          expect(saysWhatToDo(text), `${text.zh} ${text.en}`).toBe(true);
        }
      }
    }
  });

  test('who cannot object or withdraw is told by that Regulation', () => {
    const late = circumstances('unit', '2026-05-01');
    const texts = [
      whyNoObjection(matterAt('routed', openingOf(regime, 'appeal')), late)?.text,
      whyNotOnline(matterAt('routed', openingOf(regime, 'accusation')), 1),
      whyNotOnline(matterAt('served', openingOf(regime, 'appeal')), 1),
    ];
    for (const text of texts) {
      if (text === undefined) throw new Error('it was not refused');
      expect(namesRegulation(other, { text }), text.zh).toBe(false);
      expect(saysWhatToDo(text), text.zh).toBe(true);
    }
  });
});
