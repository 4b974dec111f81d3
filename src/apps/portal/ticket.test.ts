import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Vault } from '#platform/crypto/vault.ts';
import { readTicket, writeTicket } from './ticket.ts';

const NOW = new Date('2026-03-02T02:00:00Z');
const vaultOf = (key: string): Pick<Vault, 'blindIndex'> => ({
  blindIndex: (field, text) =>
    createHmac('sha256', key).update(`${field}\0${text}`).digest('base64url').slice(0, 32),
});
const vault = vaultOf('ours');
const MATTER = { kind: 'petitioner', matterId: '0197-a' } as const;
const ticket = writeTicket(vault, MATTER, NOW);
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

test('a ticket opens its matter for twenty minutes', () => {
  expect(readTicket(vault, ticket, later(19))).toEqual({ petitioner: MATTER, givenAt: NOW });
  expect(readTicket(vault, ticket, later(20))).toBeUndefined();
});

test.each([
  { name: 'none', given: undefined },
  { name: 'an empty one', given: '' },
  { name: 'one for another matter', given: ticket.replace('0197-a', '0197-b') },
  { name: 'one made to last', given: ticket.replace(/\.(\d+)\./, '.9999999999.') },
  { name: 'one with more to it', given: `${ticket}.x` },
  { name: 'one of another installation', given: writeTicket(vaultOf('theirs'), MATTER, NOW) },
])('no matter is opened by $name', ({ given }) => {
  expect(readTicket(vault, given, NOW)).toBeUndefined();
});
