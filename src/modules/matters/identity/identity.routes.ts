import { Type } from 'typebox';
import type { Clock } from '#kernel/clock.ts';
import { commandRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { PartyView } from '#modules/intake/contract.ts';
import { AskForOpening, DecideOpening, EndOpening, UnmaskParty } from './identity.contract.ts';
import { MatterId, onMatter, TAG } from '../on-matter.ts';
import { askForOpening, decideOpening, endOpening } from './opening.commands.ts';
import { unmaskParty } from './unmask.commands.ts';

/** 启封: two people, one after the other. */
export function openingRoutes(clock: Clock): Route[] {
  return [
    onMatter(
      'ask-opening',
      'askForOpening',
      { zh: '请求启封信访人身份', en: 'Ask for a sealed identity to be opened' },
      AskForOpening,
      askForOpening,
      clock,
    ),
    onMatter(
      'decide-opening',
      'decideOpening',
      { zh: '批复启封', en: 'Allow or refuse an opening' },
      DecideOpening,
      decideOpening,
      clock,
    ),
    onMatter(
      'end-opening',
      'endOpening',
      { zh: '结束启封', en: 'End an opening early' },
      EndOpening,
      endOpening,
      clock,
    ),
  ];
}

/** 查看完整信息: the data of a party in full, for a reason that is kept. */
export function unmaskRoute(clock: Clock): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/matters/:matterId/parties/:partyId/unmask',
    operation: 'unmaskParty',
    summary: {
      zh: '查看信访人完整信息（须说明用途，并留下记录）',
      en: 'See a party in full, for a reason, on record',
    },
    tag: TAG,
    permission: 'unmaskParty',
    params: Type.Object({ ...MatterId.properties, partyId: Type.String({ format: 'uuid' }) }),
    body: UnmaskParty,
    answer: PartyView,
    // Kept for two days, an answer would outlive the opening under which it was given.
    answersAfresh: true,
    records: { act: 'unmask', subject: ({ params }) => params.partyId },
    work: async (tx, actor, { params, body }) => {
      const officer = officerWho(actor, 'unmaskParty');
      return officer.ok ? unmaskParty(tx, officer.value, { ...params, input: body }, clock) : officer;
    },
  });
}
