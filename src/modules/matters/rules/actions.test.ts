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
  registered: ['route', 'giveNotice', 'attach'],
  routed: ['giveNotice', 'accept', 'attach'],
  accepted: ['giveNotice', 'extend', 'answer'],
  answered: ['serve'],
  served: ['close'],
  closed: [],
  attached: ['detach'],
};

/** What the petition office may still do once another unit holds the matter. */
const REGISTRAR_MAY: Record<MatterStage, MatterAction[]> = {
  registered: HOLDER_MAY.registered,
  routed: ['attach'],
  accepted: [],
  answered: ['serve'],
  served: [],
  closed: [],
  attached: ['detach'],
};

/** What both may do in any stage: it moves nothing. */
const ALWAYS: readonly MatterAction[] = ['unmask', 'addAttachment'];

describe.each(STAGES)('a matter that is %s', (stage) => {
  const state = matterAt(stage);
  test.each(Object.keys(ACTIONS) as MatterAction[])('%s', (action) => {
    expect(whyNot(state, action, state.holderUnit) === undefined, 'holder').toBe(
      [...HOLDER_MAY[stage], ...ALWAYS].includes(action),
    );
    expect(whyNot(state, action, 'office') === undefined, 'registrar').toBe(
      [...REGISTRAR_MAY[stage], ...ALWAYS].includes(action),
    );
    expect(whyNot(state, action, 'somebody-else'), 'another unit').toBeDefined();
  });

  test('every refusal says why in both languages', () => {
    for (const allowed of allowedActions(state, 'somebody-else', () => undefined)) {
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
