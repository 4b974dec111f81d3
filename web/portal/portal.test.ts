import { expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Language } from '#kernel/text.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import { homePage } from './pages/home.ts';
import { matterPage } from './pages/matter.ts';
import { problemPage } from './pages/problem.ts';
import { receiptPage } from './pages/receipt.ts';
import type { Shell } from './parts/shell.ts';
import { ANSWER_NAMES, type Answers } from './submit/answers.ts';
import type { Journey } from './submit/form.ts';
import { journeyPage } from './submit/index.ts';
import { numberInGroups, withDays } from './words.ts';

const TYPED = `<script>alert('1')</script>"& 你好!`;
const EMPTY = Object.fromEntries(ANSWER_NAMES.map((name) => [name, ''])) as Answers;
const NO_WARNINGS = { untrackable: false, idOdd: false };

const MATTER: TrackedMatter = {
  matterId: '0',
  number: 'WX20260000001',
  title: TYPED,
  receivedOn: plainDate('2026-03-02'),
  stage: 'served',
  erasedOn: null,
  stageText: { zh: '已送达', en: 'served' },
  unitName: TYPED,
  nextStep: { zh: '期限至2026-03-17', en: 'by 2026-03-17' },
  simple: null,
  clocks: [
    {
      name: { zh: '办结', en: 'Close' },
      dueOn: plainDate('2026-05-09'),
      state: 'running',
      article: '第三十四条',
      promise: false,
    },
  ],
  answers: [
    {
      unitName: TYPED,
      claimText: TYPED,
      facts: `${TYPED}\n第二段`,
      opinion: TYPED,
      basis: TYPED,
      changedFacts: TYPED,
      issuedOn: plainDate('2026-05-08'),
      servedOn: plainDate('2026-05-09'),
    },
  ],
  documents: [],
  remedy: {
    kind: 'review',
    unitId: 'city.petition',
    unitName: TYPED,
    lastOn: plainDate('2026-06-08'),
    text: { zh: '请求复查', en: 'ask for review' },
  },
  mayRequestReview: true,
  proceedings: [
    {
      kind: 'review',
      unitName: TYPED,
      receivedOn: plainDate('2026-05-20'),
      admitted: true,
      notice: TYPED,
      opinion: {
        outcome: 'redo',
        facts: TYPED,
        opinion: TYPED,
        basis: TYPED,
        servedOn: plainDate('2026-05-30'),
      },
    },
  ],
  ending: null,
  whyNotWithdraw: null,
  mayRate: [{ target: 'office', unitName: TYPED }],
  ratingUntil: plainDate('2026-06-08'),
  ratings: [{ target: 'unit', unitName: TYPED, value: 'satisfied' }],
  waiver: null,
  identitySealed: true,
  identityOpenings: [],
  history: [{ occurredOn: plainDate('2026-03-02'), text: { zh: '登记', en: 'Registered' } }],
};

function shell(language: Language = 'zh', large = false): Shell {
  return { language, large, site: '岱川市', styles: '/portal.css?v=1' };
}

function journey(changes: Partial<Journey> = {}): Journey {
  return {
    step: 'story',
    at: 4,
    of: 7,
    answers: EMPTY,
    choices: { topics: [], subtopics: [], city: undefined, counties: [], townships: [] },
    faults: [],
    token: 'token',
    returning: false,
    ...changes,
  };
}

const typedEverywhere = Object.fromEntries(ANSWER_NAMES.map((name) => [name, TYPED])) as Answers;

test.each([
  { name: 'story', html: journeyPage(shell(), journey({ answers: typedEverywhere }), NO_WARNINGS) },
  {
    name: 'check',
    html: journeyPage(
      shell(),
      journey({ step: 'check', answers: { ...typedEverywhere, together: 'several' } }),
      NO_WARNINGS,
    ),
  },
  {
    name: 'contact',
    html: journeyPage(
      shell(),
      journey({ step: 'contact', answers: { ...typedEverywhere, together: 'several' } }),
      NO_WARNINGS,
    ),
  },
  { name: 'matter', html: matterPage(shell(), MATTER, { typed: { officeReason: TYPED }, faults: [] }) },
  { name: 'contacts', html: homePage(shell(), [{ name: TYPED, address: TYPED, hours: TYPED }]) },
  { name: 'problem', html: problemPage(shell(), { status: 418, title: TYPED, detail: TYPED }) },
])('what people typed cannot become markup on the page: $name', ({ html }) => {
  const page = String(html);
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/="[^"]*"&/);
  expect(page).toContain('&#60;script&#62;');
});

test('each fault leads to its field, and its field is marked', () => {
  const faults = [{ field: 'claim', text: { zh: '请填写您的请求', en: 'Enter what you ask for' } }];
  const page = String(journeyPage(shell(), journey({ faults }), NO_WARNINGS));
  expect(page).toContain('<a href="#claim">请填写您的请求</a>');
  expect(page).toMatch(
    /<textarea[^>]* id="claim" aria-describedby="claim-hint-of claim-fault" aria-invalid="true"/,
  );
  expect(page).toMatch(/role="alert"[^>]*autofocus/);
  expect(page).toContain('<title>需要更正：');
});

