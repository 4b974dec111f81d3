import { Type } from 'typebox';
import type { FastifyRequest } from 'fastify';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, PUBLIC, queryRoute, type Route } from '#platform/http/route.ts';
import { notSignedIn } from './access.refusals.ts';
import { viewSessions, viewWhoAmI } from './access.views.ts';
import { changePassword, createAccount } from './account.commands.ts';
import { authenticate, SESSION_COOKIE, SIGNED_IN } from './authenticate.ts';
import * as contract from './contract.ts';
import { endSession, signIn, signOut, switchPost } from './session.commands.ts';

const tag = 'access';
const Done = Type.Object({});
const SessionId = Type.Object({ sessionId: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
// Generous, because a whole office may share one address; guesses at one account are stopped by its lock.
const signInLimit = { max: 60, minutes: 5 };
const passwordLimit = { max: 20, minutes: 5 };

/** Signing in and out, one's own sessions and password, accounts. */
export function accessRoutes({ clock }: Office): readonly Route[] {
  return [...sessionRoutes(clock), ...ownSessionsRoutes(clock), ...accountRoutes(clock)];
}

function sessionRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      method: 'POST',
      url: '/api/v1/session',
      operation: 'signIn',
      summary: { zh: '登录', en: 'Sign in' },
      tag,
      permission: PUBLIC,
      rateLimit: signInLimit,
      commitsRefusals: true, // the lock counts them
      body: contract.SignIn,
      answer: contract.WhoAmI,
      records: { act: 'signIn', refusedAct: 'signInFailed', words: ({ body }) => body.login },
      work: async (tx, _nobody, { body, cookies, note, raw }) => {
        const signedIn = await signIn(tx, body, clock);
        if (!signedIn.ok) return signedIn;
        await leave(tx, raw, clock);
        // Kept until the browser is closed; the server ends it earlier when it is idle or its time is up.
        cookies.set(SESSION_COOKIE, signedIn.value.token);
        const officer = await authenticate(tx.db, signedIn.value.token, clock);
        note({ ...(officer === undefined ? {} : { actor: officer }) });
        return whoAmI(tx, officer, clock);
      },
    }),
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
        const officer = await authenticate(tx.db, tokenOf(raw), clock);
        if (officer !== undefined) note({ act: 'signOut', actor: officer });
        await leave(tx, raw, clock);
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
      read: async (tx, actor) => succeed(await viewWhoAmI(tx, officer(actor), clock)),
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
      records: { act: 'command', subject: ({ body }) => body.postId },
      work: async (tx, actor, { body, raw }) => {
        const token = tokenOf(raw);
        const switched = await switchPost(tx, officer(actor), { ...body, token }, clock);
        return switched.ok ? whoAmI(tx, await authenticate(tx.db, token, clock), clock) : switched;
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
        succeed(await viewSessions(tx, officer(actor), tokenOf(raw), clock)),
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
        const ended = await endSession(tx, officer(actor), params, clock);
        return ended.ok ? succeed({}) : ended;
      },
    }),
  ];
}

function accountRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      method: 'POST',
      url: '/api/v1/password',
      operation: 'changePassword',
      summary: { zh: '修改本人密码', en: 'Change one’s own password' },
      tag,
      permission: SIGNED_IN,
      rateLimit: passwordLimit,
      commitsRefusals: true, // the lock counts them
      body: contract.ChangePassword,
      answer: Done,
      records: { act: 'command' },
      work: async (tx, actor, { body, raw }) => {
        const changed = await changePassword(tx, officer(actor), { ...body, token: tokenOf(raw) }, clock);
        return changed.ok ? succeed({}) : changed;
      },
    }),
    commandRoute({
      method: 'POST',
      url: '/api/v1/accounts',
      operation: 'createAccount',
      summary: { zh: '开通账号', en: 'Let an officer sign in' },
      tag,
      permission: 'manageAccounts',
      body: contract.CreateAccount,
      answer: contract.Account,
      status: 201,
      records: { act: 'permissionChange', subject: ({ body }) => body.officerId },
      work: (tx, actor, { body }) => createAccount(tx, actor, body, clock),
    }),
  ];
}

/** Ends the session that the request came with, if any, so that none is left behind unseen. */
async function leave(tx: Tx, raw: FastifyRequest, clock: Clock): Promise<void> {
  const token = raw.cookies[SESSION_COOKIE];
  if (token !== undefined) await signOut(tx, token, clock);
}

async function whoAmI(tx: Tx, actor: OfficerActor | undefined, clock: Clock) {
  return actor === undefined ? refuse(notSignedIn) : succeed(await viewWhoAmI(tx, actor, clock));
}

function tokenOf(raw: FastifyRequest): string {
  return raw.cookies[SESSION_COOKIE] ?? '';
}

function officer(actor: Actor): OfficerActor {
  if (actor.kind !== 'officer') throw new Error('only officers have sessions');
  return actor;
}
