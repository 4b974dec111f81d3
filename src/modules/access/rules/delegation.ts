// Decides what of a post may be handed over 代行, to whom and for how long; whether it still stands; and what an officer
// who acts in another's post may do. Every request of such an officer asks here. The Regulation leaves deputies to the
// offices; that the three offices are never handed over follows from their being three people (network/rules/offices.ts).
import type { OfficerActor, Role } from '#kernel/actor.ts';
import { addDays, daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import type { Action, DelegationState } from '../contract.ts';
import { actionsOf, mayDo, nameOf, reasonWhyNot } from './permissions.ts';

/** A post is handed over for at most so many days at a time. */
export const MOST_DAYS = 90;

/** Without these nothing else can be done: they go with whatever is handed over. */
const ALWAYS: readonly Action[] = ['readMatter', 'listMatters', 'readNetwork'];
/** What was handed over is not handed on, and of two people who must agree none becomes the other. */
const NEVER: readonly Action[] = [
  'delegatePost',
  'proposeDestruction',
  'approveDestruction',
  'decideOpening', // the second person is not whoever asked, in another's post
  'decideWaiver',
];

/** Who acts, as far as it decides what they may do. */
export type Acting = Pick<OfficerActor, 'role' | 'onBehalfOf'>;

/** The actions of a role that its officer may hand over, in the order of the table; those that go without asking last. */
export function delegableActions(role: Role): readonly Action[] {
  return actionsOf(role).filter((action) => !NEVER.includes(action) && !ALWAYS.includes(action));
}

/** Everything that goes with the actions chosen. */
export function handedOver(role: Role, chosen: readonly Action[]): readonly Action[] {
  return actionsOf(role).filter((action) => chosen.includes(action) || ALWAYS.includes(action));
}

/** Why somebody may not do this, in their own post or in another's; undefined where they may. */
export function whyMayNot(actor: Acting, action: Action): Text | undefined {
  if (!mayDo(actor.role, action)) return reasonWhyNot(actor.role, action);
  const { onBehalfOf } = actor;
  if (onBehalfOf === undefined || onBehalfOf.actions.includes(action)) return undefined;
  const name = nameOf(action);
  return NEVER.includes(action)
    ? {
        zh: `代行岗位时不能${name.zh}；请切换到本人岗位，或者请${onBehalfOf.name}本人办理。`,
        en: `Acting for ${onBehalfOf.name} you cannot ${name.en}; go on in your own post, or ask ${onBehalfOf.name}.`,
      }
    : {
        zh: `${onBehalfOf.name}授权您代行的事项不包括${name.zh}；请${onBehalfOf.name}本人办理，或者另行授权。`,
        en: `What ${onBehalfOf.name} handed over to you does not include to ${name.en}; ask ${onBehalfOf.name} to do it or to hand it over as well.`,
      };
}

/** Everything somebody may do. */
export function actionsOfActor(actor: Acting): readonly Action[] {
  return actionsOf(actor.role).filter((action) => whyMayNot(actor, action) === undefined);
}

/** What decides whether a delegation stands on a day. */
export interface DelegationFacts {
  readonly activeFrom: PlainDate;
  readonly activeUntil: PlainDate;
  readonly revoked: boolean;
  /** Whether the post stands that day, in a unit that stands, held by an officer who still works here. */
  readonly giverHoldsPost: boolean;
  /** Whether the officer who acts still works here, in a casework post of their own. */
  readonly delegateHoldsPost: boolean;
}

/** How a delegation stands on a day; only `standing` lets anybody act. */
export function stateOfDelegation(facts: DelegationFacts, today: PlainDate): DelegationState {
  if (facts.revoked) return 'revoked';
  if (today >= facts.activeUntil) return 'over';
  if (today < facts.activeFrom) return 'planned';
  return facts.giverHoldsPost && facts.delegateHoldsPost ? 'standing' : 'postEnded';
}

/** What is wrong with the days of a delegation, if anything. Both are days on which it stands. */
export function faultOfDays(
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  today: PlainDate,
): { readonly field: 'from' | 'to'; readonly text: Text } | undefined {
  if (from < today) {
    return {
      field: 'from',
      text: {
        zh: `授权不能追溯；起始日期请填${today}或者以后。`,
        en: `A post is not handed over backwards; begin on ${today} or later.`,
      },
    };
  }
  if (to < from) {
    return {
      field: 'to',
      text: {
        zh: `截止日期不能早于起始日期${from}；请改填${from}或者以后。`,
        en: `The last day cannot come before the first, ${from}; give ${from} or a later day.`,
      },
    };
  }
  if (daysBetween(from, to) >= MOST_DAYS) {
    const latest = addDays(from, MOST_DAYS - 1);
    return {
      field: 'to',
      text: {
        zh: `一次授权最长${MOST_DAYS}日；截止日期请填${latest}或者以前，到期仍需要的再行授权。`,
        en: `A post is handed over for at most ${MOST_DAYS} days; end on ${latest} or earlier, and hand over again if needed.`,
      },
    };
  }
  return undefined;
}
