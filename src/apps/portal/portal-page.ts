// One page of the portal over HTTP: a transaction, the network, the reader's language and text size, and headers
// that keep personal pages out of caches.
import type { FastifyRequest } from 'fastify';
import type { Clock } from '#kernel/clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Cookies } from '#platform/http/cookies.ts';
import { Html as PlatformHtml } from '#platform/http/html.ts';
import { languageOf } from '#platform/http/language.ts';
import type { Office } from '#platform/http/office.ts';
import type { Noted } from '#platform/http/recording.ts';
import { pageRoute, PUBLIC, type Page, type Route } from '#platform/http/route.ts';
import { loadNetwork, type Network } from '#modules/network/index.ts';
import type { Html } from '../../../web/portal/html.ts';
import type { Shell } from '../../../web/portal/parts/shell.ts';
import { STYLES_URL } from './assets.ts';
import { typedOf, type Typed } from './typed.ts';

/** Somebody at a page. */
export interface Visit {
  readonly tx: Tx;
  readonly clock: Clock;
  readonly today: PlainDate;
  readonly network: Network;
  readonly shell: Shell;
  /** What was typed into the form, or stands after the question mark of the address. */
  readonly typed: Typed;
  /** Somebody chose another language or text size in the middle of a form. */
  readonly viewChosen: boolean;
  readonly cookies: Cookies;
  /** Notes for the audit log what was done or tried here. */
  readonly note: (found: Noted) => void;
  readonly request: FastifyRequest;
}

/** A page to show or another to go to. */
export type Answer = { readonly page: Html; readonly status?: number } | { readonly redirect: string };

/** A page of the portal. What is refused is shown as well, and nothing of it is kept. */
export interface PortalPage {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly perMinute?: number;
  /** Takes files, each up to this many bytes. */
  readonly largestUpload?: number;
  readonly work: (visit: Visit) => Promise<Result<Answer, Answer>>;
}

const YEAR_SECONDS = 31_536_000;
const LANGUAGE_COOKIE = 'portal-language';
const SIZE_COOKIE = 'portal-size';

/** Makes a page a route. */
export function portalPage(office: Office, page: PortalPage): Route {
  return pageRoute({
    method: page.method,
    url: page.url,
    permission: PUBLIC,
    records: { noted: 'where a matter is handed in, proven, read, rated or sealed again' },
    ...(page.perMinute === undefined ? {} : { rateLimit: { max: page.perMinute, minutes: 1 } }),
    ...(page.largestUpload === undefined ? {} : { largestUpload: page.largestUpload }),
    work: async (tx, _actor, { raw, cookies, note }) => {
      const network = await loadNetwork(tx);
      const typed = typedOf(page.method === 'GET' ? raw.query : raw.body);
      const view = readView(raw, typed, cookies);
      const result = await page.work({
        tx,
        clock: office.clock,
        today: office.clock.today(),
        network,
        shell: { ...view.seen, site: siteOf(network), styles: STYLES_URL },
        typed,
        viewChosen: page.method === 'POST' && view.chosen,
        cookies,
        note,
        request: raw,
      });
      return result.ok ? succeed(sent(result.value)) : refuse(sent(result.reason));
    },
  });
}

/** A page that is always there. */
export function shown(page: Html): Result<Answer, Answer> {
  return succeed({ page });
}

/** Another page to go to. */
export function goTo(redirect: string): Result<Answer, Answer> {
  return succeed({ redirect });
}

function sent(answer: Answer): Page {
  if ('redirect' in answer) return answer;
  const html = new PlatformHtml(String(answer.page));
  return answer.status === undefined ? { html } : { html, status: answer.status };
}

/** The language and size that the address, the form, the cookie or the browser asks for, in this order. */
function readView(request: FastifyRequest, typed: Typed, cookies: Cookies) {
  const chosen = [typed('view'), typed('lang')];
  const language = (['zh', 'en'] as const).find((one) => chosen.includes(one));
  const size = (['large', 'normal'] as const).find((one) => chosen.includes(one));
  const keep = { maxAgeSeconds: YEAR_SECONDS };
  if (language !== undefined) cookies.set(LANGUAGE_COOKIE, language, keep);
  if (size !== undefined) cookies.set(SIZE_COOKIE, size, keep);
  const large = (size ?? request.cookies[SIZE_COOKIE]) === 'large';
  return {
    chosen: language !== undefined || size !== undefined,
    seen: { language: language ?? languageSeen(request), large },
  };
}

/** The language of somebody who chose none on this page. */
export function languageSeen(request: FastifyRequest): Language {
  const kept = request.cookies[LANGUAGE_COOKIE];
  return kept === 'zh' || kept === 'en' ? kept : languageOf(request.headers['accept-language']);
}

/** The name of the place that this installation serves. */
function siteOf(network: Network): string {
  return [...network.places.values()].find((place) => place.parentId === null)?.name ?? '';
}
