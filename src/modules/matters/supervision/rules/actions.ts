// The steps of a supervision, for the table of actions: at which stages, and what to do instead.
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../../contract.ts';
import type { MatterStage } from '../../words.contract.ts';
import type { ActionRule } from '../../rules/action-rule.ts';
import { ANY_STAGE, NOTHING_ELSE } from '../../rules/stages.ts';

/** What was joined to an earlier matter is handled there. */
const NOT_JOINED = [
  'registered',
  'routed',
  'accepted',
  'answered',
  'served',
  'closed',
] as const satisfies readonly MatterStage[];
const ON_THE_EARLIER: Text = {
  zh: '已并入的，请在原信访事项上督办。',
  en: 'It was joined to an earlier matter; supervise in that one.',
};

type SupervisionAction = Extract<
  MatterAction,
  | 'urge'
  | 'supervise'
  | 'replySupervision'
  | 'acceptReply'
  | 'repeatSupervision'
  | 'endSupervision'
  | 'setProposalAside'
>;

/** By what was supervised, replied to and proposed; see why-not-supervised.ts. */
export const SUPERVISION_ACTIONS: Readonly<Record<SupervisionAction, ActionRule>> = {
  urge: {
    name: { zh: '催办', en: 'urge the unit on' },
    stages: NOT_JOINED,
    by: 'supervision',
    instead: ON_THE_EARLIER,
  },
  supervise: {
    name: { zh: '督办', en: 'order supervision' },
    stages: NOT_JOINED,
    by: 'supervision',
    instead: ON_THE_EARLIER,
  },
  replySupervision: {
    name: { zh: '回复督办', en: 'reply to the supervision' },
    stages: ANY_STAGE,
    by: 'supervision',
    instead: NOTHING_ELSE,
  },
  acceptReply: {
    name: { zh: '认可回复', en: 'accept the reply' },
    stages: ANY_STAGE,
    by: 'supervision',
    instead: NOTHING_ELSE,
  },
  repeatSupervision: {
    name: { zh: '再次督办', en: 'order again' },
    stages: ANY_STAGE,
    by: 'supervision',
    instead: NOTHING_ELSE,
  },
  endSupervision: {
    name: { zh: '结束督办', en: 'end the supervision' },
    stages: ANY_STAGE,
    by: 'supervision',
    instead: NOTHING_ELSE,
  },
  setProposalAside: {
    name: { zh: '不予督办', en: 'set the proposal aside' },
    stages: ANY_STAGE,
    by: 'supervision',
    instead: NOTHING_ELSE,
  },
};
