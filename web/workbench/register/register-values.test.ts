import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { toSubmission, type RegisterValues } from './register-values.ts';

const typed: RegisterValues = {
  channel: 'visit',
  receivedOn: plainDate('2026-03-02'),
  title: ' 要求修复路灯 ',
  body: '路灯不亮。',
  placeId: '990000',
  participants: 1,
  parties: [{ role: 'petitioner', name: ' 周二 ', phone: '' }],
  claims: [{ kind: 'appeal' }],
};

test('a lone claim without words asks for what the synopsis says', () => {
  expect(toSubmission(typed).claims).toEqual([{ text: '要求修复路灯', kind: 'appeal' }]);
});

test('what is empty is left out, so that the schema sees no blanks', () => {
  expect(toSubmission(typed).parties).toEqual([{ role: 'petitioner', name: '周二' }]);
  expect(toSubmission({ ...typed, parties: [{ role: 'petitioner', name: ' ' }] }).parties).toEqual([]);
});

test('what belongs to another channel does not go with this one', () => {
  const values: RegisterValues = {
    ...typed,
    receivedByLeader: 'city',
    upstreamLevel: 'province',
    upstreamNumber: '甲1号',
  };
  expect(toSubmission(values)).toMatchObject({ receivedByLeader: 'city' });
  expect(toSubmission(values)).not.toHaveProperty('upstreamLevel');
  const letter = toSubmission({ ...values, channel: 'superior' });
  expect(letter).toMatchObject({ upstreamLevel: 'province', upstreamNumber: '甲1号' });
  expect(letter).not.toHaveProperty('receivedByLeader');
});

test('confidentiality is asked for where it does not hold by itself', () => {
  expect(toSubmission({ ...typed, sealIdentity: true })).toMatchObject({ sealIdentity: true });
  const accusing: RegisterValues = { ...typed, sealIdentity: true, claims: [{ kind: 'accusation' }] };
  expect(toSubmission(accusing)).not.toHaveProperty('sealIdentity');
});
