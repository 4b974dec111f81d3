import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { matterAt, underReview, type ReviewStep } from '../../../../test/support/pure-matter.ts';
import type { MatterAction } from '../contract.ts';
import type { MatterStage } from '../words.contract.ts';
import { ACTIONS, allowedActions, whyNot } from './actions.ts';
import { saidUnder } from './articles.ts';
import { STAGE_NAMES } from './stages.ts';

const STAGES: MatterStage[] = [
  'registered',
  'routed',
  'accepted',
  'answered',
  'served',
  'closed',
  'attached',
];

/** The endings without an answer. */
const ENDINGS: readonly MatterAction[] = ['decline', 'noLongerAccept', 'replyDirectly', 'leadElsewhere'];

/** What the unit that holds a matter may do in each stage; everything else is refused. */
const HOLDER_MAY: Record<MatterStage, MatterAction[]> = {
  registered: [
    'route',
    'giveNotice',
    ...ENDINGS,
    'linkEarlier',
    'withdraw',
    'attach',
    'involve',
    'recuse',
    'moveRegulation',
    'markSimple',
  ],
  routed: [
    'object',
    'giveNotice',
    'accept',
    ...ENDINGS,
    'linkEarlier',
    'withdraw',
    'attach',
    'involve',
    'recuse',
    'markSimple',
  ],
  accepted: [
    'giveNotice',
    'extend',
    'draftOpinion',
    'answer',
    'leadElsewhere',
    'withdraw',
    'involve',
    'recuse',
    'callHearing',
    'recordAgreement',
    'markSimple',
  ],
  answered: ['serve', 'involve', 'recuse', 'requestReview', 'recordAgreement', 'reportExecution'],
  served: ['close', 'involve', 'recuse', 'requestReview', 'reportExecution'],
  closed: ['requestReview', 'reportExecution'],
  attached: ['detach', 'recuse'],
};

/** What whoever sees a matter may do, whatever their unit. */
const ANYBODY_MAY: readonly MatterAction[] = ['recuse', 'requestReview'];

/** What may be done by whoever stands above another unit that has a part; the network says who does. */
const BY_NETWORK: readonly MatterAction[] = ['urge', 'supervise'];

/** What the petition office may still do once another unit holds the matter. */
const REGISTRAR_MAY: Record<MatterStage, MatterAction[]> = {
  registered: HOLDER_MAY.registered,
  routed: ['linkEarlier', 'withdraw', 'attach', 'involve', 'recuse', 'moveRegulation', 'urge', 'supervise'],
  accepted: ['withdraw', 'involve', 'recuse', 'moveRegulation', 'urge', 'supervise'],
  answered: ['serve', 'involve', 'recuse', 'requestReview', 'moveRegulation', 'urge', 'supervise'],
  served: ['involve', 'recuse', 'requestReview', 'moveRegulation', 'urge', 'supervise'],
  closed: ['requestReview', 'urge', 'supervise'],
  attached: ['detach', 'recuse'],
};

/** What both may do in any stage: it moves nothing. */
const ALWAYS: readonly MatterAction[] = [
  'addNote',
  'unmask',
  'askOpening',
  'recordWaiver',
  'reissueCode',
  'addAttachment',
  'issueDocument',
];

/** What a unit has documents for is decided in document-facts.ts; a reviewing unit neither holds nor registered it. */
const BY_FACTS: readonly MatterAction[] = ['issueDocument'];

/** What depends on who somebody is, not on the unit they are of; decided in sealed-identity.ts. */
const BY_PERSON: readonly MatterAction[] = ['decideOpening', 'endOpening', 'decideWaiver'];

/** What 2005 does not know is refused by the law, not by the table; see decide-objection.ts and decide-declining.ts. */
const REGIMES = [
  { regime: '2022', receivedOn: plainDate('2026-03-02') },
  { regime: '2005', receivedOn: plainDate('2021-03-02') },
] as const;
const CASES = REGIMES.flatMap((regime) => STAGES.map((stage) => ({ ...regime, stage })));

describe.each(CASES)('under $regime a matter that is $stage', ({ regime, receivedOn, stage }) => {
  const state = matterAt(stage, { receivedOn });

  test('is handled under that Regulation', () => {
    expect(state.regime).toBe(regime);
  });

  test.each(Object.keys(ACTIONS) as MatterAction[])('%s', (action) => {
    expect(whyNot(state, action, state.holderUnit) === undefined, 'holder').toBe(
      [...HOLDER_MAY[stage], ...ALWAYS, ...BY_PERSON].includes(action),
    );
    expect(whyNot(state, action, 'office') === undefined, 'registrar').toBe(
      [...REGISTRAR_MAY[stage], ...ALWAYS, ...BY_PERSON].includes(action),
    );
    expect(whyNot(state, action, 'somebody-else') === undefined, 'another unit').toBe(
      [...BY_PERSON, ...BY_FACTS].includes(action) ||
        (BY_NETWORK.includes(action) && stage !== 'attached') ||
        (ANYBODY_MAY.includes(action) && HOLDER_MAY[stage].includes(action)) ||
        (action === 'moveRegulation' && REGISTRAR_MAY[stage].includes(action)),
    );
  });

  test('every refusal is a sentence in both languages, and one by the stage says what to do instead', () => {
    for (const unit of [state.holderUnit, 'office', 'somebody-else']) {
      const refused = allowedActions(state, unit, () => undefined).filter(({ allowed }) => !allowed);
      for (const { action, whyNot: said } of refused) {
        expect(said?.zh, action).toMatch(/。$/);
        expect(said?.en, action).toMatch(/\.$/);
        const now = STAGE_NAMES[stage];
        const instead = saidUnder(regime, ACTIONS[action].instead);
        if (said?.zh.includes(now.zh) === true) expect(said.zh, action).toContain(instead.zh);
      }
    }
  });
});

/** What the reviewing unit may do at each step of a review, and nobody else. */
const REVIEWER_MAY: readonly { readonly step: ReviewStep; readonly may: readonly MatterAction[] }[] = [
  { step: 'requested', may: ['admitReview'] },
  { step: 'admitted', may: ['draftOpinion', 'decideReview', 'callHearing'] },
  { step: 'called', may: ['recordHearing', 'cancelHearing'] },
  { step: 'decided', may: ['serveReview', 'requestReview'] },
  { step: 'served', may: ['requestReview'] },
];
const REVIEWING: readonly MatterAction[] = [
  'requestReview',
  'admitReview',
  'draftOpinion',
  'decideDraft',
  'decideReview',
  'serveReview',
  'callHearing',
  'recordHearing',
  'cancelHearing',
];

describe.each(REVIEWER_MAY)('a review that is $step', ({ step, may }) => {
  const state = underReview(step);
  test.each(REVIEWING)('%s', (action) => {
    expect(whyNot(state, action, 'office') === undefined, 'reviewing unit').toBe(may.includes(action));
    const alsoOthers = action === 'requestReview' && may.includes(action);
    expect(whyNot(state, action, 'unit') === undefined, 'handling unit').toBe(alsoOthers);
  });
});

test('a matter whose petitioner cannot be reached is closed without service', () => {
  expect(whyNot(matterAt('answered', { reachable: false }), 'close', 'unit')).toBeUndefined();
});

test('the role has its say before the stage', () => {
  const no = { zh: '不能。', en: 'No.' };
  const actions = allowedActions(matterAt('registered'), 'office', () => no);
  expect(actions.every((action) => action.whyNot === no)).toBe(true);
});
