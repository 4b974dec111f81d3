// The stages of a matter, and what is said where an action does not fit one.
import type { Text } from '#kernel/text.ts';
import type { MatterStage } from '../words.contract.ts';
import { citing } from './articles.ts';

/** Names of the stages for sentences. */
export const STAGE_NAMES: Readonly<Record<MatterStage, Text>> = {
  registered: { zh: '已登记、待转办', en: 'registered, waiting to be routed' },
  routed: { zh: '已转办、待受理', en: 'routed, waiting to be accepted' },
  accepted: { zh: '已受理、办理中', en: 'accepted, being handled' },
  answered: { zh: '已答复、待送达', en: 'answered, waiting to be served' },
  served: { zh: '已送达', en: 'served' },
  closed: { zh: '已办结', en: 'closed' },
  attached: { zh: '已并入原信访事项', en: 'joined to the earlier matter' },
};

/** What may be done whatever happened. */
export const ANY_STAGE = Object.keys(STAGE_NAMES) as readonly MatterStage[];
/** What may be done at any stage is refused for none. */
export const NOTHING_ELSE: Text = { zh: '', en: '' };

/** Once accepted, a matter is answered. */
export const ANSWER_IT: Text = {
  zh: '已受理的事项应当答复；应当通过其他法定程序处理的，请导入该程序。',
  en: 'An accepted matter is answered, or led into the procedure that it belongs to.',
};

/** What can be reviewed was decided. */
export const DECIDED = ['answered', 'served', 'closed'] as const satisfies readonly MatterStage[];
/** What is said where nothing was decided yet. */
export const NOT_DECIDED = citing('review', ({ zh, en }) => ({
  zh: `作出处理意见之后，信访人不服的才能请求复查（${zh}）；请先作出处理意见，不再作出的，有新的事实可以另行提出。`,
  en: `Review can be asked for once there is an opinion to disagree with (${en}). Answer the matter first; where no opinion will come, it can be raised again on new facts.`,
}));
