import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, PUBLIC, queryRoute, type Incoming, type Route } from '#platform/http/route.ts';
import { SESSION_COOKIE, SIGNING_IN } from './authenticate.ts';
import * as contract from './contract.ts';
import { demoCode, isDemo } from './demo.commands.ts';
import { siteOf } from './passkeys.ts';
import { actingOfficer, tokenOf } from './request.ts';
import { beginPasskey, giveCode, givePasskey } from './second-factor.commands.ts';
import { signIn, signOut } from './session.commands.ts';
import { settleBegun, settleSignIn, viewSignIn } from './signing-in.ts';

const tag = 'access';
// Generous, because a whole office may share one address; guesses at one account are stopped by its lock.
const signInLimit = { max: 60, minutes: 5 };

/** A step of signing in: open to whoever has given the password, and every refusal leaves its trace. */
const step = {
  method: 'POST',
  tag,
  permission: SIGNING_IN,
  rateLimit: signInLimit,
  commitsRefusals: true, // the lock counts them
} as const;

/** A step is recorded as such, because the next may never come; the one that completes the sign-in notes that it does. */
const RECORDED = { act: 'signInStep', refusedAct: 'signInFailed' } as const;

/** Signing in, step by step: the password, then the second factor. */
export function signInRoutes({ clock, config }: Office): readonly Route[] {
  return [...passwordRoutes(clock, config), ...codeRoutes(clock), ...passkeyRoutes(clock, config.publicUrl)];
}

function passwordRoutes(clock: Clock, config: Office['config']): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/sign-in/ways',
      operation: 'listSignInWays',
      records: { nothing: 'what everybody sees before signing in' },
      summary: { zh: '可用的登录方式', en: 'How one may sign in here' },
      tag,
      permission: PUBLIC,
      answer: contract.SignInWays,
      read: async (tx) =>
        succeed({ demo: await isDemo(tx), singleSignOn: config.singleSignOn !== undefined }),
    }),
    commandRoute({
      ...step,
      permission: PUBLIC,
      url: '/api/v1/session',
      operation: 'signIn',
      records: { ...RECORDED, words: ({ body }) => body.login },
      summary: { zh: '登录：输入密码', en: 'Sign in: give the password' },
      body: contract.SignIn,
      answer: contract.SignInState,
      work: async (tx, _nobody, { body, cookies, note, raw }) => {
        const begun = await signIn(tx, body, clock);
        if (!begun.ok) return begun;
        const { actor, state, noted } = await settleBegun(tx, begun.value.token, clock);
        note({ actor, ...noted });
        // The session that the request came with, if any, so that none is left behind unseen.
        await signOut(tx, tokenOf(raw), clock);
        // Kept until the browser is closed; the server ends it earlier when it is idle or its time is up.
        cookies.set(SESSION_COOKIE, begun.value.token);
        return succeed(state);
      },
    }),
    queryRoute({
      url: '/api/v1/sign-in',
      operation: 'getSignIn',
      records: { nothing: 'officers see how far they have come themselves' },
      summary: { zh: '登录进行到哪一步', en: 'How far signing in has come' },
      tag,
      permission: SIGNING_IN,
      answer: contract.SignInState,
      read: async (tx, actor, { raw }) => succeed(await viewSignIn(tx, actingOfficer(actor), tokenOf(raw))),
    }),
  ];
}

function codeRoutes(clock: Clock): readonly Route[] {
  return [
    commandRoute({
      ...step,
      url: '/api/v1/sign-in/code',
      operation: 'giveCode',
      records: RECORDED,
      summary: { zh: '登录：输入动态口令', en: 'Sign in: give a code' },
      body: contract.GiveCode,
      answer: contract.SignInState,
      work: afterwards(clock, (tx, actor, { body, raw }) =>
        giveCode(tx, actor, { ...body, token: tokenOf(raw) }, clock),
      ),
    }),
    commandRoute({
      ...step,
      url: '/api/v1/sign-in/demo-code',
      operation: 'showDemoCode',
      records: { nothing: 'only in the invented city' },
      summary: { zh: '演示：显示当前动态口令', en: 'Demo: show the present code' },
      answer: contract.DemoCode,
      work: (tx, actor, { raw }) => demoCode(tx, actingOfficer(actor), { token: tokenOf(raw) }, clock),
    }),
  ];
}

function passkeyRoutes(clock: Clock, publicUrl: string | undefined): readonly Route[] {
  return [
    commandRoute({
      ...step,
      url: '/api/v1/sign-in/passkey/question',
      operation: 'beginPasskey',
      records: { nothing: 'a question; its answer is recorded' },
      summary: { zh: '登录：请求验证通行密钥', en: 'Sign in: ask for a passkey' },
      answer: contract.PasskeyQuestion,
      work: (tx, actor, { raw }) =>
        beginPasskey(tx, actingOfficer(actor), { token: tokenOf(raw), site: siteOf(raw, publicUrl) }, clock),
    }),
    commandRoute({
      ...step,
      url: '/api/v1/sign-in/passkey',
      operation: 'givePasskey',
      records: RECORDED,
      summary: { zh: '登录：验证通行密钥', en: 'Sign in: give a passkey' },
      body: contract.PasskeyAnswer,
      answer: contract.SignInState,
      work: afterwards(clock, (tx, actor, { body, raw }) =>
        givePasskey(tx, actor, { ...body, token: tokenOf(raw), site: siteOf(raw, publicUrl) }, clock),
      ),
    }),
  ];
}

/** The work of a step that answers, where it succeeds, how far the sign-in has come. */
export function afterwards<Params, Query, Body>(
  clock: Clock,
  work: (tx: Tx, actor: OfficerActor, request: Incoming<Params, Query, Body>) => Promise<Result<void>>,
) {
  return async (
    tx: Tx,
    actor: Actor,
    request: Incoming<Params, Query, Body>,
  ): Promise<Result<contract.SignInState>> => {
    const done = await work(tx, actingOfficer(actor), request);
    if (!done.ok) return done;
    const { state, noted } = await settleSignIn(tx, actingOfficer(actor), tokenOf(request.raw), clock);
    request.note(noted);
    return succeed(state);
  };
}
