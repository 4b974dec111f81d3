import { describe, expect, test } from 'vitest';
import { matterAt, underReview, type ReviewStep } from '../../../../test/support/pure-matter.ts';
import type { MatterAction, MatterStage } from '../contract.ts';
import { ACTIONS, allowedActions, whyNot } from './actions.ts';

const STAGES: MatterStage[] = [
  'registered',
  'routed',
  'accepted',
  'answered',
  'served',
  'closed',
  'attached',
];

/** What the unit that holds a matter may do in each stage; everything else is refused. */
const HOLDER_MAY: Record<MatterStage, MatterAction[]> = {
  registered: ['route', 'giveNotice', 'attach', 'involve', 'recuse'],
  routed: ['object', 'giveNotice', 'accept', 'attach', 'involve', 'recuse'],
  accepted: ['giveNotice', 'extend', 'answer', 'involve', 'recuse', 'callHearing'],
  answered: ['serve', 'involve', 'recuse', 'requestReview'],
  served: ['close', 'involve', 'recuse', 'requestReview'],
  closed: ['requestReview'],
  attached: ['detach', 'recuse'],
};

/** What whoever sees a matter may do, whatever their unit. */
const ANYBODY_MAY: readonly MatterAction[] = ['recuse', 'requestReview'];

/** What the petition office may still do once another unit holds the matter. */
const REGISTRAR_MAY: Record<MatterStage, MatterAction[]> = {
  registered: HOLDER_MAY.registered,
  routed: ['attach', 'involve', 'recuse'],
  accepted: ['involve', 'recuse'],
  answered: ['serve', 'involve', 'recuse', 'requestReview'],
  served: ['involve', 'recuse', 'requestReview'],
  closed: ['requestReview'],
  attached: ['detach', 'recuse'],
};

/** What both may do in any stage: it moves nothing. */
const ALWAYS: readonly MatterAction[] = [
  'unmask',
  'askOpening',
  'reissueCode',
  'addAttachment',
  'issueDocument',
];

/** What depends on who somebody is, not on the unit they are of; decided in sealed-identity.ts. */
const BY_PERSON: readonly MatterAction[] = ['decideOpening', 'endOpening'];

describe.each(STAGES)('a matter that is %s', (stage) => {
  const state = matterAt(stage);
  test.each(Object.keys(ACTIONS) as MatterAction[])('%s', (action) => {
    expect(whyNot(state, action, state.holderUnit) === undefined, 'holder').toBe(
      [...HOLDER_MAY[stage], ...ALWAYS, ...BY_PERSON].includes(action),
    );
    expect(whyNot(state, action, 'office') === undefined, 'registrar').toBe(
      [...REGISTRAR_MAY[stage], ...ALWAYS, ...BY_PERSON].includes(action),
    );
    expect(whyNot(state, action, 'somebody-else') === undefined, 'another unit').toBe(
      BY_PERSON.includes(action) || (ANYBODY_MAY.includes(action) && HOLDER_MAY[stage].includes(action)),
    );
  });

  test('every refusal says why in both languages', () => {
    const refused = allowedActions(state, 'somebody-else', () => undefined).filter(({ allowed }) => !allowed);
    for (const allowed of refused) {
      expect(allowed.whyNot?.zh).toMatch(/。$/);
      expect(allowed.whyNot?.en).toMatch(/\.$/);
    }
  });
});

/** What the reviewing unit may do at each step of a review, and nobody else. */
const REVIEWER_MAY: readonly { readonly step: ReviewStep; readonly may: readonly MatterAction[] }[] = [
  { step: 'requested', may: ['admitReview'] },
  { step: 'admitted', may: ['decideReview', 'callHearing'] },
  { step: 'called', may: ['recordHearing', 'cancelHearing'] },
  { step: 'decided', may: ['serveReview', 'requestReview'] },
  { step: 'served', may: ['requestReview'] },
];
const REVIEWING: readonly MatterAction[] = [
  'requestReview',
  'admitReview',
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
