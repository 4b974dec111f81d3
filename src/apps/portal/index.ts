// The petitioners' portal: pages that work without scripts, and the same over JSON.
import type { FastifyInstance } from 'fastify';
import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import { aboutPages } from './about.pages.ts';
import { attachmentPages } from './attachment.pages.ts';
import { documentPages } from './document.pages.ts';
import { assetRoutes } from './assets.ts';
import { publicApi } from './public-api.ts';
import { confirmPages } from './confirm.pages.ts';
import { submitPages } from './submit/submit.pages.ts';
import { TICKET_COOKIE } from './proven.ts';
import { withdrawPages } from './withdraw.pages.ts';
import { trackPages } from './track.pages.ts';

export { portalProblemPage } from './about.pages.ts';

/** Every route of the portal. */
export function portalRoutes(office: Office): readonly Route[] {
  const pages = [
    ...aboutPages(office),
    ...submitPages(office),
    ...trackPages(office),
    ...withdrawPages(office),
    ...attachmentPages(office),
    ...documentPages(office),
    ...confirmPages(office),
  ];
  return [...assetRoutes, ...publicApi(office), privately(pages)];
}

/** Gives pages the headers that keep what is personal on them from caches and other sites. */
function privately(pages: readonly Route[]): Route {
  return (app, wiring) => {
    void app.register(async (scope) => {
      keepOutOfCaches(scope);
      keepTicketFromOtherSites(scope);
      for (const page of pages) page(scope, wiring);
    });
  };
}

function keepOutOfCaches(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    // The browser may keep a form, so that "back" finds what was typed; a matter or a receipt it may not.
    const kept =
      request.url.startsWith('/track') ||
      request.url.startsWith('/receipt') ||
      request.url.startsWith('/confirm');
    reply.header('cache-control', kept ? 'no-store' : 'private, no-cache');
  });
}

/** The platform's cookies come along when another site links here; the ticket to a matter must not. */
function keepTicketFromOtherSites(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => {
    const given = reply.getHeader('set-cookie');
    if (given === undefined) return;
    reply.removeHeader('set-cookie');
    for (const cookie of [given].flat().map(String)) {
      const strict = cookie.startsWith(`${TICKET_COOKIE}=`);
      reply.header('set-cookie', strict ? cookie.replace('SameSite=Lax', 'SameSite=Strict') : cookie);
    }
  });
}
