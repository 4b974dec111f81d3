import { Type } from 'typebox';
import { succeed } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { viewAccount } from './access.views.ts';
import { createAccount } from './account.commands.ts';
import * as contract from './contract.ts';
import { inviteOfficer } from './personal-link.commands.ts';
import { unlockAccount } from './recovery.commands.ts';
import { actingOfficer } from './request.ts';
import { endSessionsOf } from './session.commands.ts';

const OfficerId = Type.Object({ officerId: Type.String({ format: 'uuid' }) });
const keeping = { tag: 'access', permission: 'manageAccounts' } as const;

/** What security officers do for the accounts of colleagues. */
export function accountRoutes({ clock }: Office): readonly Route[] {
  return [
    queryRoute({
      ...keeping,
      url: '/api/v1/officers/:officerId/account',
      operation: 'getAccount',
      summary: { zh: '工作人员的账号', en: 'The account of an officer' },
      params: OfficerId,
      answer: contract.AccountView,
      records: { nothing: 'whether a colleague can sign in, for those who keep accounts' },
      read: async (tx, _actor, { params }) => succeed(await viewAccount(tx, params.officerId, clock)),
    }),
    commandRoute({
      ...keeping,
      method: 'POST',
      url: '/api/v1/accounts',
      operation: 'createAccount',
      summary: { zh: '开通账号', en: 'Let an officer sign in' },
      body: contract.CreateAccount,
      answer: contract.Account,
      status: 201,
      records: { act: 'permissionChange', subject: ({ body }) => body.officerId },
      work: (tx, actor, { body }) => createAccount(tx, actor, body, clock),
    }),
    commandRoute({
      ...keeping,
      method: 'POST',
      url: '/api/v1/invitations',
      operation: 'inviteOfficer',
      summary: { zh: '用一次性网址开通账号', en: 'Let an officer sign in by a one-time link' },
      body: contract.InviteOfficer,
      answer: contract.PersonalLink,
      status: 201,
      records: { act: 'permissionChange', subject: ({ body }) => body.officerId },
      work: (tx, actor, { body }) => inviteOfficer(tx, actingOfficer(actor), body, clock),
    }),
    commandRoute({
      ...keeping,
      method: 'POST',
      url: '/api/v1/accounts/unlock',
      operation: 'unlockAccount',
      summary: { zh: '解除账号锁定', en: 'Unlock an account' },
      body: contract.UnlockAccount,
      answer: Type.Object({}),
      records: { act: 'permissionChange' },
      work: async (tx, _actor, { body }) => {
        const unlocked = await unlockAccount(tx, body);
        return unlocked.ok ? succeed({}) : unlocked;
      },
    }),
    commandRoute({
      ...keeping,
      method: 'DELETE',
      url: '/api/v1/officers/:officerId/sessions',
      operation: 'endSessionsOf',
      summary: { zh: '结束工作人员的全部登录会话', en: 'End all sessions of an officer' },
      params: OfficerId,
      answer: Type.Object({ ended: Type.Integer() }),
      records: { act: 'permissionChange', subject: ({ params }) => params.officerId },
      work: (tx, actor, { params }) => endSessionsOf(tx, actingOfficer(actor), params, clock),
    }),
  ];
}
