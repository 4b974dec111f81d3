// Decides on openings 启封 of a sealed identity: one officer asks and says why, another decides, and either ends it early.
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import {
  groundOfSeal,
  mayDecide,
  mayEnd,
  openingFor,
  standingOf,
  type OfficerNow,
} from './sealed-identity.ts';
import type { MatterState } from '../../rules/state.ts';
import type { IdentityOpening, PostHolder } from './identity-state.ts';

const HOUR = 3_600_000;

/** Asks to see the people of a matter. Refuses where nothing is sealed and where the officer has asked already. */
export function askForOpening(
  state: MatterState,
  asked: { readonly hours: number; readonly reasonDigest: string },
  officer: OfficerNow,
  { today }: Circumstances,
): Result<MatterEvent> {
  const openings = state.openings ?? [];
  const waiting = openings.some(
    (one) => one.askedBy.officerId === officer.officerId && standingOf(one, officer.now) === 'waiting',
  );
  if (groundOfSeal(state) === null) return refuse(NOT_SEALED);
  if (waiting || openingFor(state, officer.officerId, officer.now) !== undefined)
    return refuse(ASKED_ALREADY);
  return succeed({
    type: 'opening.asked',
    occurredOn: today,
    data: {
      opening: {
        openingId: openings.length + 1,
        askedBy: holderOf(officer),
        askedAt: officer.now.toISOString(),
        ...asked,
      },
      clocks: [],
    },
  });
}

/** Allows or refuses an opening. Whoever asked never decides, and nobody is let in whom a wall keeps out since. */
export function decideOpening(
  state: MatterState,
  decided: { readonly openingId: number; readonly allowed: boolean; readonly reasonDigest: string },
  officer: OfficerNow,
  { today }: Circumstances,
): Result<MatterEvent> {
  const opening = openingNamed(state, decided.openingId);
  if (opening === undefined) return refuse(UNKNOWN);
  if (standingOf(opening, officer.now) !== 'waiting') return refuse(DECIDED_ALREADY);
  if (opening.askedBy.officerId === officer.officerId) return refuse(OWN);
  if (!mayDecide(opening, officer)) return refuse(OTHER_LINE);
  const { officerId, unitId } = opening.askedBy;
  if (decided.allowed && state.walledFrom.some((walled) => walled === officerId || walled === unitId))
    return refuse(ASKER_WALLED);
  const openUntil = new Date(officer.now.getTime() + opening.hours * HOUR).toISOString();
  return succeed({
    type: 'opening.decided',
    occurredOn: today,
    data: {
      openingId: opening.openingId,
      decision: {
        by: holderOf(officer),
        at: officer.now.toISOString(),
        reasonDigest: decided.reasonDigest,
        openUntil: decided.allowed ? openUntil : null,
      },
      clocks: [],
    },
  });
}

/** Ends an opening before its time, or takes back one that nobody decided yet. */
export function endOpening(
  state: MatterState,
  openingId: number,
  officer: OfficerNow,
  { today }: Circumstances,
): Result<MatterEvent> {
  const opening = openingNamed(state, openingId);
  if (opening === undefined) return refuse(UNKNOWN);
  if (!mayEnd(opening, officer.officerId)) return refuse(NOT_YOURS);
  if (!['waiting', 'open'].includes(standingOf(opening, officer.now))) return refuse(OVER_ALREADY);
  const ended = { by: holderOf(officer), at: officer.now.toISOString() };
  return succeed({ type: 'opening.ended', occurredOn: today, data: { openingId, ended, clocks: [] } });
}

function openingNamed(state: MatterState, openingId: number): IdentityOpening | undefined {
  return state.openings?.find((one) => one.openingId === openingId);
}

function holderOf({ officerId, unitId, role }: PostHolder): PostHolder {
  return { officerId, unitId, role };
}

const NOT_SEALED: Refusal = {
  code: 'identity-not-sealed',
  kind: 'conflict',
  text: {
    zh: '该事项没有对信访人身份保密，可以直接查看完整信息。',
    en: 'The identity of the petitioner is not sealed; show it in full instead.',
  },
};

const ASKED_ALREADY: Refusal = {
  code: 'opening-asked-already',
  kind: 'conflict',
  text: {
    zh: '您已经请求启封，或者正在启封期内。需要更改的，请先撤回或者结束原来的启封。',
    en: 'You have asked for an opening already, or have one now. End that one first if you need another.',
  },
};

const UNKNOWN: Refusal = {
  code: 'opening-unknown',
  kind: 'not-found',
  field: 'openingId',
  text: {
    zh: '该事项没有这次启封请求。请刷新页面后再试。',
    en: 'There is no such opening in this matter. Reload the page and try again.',
  },
};

const DECIDED_ALREADY: Refusal = {
  code: 'opening-decided-already',
  kind: 'conflict',
  field: 'openingId',
  text: {
    zh: '这次启封请求已经批复，或者已由请求人撤回。请刷新页面查看。',
    en: 'This opening has been decided, or was taken back by whoever asked. Reload the page to see.',
  },
};

const OWN: Refusal = {
  code: 'opening-own',
  kind: 'forbidden',
  field: 'openingId',
  text: {
    zh: '启封须由两人经手：本人的请求由其他负责人批准。',
    en: 'An opening takes two people: another leader decides on the one that you asked for.',
  },
};

const OTHER_LINE: Refusal = {
  code: 'opening-of-another-unit',
  kind: 'forbidden',
  field: 'openingId',
  text: {
    zh: '启封由请求人所在单位或者其上级单位的负责人批准。',
    en: 'A leader of the unit of whoever asked, or of one above it, decides on an opening.',
  },
};

const ASKER_WALLED: Refusal = {
  code: 'opening-asker-walled',
  kind: 'conflict',
  field: 'openingId',
  text: {
    zh: '请求人已回避，或者属于被反映的单位，不能批准启封。请不予批准。',
    en: 'Whoever asked has been recused since, or belongs to the accused. Refuse this opening.',
  },
};

const NOT_YOURS: Refusal = {
  code: 'opening-not-yours',
  kind: 'forbidden',
  field: 'openingId',
  text: {
    zh: '启封由请求人或者批准人结束。',
    en: 'Whoever asked for an opening, or allowed it, ends it.',
  },
};

const OVER_ALREADY: Refusal = {
  code: 'opening-over-already',
  kind: 'conflict',
  field: 'openingId',
  text: {
    zh: '这次启封已经结束；仍需查看的，请重新请求启封。',
    en: 'This opening is over already; ask for another one if you still need it.',
  },
};
