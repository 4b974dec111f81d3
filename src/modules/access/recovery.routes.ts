import { Type } from 'typebox';
import { succeed } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import * as contract from './contract.ts';
import { askForRecovery, confirmRecovery, viewRecoveries } from './recovery.commands.ts';
import { actingOfficer } from './request.ts';

const RecoveryId = Type.Object({ recoveryId: Type.String({ format: 'uuid' }) });
const recovering = { tag: 'access', permission: 'recoverAccess' } as const;

/** Helping officers back in. */
export function recoveryRoutes({ clock }: Office): readonly Route[] {
  return [
    queryRoute({
      ...recovering,
      url: '/api/v1/recoveries',
      operation: 'listRecoveries',
      records: { nothing: 'what waits to be confirmed, for those who may' },
      summary: { zh: '等待确认的恢复申请', en: 'Recoveries that wait for a second person' },
      answer: contract.RecoveryList,
      read: async (tx, actor) => succeed(await viewRecoveries(tx, actingOfficer(actor), clock)),
    }),
    commandRoute({
      ...recovering,
      method: 'POST',
      url: '/api/v1/recoveries',
      operation: 'askForRecovery',
      records: { act: 'permissionChange' },
      summary: { zh: '申请恢复登录', en: 'Ask for a recovery' },
      body: contract.AskForRecovery,
      answer: contract.RecoveryView,
      status: 201,
      work: (tx, actor, { body }) => askForRecovery(tx, actingOfficer(actor), body, clock),
    }),
    commandRoute({
      ...recovering,
      method: 'POST',
      url: '/api/v1/recoveries/:recoveryId/confirm',
      operation: 'confirmRecovery',
      records: { act: 'permissionChange', subject: ({ params }) => params.recoveryId },
      summary: { zh: '确认恢复登录', en: 'Confirm a recovery' },
      params: RecoveryId,
      answer: contract.PersonalLink,
      work: (tx, actor, { params }) => confirmRecovery(tx, actingOfficer(actor), params, clock),
    }),
  ];
}
