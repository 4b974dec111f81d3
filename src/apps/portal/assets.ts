// The style sheet and the emblem: read once, kept by browsers until their content changes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Route } from '#platform/http/route.ts';

const STYLES = asset('portal.css', 'text/css; charset=utf-8');
const ICON = asset('portal-icon.svg', 'image/svg+xml');

/** The address of the style sheet; it changes with the content. */
export const STYLES_URL = `/portal.css?v=${STYLES.digest}`;

/** Serves the files of the portal. */
export const assetRoutes: readonly Route[] = [STYLES, ICON].map((file) => (app) => {
  app.get<{ Querystring: { v?: string } }>(file.url, { schema: { hide: true } }, (request, reply) => {
    const lasting = request.query.v === file.digest ? 'max-age=31536000, immutable' : 'max-age=3600';
    return reply.type(file.type).header('cache-control', `public, ${lasting}`).send(file.content);
  });
});

function asset(name: string, type: string) {
  const content = readFileSync(new URL(`../../../web/portal/${name}`, import.meta.url), 'utf8');
  return {
    url: `/${name}`,
    type,
    content,
    digest: createHash('sha256').update(content).digest('hex').slice(0, 12),
  };
}
