import { Type } from 'typebox';
import { succeed } from '#kernel/result.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { viewFactors } from './access.views.ts';
import { SIGNED_IN, SIGNING_IN } from './authenticate.ts';
import * as contract from './contract.ts';
import { addPasskey, beginNewPasskey, confirmSecret, removePasskey, showSecret } from './factor.commands.ts';
import { siteOf } from './passkeys.ts';
import { actingOfficer, tokenOf } from './request.ts';
import { afterwards } from './sign-in.routes.ts';

const PasskeyId = Type.Object({ passkeyId: Type.String({ minLength: 1, maxLength: 2000 }) });
/** Open to whoever enrols for the first time while signing in; the commands know when that is. */
const enrolling = {
  method: 'POST',
  tag: 'access',
  permission: SIGNING_IN,
  rateLimit: { max: 60, minutes: 5 },
} as const;

/** One's own second factors: seeing, adding, taking away. */
export function factorRoutes({ clock, config }: Office): readonly Route[] {
  return [...authenticatorRoutes(clock), ...passkeyRoutes(clock, config.publicUrl)];
}

function authenticatorRoutes(clock: Clock): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/second-factors',
      operation: 'listSecondFactors',
      records: { nothing: 'officers see their own factors' },
      summary: { zh: '本人的两步验证方式', en: 'One’s own second factors' },
      tag: 'access',
      permission: SIGNED_IN,
      answer: contract.FactorList,
      read: async (tx, actor) => succeed(await viewFactors(tx, actingOfficer(actor))),
    }),
    commandRoute({
      ...enrolling,
      url: '/api/v1/second-factors/authenticator',
      operation: 'showAuthenticatorSecret',
      records: { act: 'command' },
      summary: { zh: '登记动态口令：显示密钥', en: 'Enrol an authenticator: show its secret' },
      answer: contract.ShownSecret,
      work: (tx, actor, { raw }) => showSecret(tx, actingOfficer(actor), { token: tokenOf(raw) }, clock),
    }),
    commandRoute({
      ...enrolling,
      url: '/api/v1/second-factors/authenticator/confirm',
      operation: 'confirmAuthenticator',
      records: { act: 'command' },
      summary: { zh: '登记动态口令：输入口令确认', en: 'Enrol an authenticator: confirm with a code' },
      body: contract.GiveCode,
      answer: contract.SignInState,
      work: afterwards(clock, (tx, actor, { body, raw }) =>
        confirmSecret(tx, actor, { ...body, token: tokenOf(raw) }, clock),
      ),
    }),
  ];
}

function passkeyRoutes(clock: Clock, publicUrl: string | undefined): readonly Route[] {
  return [
    commandRoute({
      ...enrolling,
      url: '/api/v1/second-factors/passkeys/question',
      operation: 'beginNewPasskey',
      records: { nothing: 'a question; its answer is recorded' },
      summary: { zh: '登记通行密钥：请求创建', en: 'Enrol a passkey: ask for one' },
      answer: contract.PasskeyQuestion,
      work: (tx, actor, { raw }) =>
        beginNewPasskey(
          tx,
          actingOfficer(actor),
          { token: tokenOf(raw), site: siteOf(raw, publicUrl) },
          clock,
        ),
    }),
    commandRoute({
      ...enrolling,
      url: '/api/v1/second-factors/passkeys',
      operation: 'addPasskey',
      records: { act: 'command' },
      summary: { zh: '登记通行密钥', en: 'Enrol a passkey' },
      body: contract.AddPasskey,
      answer: contract.SignInState,
      work: afterwards(clock, (tx, actor, { body, raw }) =>
        addPasskey(tx, actor, { ...body, token: tokenOf(raw), site: siteOf(raw, publicUrl) }, clock),
      ),
    }),
    commandRoute({
      method: 'DELETE',
      tag: 'access',
      permission: SIGNED_IN,
      url: '/api/v1/second-factors/passkeys/:passkeyId',
      operation: 'removePasskey',
      records: { act: 'command' },
      summary: { zh: '删除本人的通行密钥', en: 'Remove one of one’s own passkeys' },
      params: PasskeyId,
      answer: Type.Object({}),
      work: async (tx, actor, { params, raw }) => {
        const input = { ...params, token: tokenOf(raw) };
        const removed = await removePasskey(tx, actingOfficer(actor), input, clock);
        return removed.ok ? succeed({}) : removed;
      },
    }),
  ];
}
