// Requests to a route as its description asks for them, and as no description does: bodies of every kind, forms with
// files, headers, addresses.
import * as fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { hostileText, hostileValue, shaped, spoiled, type Known, type Schema } from './hostile.ts';
import { UNITS } from './given.ts';

/** A route as the interface describes it. */
export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** A route and its address. */
export interface Route {
  readonly method: NonNullable<InjectOptions['method']>;
  readonly path: string;
  readonly operation: Operation;
}

/** One request; its method is that of the route. */
export interface Case {
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly payload?: string | Buffer;
}

/** What may be sent to a route, with what exists there. */
export function casesOf({ method, path, operation }: Route, known: Known): fc.Arbitrary<Case> {
  const parameters = operation.parameters ?? [];
  const asked = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const params = fc.tuple(...asked('path').map(({ name, schema }) => paramOf(path, name, schema, known)));
  const query = fc.tuple(
    ...asked('query').map(({ name, schema }) =>
      fc.option(fc.tuple(fc.constant(name), fc.oneof(shaped(schema, known, name), hostileText)), { freq: 3 }),
    ),
    fc.option(fc.tuple(hostileText, hostileText), { freq: 8 }),
  );
  return fc
    .record({
      params,
      query,
      body: method === 'GET' ? fc.constant(NO_BODY) : bodyOf(operation, known),
      headers: HEADERS,
    })
    .map(({ params: values, query: given, body, headers }) => ({
      url: `${fill(path, values)}${questionOf(given)}`,
      headers: { ...body.headers, ...headers },
      ...(body.payload === undefined ? {} : { payload: body.payload }),
    }));
}

function paramOf(path: string, name: string, schema: Schema, known: Known): fc.Arbitrary<string> {
  // Ending the unit or the post of an officer would make everything after it a request of nobody.
  if (path.endsWith('/end'))
    return fc.constantFrom<string>(UNITS.labour, 'none', '00000000-0000-4000-8000-000000000000');
  return fc.oneof(
    { weight: 5, arbitrary: shaped(schema, known, name).map(String) },
    { weight: 1, arbitrary: hostileText },
  );
}

function fill(path: string, values: readonly string[]): string {
  let at = 0;
  return path.replaceAll(/\{\w+\}/g, () => encode(values[at++] ?? ''));
}

function questionOf(given: readonly (readonly [string, unknown] | null)[]): string {
  const asked = given.flatMap((each) =>
    each === null ? [] : [`${encode(each[0])}=${encode(textOf(each[1]))}`],
  );
  return asked.length === 0 ? '' : `?${asked.join('&')}`;
}

/** Half a character cannot be encoded; it is sent as the bytes that some programs make of it. */
export function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

