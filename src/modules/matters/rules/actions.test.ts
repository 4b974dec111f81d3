import { describe, expect, test } from 'vitest';
import { matterAt } from '../../../../test/support/pure-matter.ts';
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
  routed: ['giveNotice', 'accept', 'attach', 'involve', 'recuse'],
  accepted: ['giveNotice', 'extend', 'answer', 'involve', 'recuse'],
  answered: ['serve', 'involve', 'recuse'],
  served: ['close', 'involve', 'recuse'],
  closed: [],
  attached: ['detach', 'recuse'],
};

/** What whoever sees a matter may do, whatever their unit. */
const ANYBODY_MAY: readonly MatterAction[] = ['recuse'];

/** What the petition office may still do once another unit holds the matter. */
const REGISTRAR_MAY: Record<MatterStage, MatterAction[]> = {
  registered: HOLDER_MAY.registered,
  routed: ['attach', 'involve', 'recuse'],
  accepted: ['involve', 'recuse'],
  answered: ['serve', 'involve', 'recuse'],
  served: ['involve', 'recuse'],
  closed: [],
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

test('a matter whose petitioner cannot be reached is closed without service', () => {
  expect(whyNot(matterAt('answered', { reachable: false }), 'close', 'unit')).toBeUndefined();
});

test('the role has its say before the stage', () => {
  const no = { zh: '不能。', en: 'No.' };
  const actions = allowedActions(matterAt('registered'), 'office', () => no);
  expect(actions.every((action) => action.whyNot === no)).toBe(true);
});
