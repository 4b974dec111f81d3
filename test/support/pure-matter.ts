// A matter without a database, for the tests of its rules: real law, fixed days, every step by the real decisions.
import { addDays, daysBetween, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { succeed, type Result } from '#kernel/result.ts';
import { listGrounds, listSupervisionGrounds } from '#modules/law/index.ts';
import type { MatterEvent } from '../../src/modules/matters/rules/events.ts';
import { evolve, foldHistory } from '../../src/modules/matters/rules/evolve.ts';
import type { Circumstances, ClockKey, LawPort } from '../../src/modules/matters/rules/law-port.ts';
import { openMatter, type Opening } from '../../src/modules/matters/registering/rules/open.ts';
import { routeMatter } from '../../src/modules/matters/handling/rules/decide-routing.ts';
import { acceptMatter, answerMatter } from '../../src/modules/matters/handling/rules/decide-handling.ts';
import { closeMatter, serveAnswer } from '../../src/modules/matters/endings/rules/decide-ending.ts';
import { callHearing } from '../../src/modules/matters/reviews/rules/decide-hearing.ts';
import {
  admitReview,
  decideReview,
  requestReview,
  serveReview,
} from '../../src/modules/matters/reviews/rules/decide-review.ts';
import type { MatterState } from '../../src/modules/matters/rules/state.ts';
import type { MatterStage } from '../../src/modules/matters/words.contract.ts';
import type { ReviewOutcome } from '../../src/modules/matters/reviews/review.contract.ts';
import { must } from './given.ts';

const DAYS: Readonly<Record<string, number>> = {
  route: 15,
  routeLawAndDiscipline: 15,
  noticeDirect: 15,
  noticeTransferred: 15,
  objection: 7,
  handle: 60,
  requestReview: 30,
  review: 30,
  requestReReview: 30,
  reReview: 30,
  simpleRoute: 3,
  simpleAccept: 3,
  simpleAnswer: 14,
};

/** A law of plain calendar days, so that the tests of matters do not hang on those of the law. */
export const PLAIN_LAW: LawPort = {
  ruleId: (regime, key) => (RULE_IDS[regime] as Readonly<Partial<Record<ClockKey, string>>>)[key],
  keyOf: (ruleId) => keyOf(ruleId),
  dates: (ruleId, triggerOn, { assignedDue } = {}) =>
    dates(assignedDue ?? addDays(triggerOn, daysOf(ruleId))),
  extended: ({ ruleId, triggerOn }, days) => succeed(dates(addDays(triggerOn, daysOf(ruleId) + days))),
  revised: () => undefined,
  grounds: listGrounds,
  supervisionGrounds: listSupervisionGrounds,
  withHearings: ({ ruleId, triggerOn }, hearings) => {
    const left = hearings.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0);
    return succeed(dates(addDays(triggerOn, daysOf(ruleId) + left)));
  },
  requestInTime: (_regime, _key, { servedOn, receivedOn, postmarkedOn }) => {
    const madeOn = postmarkedOn ?? receivedOn;
    return succeed({ madeOn, inTime: servedOn === null ? null : madeOn <= addDays(servedOn, 30) });
  },
  isSimplifiedInForce: () => true,
  regimeOn: (day) => (day < '2022-05-01' ? '2005' : '2022'),
};

const RULE_IDS = {
  '2005': {
    route: 'P05-01',
    noticeTransferred: 'P05-02',
    noticeDirect: 'P05-03',
    handle: 'P05-04',
    reportAssigned: 'P05-10',
    requestReview: 'P05-05',
    review: 'P05-06',
    requestReReview: 'P05-07',
    reReview: 'P05-08',
  },
  '2022': {
    route: 'P22-01',
    routeLawAndDiscipline: 'P22-02',
    noticeDirect: 'P22-03',
    noticeTransferred: 'P22-04',
    objection: 'P22-05',
    noticeByOwnRules: 'P22-07',
    handle: 'P22-08',
    reportAssigned: 'P22-14',
    requestReview: 'P22-09',
    review: 'P22-10',
    requestReReview: 'P22-11',
    reReview: 'P22-12',
    simpleRoute: 'SIM-01',
    simpleAccept: 'SIM-02',
    simpleAnswer: 'SIM-03',
  },
} as const;

function daysOf(ruleId: string): number {
  return DAYS[keyOf(ruleId)] ?? 0;
}

function keyOf(ruleId: string): ClockKey {
  const key = Object.values(RULE_IDS)
    .flatMap((rules) => Object.entries(rules))
    .find(([, id]) => id === ruleId)?.[0];
  if (key === undefined) throw new Error(`no rule ${ruleId}`);
  return key as ClockKey;
}

function dates(day: PlainDate) {
  return { rawOn: day, dueOn: day, internalOn: addDays(day, -5), provisional: false };
}

/** What an officer of that unit knows on that day. */
export function circumstances(unitId: string, today: string): Circumstances {
  return { unitId, today: plainDate(today), law: PLAIN_LAW };
}

