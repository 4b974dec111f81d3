// What is true at the edge of the program on every route there is.
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWholeServer, type KnownRoute, type WholeServer } from '../support/whole-server.ts';

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
// A public address that is the same for every request: what is limited is counted for it alone.
const OTHER_SITES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a page of another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  'a sibling of this site': { 'sec-fetch-site': 'same-site' },
  'another origin, without TLS': { origin: 'http://evil.example' },
  'a hidden origin': { origin: 'null' },
  'an old browser on another site': { referer: 'https://evil.example/?localhost' },
};

let whole: WholeServer;
beforeAll(async () => {
  whole = await openWholeServer();
});
afterAll(() => whole.close());

/** The address of a route with something in each of its places. */
function addressOf(route: KnownRoute): string {
  return route.url.replaceAll(/:\w+|\*/g, '00000000-0000-4000-8000-000000000000');
}

function ask(route: KnownRoute, headers: Readonly<Record<string, string>>) {
  const method = route.method as NonNullable<InjectOptions['method']>;
  return whole.app.inject({ method, url: addressOf(route), headers });
}

describe('a request of another site that would change something', () => {
  test('there are such routes, on the portal as well', () => {
    const changing = whole.routes.filter(({ method }) => CHANGING.has(method));
    expect(changing.filter(({ isPage }) => isPage).length).toBeGreaterThanOrEqual(5);
    expect(changing.filter(({ isPage }) => !isPage).length).toBeGreaterThanOrEqual(25);
  });

  test.each(Object.entries(OTHER_SITES))('from %s is refused on every route', async (_name, headers) => {
    const cookie = whole.cookies.get('clerk') ?? '';
    for (const route of whole.routes.filter(({ method }) => CHANGING.has(method))) {
      const answered = await ask(route, { ...headers, cookie });
      expect([route.url, answered.statusCode]).toEqual([route.url, 403]);
      expect(answered.json()).toMatchObject({ code: 'from-another-site' });
    }
  });

  test('from our own pages it is not what is refused', async () => {
    for (const route of whole.routes.filter(({ method }) => CHANGING.has(method))) {
      const answered = await ask(route, { 'sec-fetch-site': 'same-origin' });
      expect(answered.body).not.toContain('from-another-site');
    }
  });
});

test('a locked account says after how long it is worth trying again', async () => {
  const payload = { login: 'leader', password: 'wrong' };
  const attempt = () => whole.app.inject({ method: 'POST', url: '/api/v1/session', payload });
  let last = await attempt();
  for (let more = 0; more < 5; more += 1) last = await attempt();
  expect(last.json()).toMatchObject({ status: 429, code: 'account-locked' });
  expect(last.headers['retry-after']).toBe(String(15 * 60));
});

describe('every answer', () => {
  test('lets no script or style run that stands in a page, and is not framed, sniffed or told on', async () => {
    for (const route of whole.routes) {
      const { headers } = await ask(route, {});
      const policy = String(headers['content-security-policy']);
      expect([route.url, policy]).toEqual([route.url, expect.stringContaining("script-src 'self';")]);
      expect(policy).toContain("style-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  test('sets cookies that scripts cannot read and other sites cannot send', async () => {
    const session = await whole.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: 'clerk', password: 'copper lantern 42 rivers' },
    });
    const language = await whole.app.inject({ url: '/?lang=en' });
    for (const answered of [session, language]) {
      expect(answered.cookies.length).toBeGreaterThan(0);
      for (const cookie of answered.cookies) {
        expect(cookie).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/^(Lax|Strict)$/) });
      }
    }
  });
});
