import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import {
  ANSWER_NAMES,
  type Answers,
  type Choices,
  type FormStep,
} from '../../../../web/portal/submit/answers.ts';
import { typedOf } from '../typed.ts';
import { asksCloser, checkStep } from './check-answers.ts';
import { readAnswers } from './read-answers.ts';
import { submissionOf, warningsFor } from './submission-of.ts';

const CHOICES: Choices = {
  topics: [{ value: '010000', name: '城乡建设' }],
  subtopics: [{ value: '010500', name: '工程质量' }],
  city: { value: '990000', name: '岱川市' },
  counties: [{ value: '990100', name: '柳湾县' }],
  townships: [{ value: '990101', name: '柳湾镇' }],
};

const GOOD: Answers = {
  ...(Object.fromEntries(ANSWER_NAMES.map((name) => [name, ''])) as Answers),
  kind: 'appeal',
  topic: '010000',
  county: '990100',
  subtopic: '010500',
  township: '990101',
  title: '屋顶漏水',
  story: '一直漏水。',
  claim: '请求维修。',
  naming: 'named',
  together: 'alone',
  name: '林一',
  phone: '19900001234',
};

test.each<{ name: string; step: FormStep; changes: Partial<Answers>; fields: string[] }>([
  { name: 'nothing', step: 'contact', changes: {}, fields: [] },
  { name: 'a kind that does not exist', step: 'kind', changes: { kind: 'rumour' }, fields: ['kind'] },
  { name: 'the whole city', step: 'subject', changes: { county: '990000' }, fields: [] },
  {
    name: 'no subject and no county',
    step: 'subject',
    changes: { topic: '', county: '' },
    fields: ['topic', 'county'],
  },
  {
    name: '“not sure” on the second level',
    step: 'closer',
    changes: { subtopic: '010000', township: '990100' },
    fields: [],
  },
  {
    name: 'a part of another subject',
    step: 'closer',
    changes: { subtopic: '020100' },
    fields: ['subtopic'],
  },
  {
    name: 'a claim beyond its length',
    step: 'story',
    changes: { claim: '求'.repeat(2001) },
    fields: ['claim'],
  },
  { name: 'neither telephone nor address', step: 'contact', changes: { phone: '' }, fields: ['phone'] },
  { name: 'an address only', step: 'contact', changes: { phone: '', address: '东河小区' }, fields: [] },
  {
    name: 'anonymous without anything',
    step: 'contact',
    changes: { naming: 'anonymous', name: '', phone: '' },
    fields: [],
  },
  { name: 'a telephone number in words', step: 'contact', changes: { phone: '没有' }, fields: ['phone'] },
  {
    name: 'several, but one',
    step: 'contact',
    changes: { together: 'several', participants: '1' },
    fields: ['participants'],
  },
  {
    name: 'a representative without a name',
    step: 'contact',
    changes: { together: 'several', participants: '3', other2Phone: '19900002222' },
    fields: ['other2Name'],
  },
])('to correct: $name', ({ step, changes, fields }) => {
  const faults = checkStep(step, { ...GOOD, ...changes }, CHOICES);
  expect(faults.map((fault) => fault.field)).toEqual(fields);
});

test('the second level is asked only where it has something to ask', () => {
  expect(asksCloser(CHOICES)).toBe(true);
  expect(asksCloser({ ...CHOICES, subtopics: [], townships: [] })).toBe(false);
});

test('what somebody typed about themselves before choosing to stay anonymous is not handed in', () => {
  const answers = { ...GOOD, naming: 'anonymous', address: '东河小区', idNumber: '11010519491231002X' };
  const { parties, anonymous } = submissionOf(answers, plainDate('2026-03-02'));
  expect(anonymous).toBe(true);
  expect(parties).toEqual([{ role: 'petitioner', phone: '19900001234' }]);
});

test('confidentiality goes along where it is asked for, and an accusation need not ask', () => {
  const today = plainDate('2026-03-02');
  expect(submissionOf({ ...GOOD, seal: 'yes' }, today)).toMatchObject({ sealIdentity: true });
  expect(submissionOf(GOOD, today)).not.toHaveProperty('sealIdentity');
  expect(submissionOf({ ...GOOD, seal: 'yes', kind: 'accusation' }, today)).not.toHaveProperty(
    'sealIdentity',
  );
});

test('several people are spoken for by at most five representatives, and counted', () => {
  const others = { other1Name: '二', other2Name: '三', other3Name: '四', other4Name: '五' };
  const answers = { ...GOOD, ...others, together: 'several', participants: '30' };
  const { parties, participants } = submissionOf(answers, plainDate('2026-03-02'));
  expect(participants).toBe(30);
  expect(parties.map((party) => party.role)).toEqual(Array.from({ length: 5 }, () => 'representative'));
});

test('a doubtful identity number is pointed out, not refused', () => {
  expect(warningsFor({ ...GOOD, idNumber: '11010519491231002X' }).idOdd).toBe(false);
  expect(warningsFor({ ...GOOD, idNumber: '110105194912310021' }).idOdd).toBe(true);
  expect(checkStep('contact', { ...GOOD, idNumber: '110105194912310021' }, CHOICES)).toEqual([]);
  expect(warningsFor({ ...GOOD, phone: '', address: '东河小区' }).untrackable).toBe(true);
});

test('full-width digits, control characters and repeated fields are made plain', () => {
  const answers = readAnswers(
    typedOf({ phone: '１９９ 0000', title: ' 屋\u0000顶 ', name: ['甲', '乙'], constructor: 'x' }),
  );
  expect(answers).toMatchObject({ phone: '199 0000', title: '屋顶', name: '乙' });
  expect(typedOf(undefined)('title')).toBe('');
  expect(typedOf({})('constructor')).toBe('');
});
