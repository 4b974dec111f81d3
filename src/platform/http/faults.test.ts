import { expect, test } from 'vitest';
import { Type, type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Day, orNull, prose } from '#kernel/schema.ts';
import { faultsOf } from './faults.ts';

const Letter = Type.Object(
  {
    title: prose(10),
    receivedOn: Day,
    participants: Type.Integer({ minimum: 1 }),
    channel: Type.Enum(['letter', 'visit']),
    phone: Type.Optional(
      Type.String({ pattern: '^[0-9]{5,}$', expects: { zh: '应为电话号码。', en: 'Give a phone number.' } }),
    ),
    topicId: Type.Optional(orNull(Type.String({ minLength: 2 }))),
    parties: Type.Array(Type.Object({ name: prose(5) }, { additionalProperties: false })),
    way: Type.Optional(
      Type.Union([
        Type.Object({ kind: Type.Literal('post'), address: Type.String() }),
        Type.Object({ kind: Type.Literal('phone'), phone: Type.String() }),
      ]),
    ),
  },
  { additionalProperties: false },
);

const good = { title: '停车', receivedOn: '2026-03-02', participants: 1, channel: 'visit', parties: [] };

function found(schema: TSchema, value: unknown): Record<string, string> {
  return Object.fromEntries(
    faultsOf(Compile(schema).Errors(value), schema).map((fault) => [fault.field, fault.text.en]),
  );
}

test.each([
  { name: 'a missing field', given: { title: undefined }, field: 'title', says: /Fill this in/ },
  { name: 'blanks only', given: { title: '   ' }, field: 'title', says: /Fill this in/ },
  { name: 'too long', given: { title: '一二三四五六七八九十甲' }, field: 'title', says: /at most 10/ },
  {
    name: 'no day of the calendar',
    given: { receivedOn: '2026-02-30' },
    field: 'receivedOn',
    says: /day of the calendar/,
  },
  { name: 'too few', given: { participants: 0 }, field: 'participants', says: /1 or more/ },
  { name: 'not a whole number', given: { participants: 1.5 }, field: 'participants', says: /whole number/ },
  { name: 'not a choice', given: { channel: 'pigeon' }, field: 'channel', says: /letter, visit/ },
  { name: 'a pattern with words of its own', given: { phone: 'abc' }, field: 'phone', says: /phone number/ },
  { name: 'a field nobody asked for', given: { colour: 'red' }, field: 'colour', says: /leave it out/ },
  { name: 'deep inside', given: { parties: [{ name: '' }] }, field: 'parties/0/name', says: /Fill this in/ },
  { name: 'null or text', given: { topicId: 5 }, field: 'topicId', says: /as text/ },
  { name: 'too short where null would do', given: { topicId: 'a' }, field: 'topicId', says: /at least 2/ },
  {
    name: 'the form that was meant',
    given: { way: { kind: 'phone' } },
    field: 'way/phone',
    says: /Fill this in/,
  },
  { name: 'no body at all', given: null, field: '', says: /group of fields/ },
])('$name is told at its field and nowhere else', ({ given, field, says }) => {
  // As JSON has it: what is undefined is not there.
  const sent: unknown = JSON.parse(JSON.stringify(given === null ? null : { ...good, ...given }));
  const faults = found(Letter, sent);
  expect(Object.keys(faults)).toEqual([field]);
  expect(faults[field]).toMatch(says);
});

test('the value given is never repeated', () => {
  const faults = faultsOf(Compile(Letter).Errors({ ...good, phone: '张三', channel: '李四' }), Letter);
  expect(JSON.stringify(faults)).not.toMatch(/张三|李四/);
});