/** As a form or an address says it. */
function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A body with its headers. */
export interface Body {
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

const NO_BODY: Body = { headers: {} };
const JSON_TYPE = { 'content-type': 'application/json' };

function bodyOf({ requestBody }: Operation, known: Known): fc.Arbitrary<Body> {
  const schema = requestBody?.content['application/json']?.schema ?? { type: 'object' };
  const json = (value: unknown): Body => ({
    headers: JSON_TYPE,
    payload: JSON.stringify(value) ?? '',
  });
  const inForm = shaped(schema, known);
  return fc.oneof(
    { weight: 6, arbitrary: inForm.map(json) },
    { weight: 6, arbitrary: spoiled(schema, known).map(json) },
    { weight: 2, arbitrary: hostileValue.map(json) },
    { weight: 2, arbitrary: fc.tuple(inForm, fc.nat(200)).map(([value, end]) => brokenJson(value, end)) },
    { weight: 2, arbitrary: fc.constantFrom(...ODD_BODIES) },
    { weight: 3, arbitrary: formOf(schema, known) },
  );
}

function brokenJson(value: unknown, end: number): Body {
  return { headers: JSON_TYPE, payload: JSON.stringify(value).slice(0, end) };
}

/** Bodies that are none, or not what their headers say. */
export const ODD_BODIES: readonly Body[] = [
  NO_BODY,
  { headers: JSON_TYPE },
  { headers: JSON_TYPE, payload: '{"a":1,"a":2}' },
  { headers: JSON_TYPE, payload: '{"__proto__":{"role":"administrator"}}' },
  { headers: JSON_TYPE, payload: '{"constructor":{"prototype":{"role":1}}}' },
  { headers: JSON_TYPE, payload: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
  { headers: JSON_TYPE, payload: `{"a":"${'a'.repeat(1_048_600)}"}` },
  { headers: JSON_TYPE, payload: Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22]) },
  { headers: JSON_TYPE, payload: '\ufeff{}' },
  { headers: { ...JSON_TYPE, 'content-encoding': 'gzip' }, payload: 'not gzip' },
  { headers: { 'content-type': 'application/json; charset=utf-16' }, payload: '{}' },
  { headers: { 'content-type': 'application/JSON;;;=' }, payload: '{}' },
  {
    headers: { 'content-type': 'text/xml' },
    payload: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  },
  { headers: { 'content-type': '%00' }, payload: 'a' },
  {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'a=%zz&a[b]=1&__proto__=1&=&&',
  },
  { headers: { 'content-type': 'multipart/form-data' }, payload: 'no boundary' },
  { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x\r\n\r\n' },
  { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '' },
  { headers: { 'content-type': `multipart/form-data; boundary=${'x'.repeat(300)}` }, payload: '--x--' },
];

const FILES: readonly (readonly [string, Buffer])[] = [
  ['台账.csv', Buffer.from('编号,来信日期,标题\n1,2026-03-01,漏水\n')],
  ['../../台账.csv', Buffer.from('a,b\n"unclosed')],
  ['台账.xlsx', Buffer.from('PK\u0003\u0004 no workbook')],
  ['\u0000.xlsx', Buffer.alloc(0)],
  ['台账.exe', Buffer.from([0x4d, 0x5a, 0xff, 0x00])],
  ['', Buffer.from('no name')],
  ['a.csv', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a])],
];

/** A form with a file, often cut off somewhere. */
function formOf(schema: Schema, known: Known): fc.Arbitrary<Body> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, inner]) =>
    fc.tuple(fc.constant(name), fc.oneof(shaped(inner, known, name), hostileText)),
  );
  const cut = fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat(400) },
  );
  return fc
    .tuple(fc.tuple(...fields), fc.constantFrom(...FILES), cut)
    .map(([given, [name, content], end]) => {
      const parts = given.map(
        ([field, value]) =>
          `--x\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${textOf(value)}\r\n`,
      );
      const file = `--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
      const payload = Buffer.concat([
        Buffer.from(parts.join('') + file),
        content,
        Buffer.from('\r\n--x--\r\n'),
      ]);
      return {
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload: payload.subarray(0, end),
      };
    });
}

/** Header values a client can send: what cannot stand in one is left to the requests by hand below. */
const inHeader = hostileText.map((text) => text.replaceAll(/[^\t\x20-\x7e]/g, '?'));

const HEADERS: fc.Arbitrary<Case['headers']> = fc
  .record(
    {
      'if-match': fc.oneof(inHeader, fc.constantFrom('"1"', 'W/"2"', '*', '"1", "2"')),
      'idempotency-key': fc.oneof(inHeader, fc.constantFrom('the-same-key-for-everybody', 'short')),
      'accept-language': fc.oneof(inHeader, fc.constantFrom('en', 'zh;q=0', '*;q=x,,,')),
      accept: fc.constantFrom('text/html', 'application/json', '*/*;q=', ''),
      range: fc.constantFrom('bytes=0-', 'bytes=9-1,-1'),
      'x-forwarded-for': inHeader,
      'x-request-id': inHeader,
      'accept-version': inHeader,
      'x-http-method-override': fc.constant('DELETE'),
      origin: fc.constantFrom('null', 'http://localhost', 'javascript:alert(1)', 'http://[::1'),
    },
    { requiredKeys: [] },
  )
  .chain((headers) => fc.boolean().map((plain): Case['headers'] => (plain ? {} : headers)));
