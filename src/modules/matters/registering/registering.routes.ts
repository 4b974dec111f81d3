import { Type } from 'typebox';
import type { Clock } from '#kernel/clock.ts';
import { succeed } from '#kernel/result.ts';
import { commandRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { CheckRepeats, Receipt, RegisterSubmission } from '#modules/intake/contract.ts';
import { ReissueQueryCode } from './query-code.contract.ts';
import { RepeatCandidate } from '../repeats/repeats.contract.ts';
import { MatterId, TAG } from '../on-matter.ts';
import { reissueQueryCode } from './query-code.commands.ts';
import { registerSubmission } from './register.commands.ts';
import { checkRepeats } from '../repeats/repeats.ts';

// Offices share an address: as many as a busy counter makes, not as many as somebody tries.
const REISSUES = { max: 20, minutes: 1 };

/** The one route whose answer has a query code besides registering; kept sealed for whoever sends it again. */
export function reissueRoute(clock: Clock): Route {
  return commandRoute({
    method: 'POST',
    url: '/api/v1/matters/:matterId/query-code',
    operation: 'reissueQueryCode',
    summary: {
      zh: '核对身份后补发查询码（原查询码立即作废）',
      en: 'Reissue the query code after an identity check; the one before stops working',
    },
    tag: TAG,
    permission: 'reissueQueryCode',
    rateLimit: REISSUES,
    params: MatterId,
    body: ReissueQueryCode,
    answer: Receipt,
    status: 201,
    records: { act: 'command', details: ({ body }) => ({ check: body.check }) },
    work: async (tx, actor, { params, body, version }) => {
      const officer = officerWho(actor, 'reissueQueryCode');
      if (!officer.ok) return officer;
      const target = { matterId: params.matterId, expectedVersion: version };
      return reissueQueryCode(tx, officer.value, { ...target, input: body }, clock);
    },
  });
}

/** 登记: a submission in, a receipt out. */
export function registeringRoutes(clock: Clock): Route[] {
  return [
    commandRoute({
      method: 'POST',
      url: '/api/v1/submissions',
      operation: 'registerSubmission',
      summary: { zh: '登记信访件', en: 'Register a submission' },
      tag: TAG,
      permission: 'registerSubmission',
      body: RegisterSubmission,
      answer: Receipt,
      status: 201,
      records: { act: 'command', matter: (_asked, receipt) => receipt?.matterId },
      work: async (tx, actor, { body }) => {
        const officer = officerWho(actor, 'registerSubmission');
        return officer.ok ? registerSubmission(tx, officer.value, body, clock) : officer;
      },
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/repeats/check',
      operation: 'checkRepeats',
      summary: { zh: '查重', en: 'Look for earlier matters' },
      tag: TAG,
      permission: 'checkRepeats',
      body: CheckRepeats,
      answer: Type.Object({ candidates: Type.Array(RepeatCandidate) }),
      records: { act: 'searchMatters' },
      work: async (tx, actor, { body }) => {
        const officer = officerWho(actor, 'checkRepeats');
        if (!officer.ok) return officer;
        return succeed({ candidates: await checkRepeats(tx, officer.value, body, clock.today()) });
      },
    }),
  ];
}
