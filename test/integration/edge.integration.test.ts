// What is true at the edge of the program on every route there is.
import { connect } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWholeServer, type KnownRoute, type WholeServer } from '../support/whole-server.ts';

const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const OTHER_SITES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a page of another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  'a sibling of this site': { 'sec-fetch-site': 'same-site' },
  'another origin, without TLS': { origin: 'http://evil.example' },
  'a hidden origin': { origin: 'null' },
  'an old browser on another site': { referer: 'https://evil.example/?localhost' },
};

/** What would tell of the program. */
const TRACES = /\bat \S+ \(|node_modules|\/src\/|\.ts:\d+/;

let whole: WholeServer;
let port: number;
beforeAll(async () => {
  whole = await openWholeServer();
  port = Number(new URL(await whole.app.listen({ host: '127.0.0.1', port: 0 })).port);
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

describe('requests written by hand', () => {
  const HOST = 'Host: localhost\r\nConnection: close\r\n';
  const LENGTH = 'Content-Type: application/json\r\nContent-Length: 2\r\n';
  test.each([
    ['two lengths', `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Content-Length: 9\r\n\r\n{}`],
    [
      'a length and chunks',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    [
      'broken chunks',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    ],
    [
      'two keys',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Idempotency-Key: aaaaaaaaaaaaaaaaaaaa\r\nIdempotency-Key: b\r\n\r\n{}`,
    ],
    [
      'two kinds of body',
      `POST /api/v1/public/track HTTP/1.1\r\n${HOST}${LENGTH}Content-Type: text/plain\r\n\r\n{}`,
    ],
    [
      'two cookies',
      `GET /api/v1/session HTTP/1.1\r\n${HOST}Cookie: dengwen_session=a\r\nCookie: dengwen_session=b\r\n\r\n`,
    ],
    [
      'bytes that are no text in a header',
      `GET /api/v1/session HTTP/1.1\r\n${HOST}Accept-Language: \xff\xfe\r\n\r\n`,
    ],
    ['a zero sign in a header', `GET /api/v1/session HTTP/1.1\r\n${HOST}Cookie: a\u0000b\r\n\r\n`],
    ['no host', 'GET /api/v1/session HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a whole address', `GET http://elsewhere.example/api/v1/session HTTP/1.1\r\n${HOST}\r\n`],
    ['a way up', `GET /workbench/../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`],
    ['an encoded way up', `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${HOST}\r\n`],
    ['a bad encoding', `GET /api/v1/matters/%c0%af HTTP/1.1\r\n${HOST}\r\n`],
    ['two slashes', `GET //api//v1/session HTTP/1.1\r\n${HOST}\r\n`],
    ['a method that traces', `TRACE / HTTP/1.1\r\n${HOST}\r\n`],
    ['a method nobody knows', `BREW / HTTP/1.1\r\n${HOST}\r\n`],
    ['all addresses', `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s: an answer with a reason', async (_name, words) => {
    const heard = await say(words);
    expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(heard).toContain('application/problem+json');
    expect(heard).not.toMatch(TRACES);
    expect(heard).not.toContain('root:');
  });

  function say(words: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(words, 'latin1'));
      let heard = '';
      socket.on('data', (chunk) => (heard += String(chunk)));
      socket.on('close', () => resolve(heard));
      socket.on('error', reject);
    });
  }
});
