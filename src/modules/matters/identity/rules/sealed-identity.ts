// Decides whether the people of a matter are sealed 身份保密, and to whom they are open (2022 art. 30(3), 46(5)).
// Everything that shows a person asks here first; what the screen says of it comes from here as well.
import type { Text } from '#kernel/text.ts';
import type { MatterAction } from '../../contract.ts';
import type { OpeningStanding, WaiverStanding } from '../../words.contract.ts';
import type { MatterState } from '../../rules/state.ts';
import type { IdentityOpening, IdentityWaiver, PostHolder } from './identity-state.ts';

/**
 * Why the people of a matter are sealed; null where they are not, or where confidentiality was given up. An accusation
 * seals them without their asking.
 */
export function groundOfSeal(
  state: Pick<MatterState, 'kind' | 'identityAsked' | 'waivers'>,
): 'accusation' | 'asked' | null {
  if (state.waivers?.some((one) => standingOfWaiver(one) === 'standing') === true) return null;
  if (state.kind === 'accusation') return 'accusation';
  return state.identityAsked === true ? 'asked' : null;
}

/** Where an opening stands at an instant. Time alone ends it: nothing has to run for that. */
export function standingOf(opening: IdentityOpening, now: Date): OpeningStanding {
  const { decision, ended } = opening;
  if (decision === null) return ended === null ? 'waiting' : 'withdrawn';
  if (decision.openUntil === null) return 'refused';
  if (ended !== null) return 'ended';
  return now.toISOString() < decision.openUntil ? 'open' : 'over';
}

/** Where a waiver stands: one that waits changes nothing yet. */
export function standingOfWaiver({ decision, revokedAt }: IdentityWaiver): WaiverStanding {
  if (decision?.confirmed === false) return 'refused';
  if (revokedAt !== null) return 'revoked';
  return decision === null ? 'waiting' : 'standing';
}

/** Whether an officer may decide on a waiver: as on an opening, another than who recorded it, of that line. */
export function mayDecideWaiver({ recordedBy }: IdentityWaiver, officer: Omit<OfficerNow, 'now'>): boolean {
  return recordedBy.officerId !== officer.officerId && officer.scope.includes(recordedBy.unitId);
}

/** Whether there is anything for the petitioner to take back: a waiver that holds, or that is about to. */
export function mayAskAgain({ erased, waivers = [] }: MatterState): boolean {
  return (
    erased === undefined && waivers.some((one) => ['waiting', 'standing'].includes(standingOfWaiver(one)))
  );
}

/** The opening under which an officer may see the people now; undefined where there is none. */
export function openingFor(state: MatterState, officerId: string, now: Date): IdentityOpening | undefined {
  return (state.openings ?? []).find(
    (one) => one.askedBy.officerId === officerId && standingOf(one, now) === 'open',
  );
}

/** An officer at an instant, as openings ask of them. */
export interface OfficerNow extends PostHolder {
  readonly scope: readonly string[];
  readonly now: Date;
}

/** Whether an officer may decide on an opening: not their own, and asked by a unit of theirs or below. */
export function mayDecide(opening: IdentityOpening, officer: Omit<OfficerNow, 'now'>): boolean {
  return opening.askedBy.officerId !== officer.officerId && officer.scope.includes(opening.askedBy.unitId);
}

/** Whether an officer may end an opening: who asked for it, or who let them. */
export function mayEnd(opening: IdentityOpening, officerId: string): boolean {
  return opening.askedBy.officerId === officerId || opening.decision?.by.officerId === officerId;
}

