// What a careless or hostile caller sends: values in the form that a schema asks for, and values that no form asks for.
import * as fc from 'fast-check';

/** As much of a JSON schema as the interface description uses. */
export interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Values that exist, by the name of the field that may hold them. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/** Text that has hurt some program or other. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '屋顶\u0000漏水',
  '\ud800',
  'a\udc00b',
  '\u202e\u200b\ufeff',
  'e\u0301'.repeat(200),
  '🏛'.repeat(70),
  'a'.repeat(201),
  '信'.repeat(20_001),
  "' or 1=1 --",
  "'; drop table matters; --",
  '$1 %s {0} ${7*7} {{7*7}}',
  '\\',
  '%',
  '_%_',
  "a' & | ! <-> :* b",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '..%2f..%2fetc%2fpasswd',
  'C:\\windows\\win.ini',
  '\r\nset-cookie: a=b',
  '=cmd|calc!A1',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e999',
  '99999999999999999999',
  '0x10',
  '٢٠٢٦',
  '２０２６',
  '2026-02-30',
  '0000-00-00',
  '0001-01-01',
  '9999-12-31',
  '+275760-09-13',
  '2026-03-02T25:61:61Z',
  '00000000-0000-0000-0000-000000000000',
  'WX20260000001',
];

const DAYS = [
  '2026-03-02',
  '2026-03-01',
  '2025-12-31',
  '2022-04-30',
  '2005-05-01',
  '1900-01-01',
  '2099-12-31',
];

/** Text without sense or limit. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** A value of any type and size that JSON can say. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      0.5,
      1e308,
      -2_147_483_649,
      2 ** 53,
      [],
      {},
      [null],
      [[[[[[[[]]]]]]]],
      { length: -1 },
      { toString: 1, valueOf: 1, then: 1 },
      JSON.parse('{"__proto__x":{"a":1}}'),
      Array.from({ length: 300 }, (_, at) => at),
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** A value as the schema asks for it, with what exists in it where the name is known. */
export function shaped(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const { [name]: existing } = known;
  const fresh = freshlyShaped(schema, known);
  const isText = schema.type === 'string' && schema.enum === undefined;
  if (existing === undefined || existing.length === 0 || !isText) return fresh;
  return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...existing) }, { weight: 1, arbitrary: fresh });
}

/** As the schema asks for it, but for one or more places where something else stands. */
export function spoiled(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  if (schema.type === 'object') {
    return fc
      .tuple(
        fc.record(
          Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([member, inner]) => [
              member,
              fc.oneof(
                { weight: 3, arbitrary: shaped(inner, known, member) },
                { weight: 1, arbitrary: spoiled(inner, known, member) },
              ),
            ]),
          ),
          { requiredKeys: [] },
        ),
        fc.option(fc.tuple(hostileText, hostileValue), { freq: 3 }),
      )
      .map(([record, more]) => (more === null ? record : { ...record, [more[0]]: more[1] }));
  }
  if (schema.type === 'array') {
    const items = fc.array(spoiled(schema.items ?? {}, known), { maxLength: 4 });
    return fc.oneof(hostileValue, items);
  }
  return fc.oneof(
    { weight: 4, arbitrary: hostileValue },
    { weight: 1, arbitrary: shaped(schema, known, name) },
  );
}

function freshlyShaped(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => shaped(one, known)));
  switch (schema.type) {
    case 'object':
      return objectShaped(schema, known);
    case 'array':
      return fc.array(shaped(schema.items ?? {}, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? 3, 3)),
      });
    case 'string':
      return textShaped(schema);
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? -1_000_000, max: schema.maximum ?? 1_000_000 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return hostileValue;
  }
}

function objectShaped({ properties = {}, required = [] }: Schema, known: Known): fc.Arbitrary<unknown> {
  const members = Object.entries(properties).map(
    ([name, inner]) => [name, shaped(inner, known, name)] as const,
  );
  return fc.record(Object.fromEntries(members), { requiredKeys: required as never[] });
}

function textShaped({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom(...DAYS);
  if (format === 'uuid') return fc.uuid();
  if (pattern !== undefined && pattern !== '\\S') return fc.stringMatching(new RegExp(pattern));
  const fits = HOSTILE_TEXTS.filter(
    (text) => text.length >= minLength && text.length <= maxLength && /\S/.test(text),
  );
  return fc.oneof(fc.constantFrom(...fits), fc.constant('屋'.repeat(Math.max(1, minLength))));
}
