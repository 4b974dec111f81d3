import { Type } from 'typebox';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, PUBLIC, queryRoute, type Route } from '#platform/http/route.ts';
import { notSignedIn } from './access.refusals.ts';
import { viewSessions, viewWhoAmI } from './access.views.ts';
import { changePassword } from './account.commands.ts';
import { accountRoutes } from './account.routes.ts';
import { authenticate, SESSION_COOKIE, SIGNED_IN, SIGNING_IN } from './authenticate.ts';
import * as contract from './contract.ts';
import { delegationRoutes } from './delegation.routes.ts';
import { factorRoutes } from './factor.routes.ts';
import { linkRoutes } from './first-start.routes.ts';
import { recoveryRoutes } from './recovery.routes.ts';
import { actingOfficer, tokenOf } from './request.ts';
import { endSession, signOut, switchPost } from './session.commands.ts';
import { afterwards, signInRoutes } from './sign-in.routes.ts';
import { singleSignOnRoutes } from './single-sign-on.routes.ts';

const tag = 'access';
const Done = Type.Object({});
const SessionId = Type.Object({ sessionId: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
const passwordLimit = { max: 20, minutes: 5 };

/** Signing in and out, one's own sessions and password, second factors, links, recovery, accounts. */
export function accessRoutes(office: Office): readonly Route[] {
  const { clock } = office;
  return [
    ...signInRoutes(office),
    ...singleSignOnRoutes(office),
    ...sessionRoutes(clock),
    ...ownSessionsRoutes(clock),
    ...factorRoutes(office),
    ...linkRoutes(office),
    ...recoveryRoutes(office),
    ...passwordRoutes(clock),
    ...accountRoutes(office),
    ...delegationRoutes(office),
  ];
}

function sessionRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      method: 'DELETE',
      url: '/api/v1/session',
      operation: 'signOut',
      summary: { zh: '退出登录', en: 'Sign out' },
      tag,
      permission: PUBLIC, // a session that is over can be left as well
      answer: Done,
      records: { noted: 'where a session was left' },
      work: async (tx, _nobody, { cookies, note, raw }) => {
        const left = await authenticate(tx.db, tokenOf(raw), clock);
        if (left !== undefined) note({ act: 'signOut', actor: left.actor });
        await signOut(tx, tokenOf(raw), clock);
        cookies.clear(SESSION_COOKIE);
        return succeed({});
      },
    }),
    queryRoute({
      url: '/api/v1/session',
      operation: 'getSession',
      summary: { zh: '当前登录人员', en: 'Who is signed in' },
      tag,
      permission: SIGNED_IN,
      answer: contract.WhoAmI,
      records: { nothing: 'officers see who they are themselves' },
      read: async (tx, actor) => succeed(await viewWhoAmI(tx, actingOfficer(actor), clock)),
    }),
    commandRoute({
      method: 'PUT',
      url: '/api/v1/session/post',
      operation: 'switchPost',
      summary: { zh: '切换岗位', en: 'Go on in another post' },
      tag,
      permission: SIGNED_IN,
      body: contract.SwitchPost,
      answer: contract.WhoAmI,
      records: {
        act: 'command',
        subject: ({ body }) => body.postId,
        details: ({ body }) => ({ delegationId: body.delegationId }),
      },
      work: async (tx, actor, { body, raw }) => {
        const token = tokenOf(raw);
        const switched = await switchPost(tx, actingOfficer(actor), { ...body, token }, clock);
        return switched.ok ? whoAmI(tx, token, clock) : switched;
      },
    }),
  ];
}

function ownSessionsRoutes(clock: Clock): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/sessions',
      operation: 'listSessions',
      summary: { zh: '本人的登录会话', en: 'One’s own sessions' },
      tag,
      permission: SIGNED_IN,
      answer: contract.SessionList,
      records: { nothing: 'officers see their own sessions' },
      read: async (tx, actor, { raw }) =>
        succeed(await viewSessions(tx, actingOfficer(actor), tokenOf(raw), clock)),
    }),
    commandRoute({
      method: 'DELETE',
      url: '/api/v1/sessions/:sessionId',
      operation: 'endSession',
      summary: { zh: '结束本人的登录会话', en: 'End one of one’s own sessions' },
      tag,
      permission: SIGNED_IN,
      params: SessionId,
      answer: Done,
      records: { act: 'signOut', subject: ({ params }) => params.sessionId },
      work: async (tx, actor, { params }) => {
        const ended = await endSession(tx, actingOfficer(actor), params, clock);
        return ended.ok ? succeed({}) : ended;
      },
    }),
  ];
}

function passwordRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      method: 'POST',
      url: '/api/v1/password',
      operation: 'changePassword',
      summary: { zh: '修改本人密码', en: 'Change one’s own password' },
      tag,
      permission: SIGNING_IN, // a first password is changed before the sign-in is complete
      rateLimit: passwordLimit,
      commitsRefusals: true, // the lock counts them
      body: contract.ChangePassword,
      answer: contract.SignInState,
      records: { act: 'command' },
      work: afterwards(clock, (tx, actor, { body, raw }) =>
        changePassword(tx, actor, { ...body, token: tokenOf(raw) }, clock),
      ),
    }),
  ];
}

async function whoAmI(tx: Tx, token: string, clock: Clock) {
  const signedIn = await authenticate(tx.db, token, clock);
  return signedIn === undefined ? refuse(notSignedIn) : succeed(await viewWhoAmI(tx, signedIn.actor, clock));
}
