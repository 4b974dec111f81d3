// Single sign-on 统一身份认证: to the identity provider and back. Two pages of their own kind, because the provider is
// asked over the network, and no transaction may wait for that.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Office } from '#platform/http/office.ts';
import { pendingCookies } from '#platform/http/cookies.ts';
import { PUBLIC, type Route } from '#platform/http/route.ts';
import { SESSION_COOKIE } from './authenticate.ts';
import type { SingleSignOnRefusal } from './contract.ts';
import { identityProvider, type AtProvider, type IdentityProvider } from './identity-provider.ts';
import { siteOf } from './passkeys.ts';
import { tokenOf } from './request.ts';
import { signOut } from './session.commands.ts';
import { signInByProvider } from './single-sign-on.commands.ts';

const BEGIN = '/api/v1/sign-in/single-sign-on';
const RETURN = `${BEGIN}/return`;
const WORKBENCH = '/workbench';
/** Holds, sealed, what must be known when the officer comes back. */
const AT_PROVIDER = 'dengwen_at_provider';
const MOST_SECONDS = 600;
const NOBODY = { kind: 'public' } as const;
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
    (app, { office }) => {
      app.get(BEGIN, options, (request, reply) => begin(office, provider, request, reply));
      app.get(RETURN, options, (request, reply) => finish(office, provider, request, reply));
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
    return refused(request, reply, error);
  }
}

async function finish(
  { clock, config, database }: Office,
  provider: IdentityProvider,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const settings = config.singleSignOn;
  const sealed = request.cookies[AT_PROVIDER];
  const cookies = pendingCookies(config.secureCookies);
  cookies.clear(AT_PROVIDER, { path: BEGIN });
  cookies.send(reply);
  if (settings === undefined || sealed === undefined) return sendBack(reply, 'failed');
  try {
    const remembered = await database.transactionAs(
      NOBODY,
      async (tx) => JSON.parse(tx.vault.open(sealed)) as AtProvider,
    );
    const cameTo = siteOf(request, config.publicUrl).origin + request.url;
    const claims = await provider.finish(cameTo, remembered);
    const begun = await database.transactionAs(NOBODY, async (tx) => {
      const signedIn = await signInByProvider(tx, { claims, settings }, clock);
      if (signedIn.ok) await signOut(tx, tokenOf(request), clock);
      return signedIn;
    });
    if (!begun.ok) return await sendBack(reply, begun.reason);
    const session = pendingCookies(config.secureCookies);
    session.set(SESSION_COOKIE, begun.value.token);
    session.send(reply);
    const isIn = begun.value.state.step === 'complete';
    const next = encodeURIComponent(remembered.next);
    return await reply.redirect(
      isIn ? `${WORKBENCH}${remembered.next}` : `${WORKBENCH}/sign-in?next=${next}`,
      303,
    );
  } catch (error) {
    return refused(request, reply, error);
  }
}

/** An address within the workbench, or its first page; never another site. */
function pathWithin(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/u.test(next) ? next : '/';
}

/** The name of what went wrong, for whoever keeps the server; the rest may hold what nobody should read in a log. */
function refused(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const { name, code } = error as { name?: string; code?: string };
  request.log.warn({ reason: code ?? name, requestId: request.id }, 'single sign-on failed');
  return sendBack(reply, 'failed');
}

function sendBack(reply: FastifyReply, why: SingleSignOnRefusal): FastifyReply {
  return reply.redirect(`${WORKBENCH}/sign-in?refused=${why}`, 303);
}