/** The facts of a letter to the petition office `office` on 2 March 2026. */
export function opening(changes: Partial<Opening> = {}): Opening {
  return {
    kind: 'appeal',
    submission: {
      submissionId: 's-1',
      number: 'LX20260000001',
      channel: 'letter',
      participants: 1,
      contentDigest: 'content',
    },
    receivedOn: plainDate('2026-03-02'),
    placeId: '990000',
    topicId: '010000',
    registeredUnit: 'office',
    reachable: true,
    byPetitionOffice: true,
    accused: [],
    walledFrom: [],
    claims: [
      {
        claimId: 1,
        kind: 'appeal',
        topicId: '010000',
        textDigest: 'claim',
        track: null,
        responsibleUnit: null,
        outcome: null,
      },
    ],
    ...changes,
  };
}

/** The history of a matter that has come to a stage, step by step. */
export function historyTo(stage: MatterStage, changes: Partial<Opening> = {}): MatterEvent[] {
  const events: MatterEvent[] = [openMatter(opening(changes), circumstances('office', '2026-03-02'))];
  const state = (): MatterState => foldHistory('m-1', events);
  const ground = { competenceId: 'c-1', zh: '按职责清单', en: 'by the list of duties' };
  const steps: Record<string, () => MatterEvent> = {
    routed: () =>
      must(
        routeMatter(
          state(),
          { way: 'transfer', toUnit: 'unit' },
          ground,
          circumstances('office', '2026-03-03'),
        ),
      ),
    accepted: () =>
      must(
        acceptMatter(
          state(),
          { tracks: [{ claimId: 1, track: 'petitionProcedure' }], noticeWay: 'post', noticeText: 'x' },
          'notice',
          circumstances('unit', '2026-03-05'),
        ),
      ),
    answered: () =>
      must(
        answerMatter(
          state(),
          {
            claimText: 'a',
            facts: 'b',
            opinion: 'c',
            basis: 'd',
            outcomes: [{ claimId: 1, outcome: state().kind === 'suggestion' ? 'adopted' : 'supported' }],
          },
          { textDigest: 'answer' },
          circumstances('unit', '2026-03-20'),
        ),
      ),
    served: () => must(serveAnswer(state(), { way: 'post' }, circumstances('unit', '2026-03-22'))),
    closed: () => must(closeMatter(state(), null, circumstances('unit', '2026-03-23'))),
  };
  for (const name of ['routed', 'accepted', 'answered', 'served', 'closed']) {
    if (state().stage === stage) break;
    const step = steps[name];
    if (step !== undefined) events.push(step());
  }
  if (stage === 'attached') {
    events.splice(1);
    events.push({
      type: 'matter.attached',
      occurredOn: plainDate('2026-03-03'),
      data: {
        toMatterId: 'm-0',
        reasonDigest: 'r',
        clocks: [{ change: 'ended', clockId: 1, on: plainDate('2026-03-03') }],
      },
    });
  }
  return events;
}

/** A matter that has come to a stage. */
export function matterAt(stage: MatterStage, changes: Partial<Opening> = {}): MatterState {
  return foldHistory('m-1', historyTo(stage, changes));
}

/** How far a review has come. */
export type ReviewStep = 'requested' | 'admitted' | 'called' | 'decided' | 'served';

const WORDS = {
  states: [],
  ids: { request: 1, notice: 2, claim: 3, facts: 4, opinion: 5, basis: 6, participants: 7 },
};

/** A served matter of `unit` whose review by `office` has come to a step; `outcome` is what it decides. */
export function underReview(
  step: ReviewStep,
  outcome: ReviewOutcome = 'uphold',
  changes: Partial<Opening> = {},
): MatterState {
  const reviewer = circumstances('office', '2026-04-10');
  const opinion = { outcome, claimText: 'a', facts: 'b', opinion: 'c', basis: 'd' };
  const steps: Record<ReviewStep, (state: MatterState) => Result<MatterEvent>> = {
    requested: (state) =>
      requestReview(
        state,
        {},
        WORDS,
        { reviewUnit: 'office', origin: 'desk' },
        circumstances('office', '2026-04-01'),
      ),
    admitted: (state) =>
      admitReview(state, { admitted: true, noticeWay: 'post', noticeText: 'x' }, WORDS, reviewer),
    called: (state) =>
      callHearing(
        state,
        { opensOn: plainDate('2026-04-15'), participants: 'y', notice: 'x' },
        WORDS,
        reviewer,
      ),
    decided: (state) =>
      decideReview(
        { ...state, hearings: [] },
        {
          ...opinion,
          ...(outcome === 'redo' ? { redoBy: plainDate('2026-05-10') } : {}),
          ...(outcome === 'change' ? { outcomes: [{ claimId: 1, outcome: 'supported' as const }] } : {}),
        },
        WORDS,
        reviewer,
      ),
    served: (state) => serveReview(state, { way: 'post' }, circumstances('office', '2026-04-12')),
  };
  let state = matterAt('served', changes);
  for (const name of Object.keys(steps) as ReviewStep[]) {
    if (name === 'called' && step !== 'called') continue;
    state = evolve(state, must(steps[name](state)), state.matterId);
    if (name === step) break;
  }
  return state;
}
