// Single sign-on 统一身份认证: to the identity provider and back. Two pages of their own kind, because the provider is
// asked over the network, and no transaction may wait for that.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { SingleSignOn } from '#platform/config/single-sign-on.ts';
import { pendingCookies } from '#platform/http/cookies.ts';
import type { Office } from '#platform/http/office.ts';
import type { Deed } from '#platform/http/recording.ts';
import { PUBLIC, type Route, type Wiring } from '#platform/http/route.ts';
import { SESSION_COOKIE } from './authenticate.ts';
import type { SingleSignOnRefusal } from './contract.ts';
import {
  identityProvider,
  type AtProvider,
  type Claims,
  type IdentityProvider,
} from './identity-provider.ts';
import { siteOf } from './passkeys.ts';
import { tokenOf } from './request.ts';
import { signOut } from './session.commands.ts';
import { loginOf, signInByProvider } from './single-sign-on.commands.ts';

const BEGIN = '/api/v1/sign-in/single-sign-on';
const RETURN = `${BEGIN}/return`;
const WORKBENCH = '/workbench';
/** Holds, sealed, what must be known when the officer comes back. */
const AT_PROVIDER = 'dengwen_at_provider';
const MOST_SECONDS = 600;
const NOBODY = { kind: 'public' } as const;
type SignedInByProvider = Awaited<ReturnType<typeof signInByProvider>>;
const options = {
  schema: { hide: true },
  config: { permission: PUBLIC, rateLimit: { max: 60, timeWindow: 5 * 60_000 } },
} as const;

/** The way to the provider and back; none where no provider is configured. */
export function singleSignOnRoutes({ config }: Office): readonly Route[] {
  const settings = config.singleSignOn;
  if (settings === undefined) return [];
  const provider = identityProvider(settings);
  return [
    (app, wiring) => {
      app.get(BEGIN, options, (request, reply) => begin(wiring.office, provider, request, reply));
      app.get(RETURN, options, (request, reply) => finish(wiring, { provider, settings }, request, reply));
    },
  ];
}

async function begin(
  { config, database }: Office,
  provider: IdentityProvider,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const next = (request.query as { next?: unknown }).next;
  try {
    const returnTo = siteOf(request, config.publicUrl).origin + RETURN;
    const { url, remember } = await provider.begin(returnTo, pathWithin(next));
    const sealed = await database.transactionAs(
      NOBODY,
      async (tx) => tx.vault.seal(JSON.stringify(remember)) ?? '',
    );
    const cookies = pendingCookies(config.secureCookies);
    cookies.set(AT_PROVIDER, sealed, { path: BEGIN, maxAgeSeconds: MOST_SECONDS });
    cookies.send(reply);
    return await reply.redirect(url, 303);
  } catch (error) {
    tellKeeper(request, error);
    return sendBack(reply, 'failed');
  }
}

async function finish(
  { office, record }: Wiring,
  { provider, settings }: { provider: IdentityProvider; settings: SingleSignOn },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { clock, config, database } = office;
  const cookies = pendingCookies(config.secureCookies);
  cookies.clear(AT_PROVIDER, { path: BEGIN });
  cookies.send(reply);
  const came = await vouchedFor(office, provider, request);
  const begun = await database.transactionAs(NOBODY, async (tx) => {
    const signedIn: SignedInByProvider = came.ok
      ? await signInByProvider(tx, { claims: came.value.claims, settings }, clock)
      : came;
    if (signedIn.ok) await signOut(tx, tokenOf(request), clock);
    const words = came.ok ? loginOf(came.value.claims, settings) : undefined;
    await record(tx, deedOf(signedIn, request.id, words));
    return signedIn;
  });
  if (!came.ok) return sendBack(reply, came.reason);
  if (!begun.ok) return sendBack(reply, begun.reason);
  const session = pendingCookies(config.secureCookies);
  session.set(SESSION_COOKIE, begun.value.token);
  session.send(reply);
  const isIn = begun.value.state.step === 'complete';
  const next = encodeURIComponent(came.value.next);
  return reply.redirect(isIn ? `${WORKBENCH}${came.value.next}` : `${WORKBENCH}/sign-in?next=${next}`, 303);
}

/** What the provider says of whoever comes back, in the browser that was sent there, and the page they wanted. */
async function vouchedFor(
  { config, database }: Office,
  provider: IdentityProvider,
  request: FastifyRequest,
): Promise<Result<{ readonly claims: Claims; readonly next: string }, SingleSignOnRefusal>> {
  const sealed = request.cookies[AT_PROVIDER];
  if (sealed === undefined) return refuse('failed');
  try {
    const remembered = await database.transactionAs(
      NOBODY,
      async (tx) => JSON.parse(tx.vault.open(sealed)) as AtProvider,
    );
    const cameTo = siteOf(request, config.publicUrl).origin + request.url;
    return succeed({ claims: await provider.finish(cameTo, remembered), next: remembered.next });
  } catch (error) {
    tellKeeper(request, error);
    return refuse('failed');
  }
}

/** The record of a return: as with a password, who was refused is known by what they gave alone. */
function deedOf(signedIn: SignedInByProvider, requestId: string, words: string | undefined): Deed {
  const shared = { operation: 'signInByProvider', requestId };
  if (!signedIn.ok) {
    const refusal = `single-sign-on-${signedIn.reason}`;
    return { ...shared, act: 'signInFailed', actor: NOBODY, refusal, words };
  }
  const { actor, noted } = signedIn.value;
  return { ...shared, act: 'signInStep', ...noted, actor };
}

/** An address within the workbench, or its first page; never another site. */
function pathWithin(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/u.test(next) ? next : '/';
}

/** The name of what went wrong, for whoever keeps the server; the rest may hold what nobody should read in a log. */
function tellKeeper(request: FastifyRequest, error: unknown): void {
  const { name, code } = error as { name?: string; code?: string };
  request.log.warn({ reason: code ?? name, requestId: request.id }, 'single sign-on failed');
}

function sendBack(reply: FastifyReply, why: SingleSignOnRefusal): FastifyReply {
  return reply.redirect(`${WORKBENCH}/sign-in?refused=${why}`, 303);
}