test('every answer given elsewhere travels with the page, line breaks included', () => {
  const answers = { ...EMPTY, kind: 'appeal', story: '一\n二', phone: '13800001111' };
  const page = String(journeyPage(shell(), journey({ answers }), NO_WARNINGS));
  expect(page).toContain('name="kind" value="appeal"');
  expect(page).toContain('name="phone" value="13800001111"');
  expect(page.match(/name="story"/g)).toHaveLength(1);
  expect(page).toMatch(/<textarea[^>]*id="story"[^>]*>一\n二<\/textarea>/);
});

test('the English page says everything but names in English', () => {
  const page = String(journeyPage(shell('en', true), journey({ step: 'who' }), NO_WARNINGS));
  expect(page).toMatch(/<html lang="en"\s+class="large"/);
  const text = page
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('岱川市', '')
    .replaceAll('中文', '');
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});

test('the receipt tells number, code and the last day with its article', () => {
  const receipt = {
    number: 'WX20260000001',
    queryCode: 'Q4WC-X6GH-UYPQ',
    registeredUnit: '岱川市信访局',
    receivedOn: plainDate('2026-03-02'),
    identitySealed: true,
  };
  const page = String(receiptPage(shell(), { receipt, matter: MATTER, trackable: true }));
  for (const told of [
    'WX 2026 0000001',
    'Q4WC-X6GH-UYPQ',
    '2026年5月9日',
    '第三十四条',
    '期限至2026年3月17日',
    '对您的身份保密',
  ]) {
    expect(page).toContain(told);
  }
  expect(String(receiptPage(shell(), { receipt, matter: MATTER, trackable: false }))).not.toContain('Q4WC');
});

test('openings of a sealed identity are told once the matter is closed, and as text', () => {
  const opening = {
    openedOn: plainDate('2026-03-04'),
    hours: 8,
    unitName: '岱川市信访局',
    role: 'clerk' as const,
    allowedByUnit: '岱川市信访局',
    reason: TYPED,
  };
  const pageOf = (changes: Partial<TrackedMatter>) =>
    String(matterPage(shell(), { ...MATTER, ...changes }, { typed: {}, faults: [] }));
  expect(pageOf({ stage: 'served' })).toContain('事项办结后，这里列出');
  expect(pageOf({ stage: 'closed' })).toContain('没有启封过');
  const told = pageOf({ stage: 'closed', identityOpenings: [opening] });
  expect(told).toContain('2026年3月4日，岱川市信访局信访受理岗经岱川市信访局负责人批准，启封8小时');
  expect(told).toContain('理由：&#60;script&#62;');
  expect(pageOf({ identitySealed: false })).not.toContain('身份保密');
});

test('that a matter was destroyed is said plainly, with the day, and nothing is offered that is gone', () => {
  const pageOf = (language: Language, changes: Partial<TrackedMatter>) =>
    String(matterPage(shell(language), { ...MATTER, ...changes }, { typed: {}, faults: [] }));
  const erased = { erasedOn: plainDate('2037-01-04'), answers: [] };
  expect(pageOf('zh', erased)).toContain('已于2037年1月4日按批准的销毁清单销毁');
  expect(pageOf('en', erased)).toContain('destroyed on 4 January 2037 by an approved list');
  expect(pageOf('zh', erased)).toContain('id="history"');
  for (const gone of ['/track/attachments', 'id="answers"']) {
    expect(pageOf('zh', {})).toContain(gone);
    expect(pageOf('zh', erased)).not.toContain(gone);
  }
  expect(pageOf('zh', {})).not.toContain('已经销毁');
});

test('confidentiality is asked with a tick, and an accusation has it without', () => {
  const contact = (answers: Partial<Answers>) =>
    String(
      journeyPage(shell(), journey({ step: 'contact', answers: { ...EMPTY, ...answers } }), NO_WARNINGS),
    );
  expect(contact({ kind: 'appeal' })).toMatch(/type="checkbox"\s+id="seal"/);
  expect(contact({ kind: 'appeal', seal: 'yes' })).toMatch(/value="yes"\s+checked/);
  expect(contact({ kind: 'accusation' })).toContain('一律对您的身份保密');
  expect(contact({ kind: 'accusation' })).not.toContain('checkbox');
});

test('days stand in sentences as people write them', () => {
  expect(withDays({ zh: '期限至2026-03-07', en: 'by 2026-03-07' })).toEqual({
    zh: '期限至2026年3月7日',
    en: 'by 7 March 2026',
  });
  expect(withDays({ zh: '编号1234-99-99', en: '' }).zh).toBe('编号1234-99-99');
  expect(numberInGroups('XX')).toBe('XX');
});
