// A page of another site must not act in a signed-in person's name. Browsers say where a request comes from in
// Sec-Fetch-Site, or, without TLS, in Origin, or, if they are old, in Referer; a request with none of these is not from
// a browser page. Cookies with SameSite are the second line: they do not come along with a form of another site.
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
  const origin = request.headers.origin ?? request.headers.referer;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === publicUrl || from.host === request.host;
}
