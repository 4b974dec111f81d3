// A page of another site must not act in a signed-in person's name. Browsers say where a request comes from in
// Sec-Fetch-Site, or, without TLS, in Origin; a request with neither is not from a browser page.
import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request may change something: it comes from our own pages, or from no page at all. */
export function comesFromHere(
  request: Pick<FastifyRequest, 'method' | 'headers' | 'host'>,
  publicUrl: string | undefined,
): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  if (origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