/** Why this officer cannot take an action on the people of a matter now; undefined where the seal does not stand against it. */
export function whySealed(state: MatterState, action: MatterAction, officer: OfficerNow): Text | undefined {
  const sealed = groundOfSeal(state) !== null;
  const openings = state.openings ?? [];
  const standing = (one: IdentityOpening): OpeningStanding => standingOf(one, officer.now);
  switch (action) {
    case 'unmask':
      return sealed && openingFor(state, officer.officerId, officer.now) === undefined ? SEALED : undefined;
    case 'reissueCode':
      return sealed && openingFor(state, officer.officerId, officer.now) === undefined
        ? SEALED_FROM_CHECK
        : undefined;
    case 'askOpening':
      if (!sealed) return NOT_SEALED;
      return openings.some(
        (one) => one.askedBy.officerId === officer.officerId && ['waiting', 'open'].includes(standing(one)),
      )
        ? ASKED_ALREADY
        : undefined;
    case 'decideOpening':
      return openings.some((one) => standing(one) === 'waiting' && mayDecide(one, officer))
        ? undefined
        : NOTHING_TO_DECIDE;
    case 'endOpening':
      return openings.some(
        (one) => ['waiting', 'open'].includes(standing(one)) && mayEnd(one, officer.officerId),
      )
        ? undefined
        : NOTHING_TO_END;
    case 'recordWaiver':
      return whyNoWaiver(state);
    case 'decideWaiver':
      return state.waivers?.some(
        (one) => standingOfWaiver(one) === 'waiting' && mayDecideWaiver(one, officer),
      ) === true
        ? undefined
        : NO_WAIVER_TO_DECIDE;
    default:
      return undefined;
  }
}

function whyNoWaiver(state: MatterState): Text | undefined {
  if (groundOfSeal(state) === null) return NOTHING_TO_GIVE_UP;
  return state.waivers?.some((one) => standingOfWaiver(one) === 'waiting') === true
    ? WAIVER_WAITS
    : undefined;
}

/** Said wherever somebody asks for a person whose identity is sealed. */
export const SEALED: Text = {
  zh: '信访人身份保密。确需知道信访人是谁的，请在本页“信访人”处说明理由请求启封，由本单位或者上级单位的负责人批准。',
  en: 'The identity of the petitioner is sealed. If you must know who it is, ask for an opening under “Petitioners” and say why; a leader of your unit or one above decides.',
};

/** Said where somebody asks for a new query code and nobody may see whether they are the petitioner. */
export const SEALED_FROM_CHECK: Text = {
  zh: '信访人身份保密，无从核对来人身份。补发查询码之前，请先请求启封，并在启封期内办理。',
  en: 'The identity of the petitioner is sealed, so nobody can be checked against it. Ask for an opening first, and reissue the code while it lasts.',
};

const NOT_SEALED: Text = {
  zh: '该事项没有对信访人身份保密，无需启封，可以直接查看完整信息。',
  en: 'The identity of the petitioner is not sealed, so there is nothing to open; show it in full instead.',
};

const ASKED_ALREADY: Text = {
  zh: '您已经请求启封，或者正在启封期内；需要更改的，请先撤回或者结束原来的启封。',
  en: 'You have asked for an opening already, or have one now; end that one first if you need another.',
};

const NOTHING_TO_DECIDE: Text = {
  zh: '没有等待您批准的启封请求。本人的请求须由他人批准。',
  en: 'No opening waits for your decision. Your own is for somebody else to decide.',
};

const NOTHING_TO_END: Text = {
  zh: '没有由您请求或者批准、尚未结束的启封；需要查看的，请先请求启封。',
  en: 'There is no opening that you asked for or allowed and that has not ended; ask for one if you need it.',
};

const NOTHING_TO_GIVE_UP: Text = {
  zh: '该事项没有对信访人身份保密，无需登记放弃保密，可以直接查看完整信息。',
  en: 'The identity of the petitioner is not sealed, so there is nothing to give up; show it in full instead.',
};

const WAIVER_WAITS: Text = {
  zh: '已经登记放弃保密，请等待负责人核对。',
  en: 'A waiver is recorded already; wait until a leader has compared it with the paper.',
};

const NO_WAIVER_TO_DECIDE: Text = {
  zh: '没有等待您核对的放弃保密登记。本人登记的须由他人核对。',
  en: 'No waiver waits for you. What you recorded yourself is for somebody else to confirm.',
};
