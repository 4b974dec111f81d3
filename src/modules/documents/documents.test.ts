import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { findCourse } from '#modules/law/index.ts';
import { DOCUMENT_FACTS, EVERY_DOCUMENT } from '../../../test/support/document-facts.ts';
import { DocumentKind } from './contract.ts';
import { basisOf } from './legal-basis.ts';
import { layOut } from './rules/lay-out.ts';
import { sayNumber } from './rules/numbering.ts';
import { ordinal, type Paper } from './rules/paper.ts';
import type { Content } from './rules/facts.ts';
import { typesetDocx } from './typeset/typeset-docx.ts';
import { typesetPdf } from './typeset/typeset-pdf.ts';

const TRACKS = [
  'judicial',
  'arbitration',
  'partyAppeal',
  'administrativeProcedure',
  'dutyPerformance',
  'petitionProcedure',
] as const;
const UNIT = '清河市城市管理局';
const ISSUED = plainDate('2026-04-10');

function laid(content: Content, regime: '2005' | '2022' = '2022', corrects: string | null = null): Paper {
  const issue = { unit: UNIT, issuedOn: ISSUED, basis: basisOf(content, regime) };
  return layOut(content, issue, { number: '市城管局信意〔2026〕3号', corrects });
}

/** All words of a document in their order. */
function wordsOf(paper: Paper): string {
  return [paper.title, ...paper.blocks.flatMap((block) => Object.values(block).flatMap(textsIn))].join('\n');
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

/** The facts that a person or a decision gave: each must stand on paper. Days are written in another way. */
function factsOf(content: Content): string[] {
  const coded = ['track', 'outcome', 'synopsis', 'way', 'instrument', 'article', 'words'];
  const gather = (value: unknown, key = ''): string[] => {
    if (typeof value === 'string')
      return coded.includes(key) || /^\d{4}-\d\d-\d\d$/.test(value) ? [] : [value];
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([name, inner]) => gather(inner, Array.isArray(value) ? key : name));
  };
  return gather(content.facts);
}

describe('the documents', () => {
  test('of every kind have facts to be tried with', () => {
    expect(EVERY_DOCUMENT.map(({ kind }) => kind).sort()).toEqual([...DocumentKind.enum].sort());
  });

  test.each(EVERY_DOCUMENT.map((content) => ({ kind: content.kind, content })))(
    '$kind says every fact, and nothing undefined, under both Regulations',
    ({ content }) => {
      for (const regime of ['2005', '2022'] as const) {
        const words = wordsOf(laid(content, regime));
        expect(words).not.toMatch(/undefined|null|NaN|\[object|根据的规定/);
        // The petitioner is named where the document is for them, not in letters between units about their conduct.
        const spoken = factsOf(content).flatMap((fact) => fact.split('\n'));
        const missing = spoken.filter((fact) => !words.includes(fact.trim()));
        expect(missing.filter((fact) => fact !== content.facts?.['matter' as never]?.['petitioner'])).toEqual(
          [],
        );
      }
    },
  );

  test('of every kind that a course owes can be laid out', () => {
    const courses = (['2005', '2022'] as const).flatMap((regime) =>
      (['suggestion', 'accusation', 'appeal'] as const).flatMap((kind) =>
        TRACKS.flatMap((track) => findCourse(regime, kind, track) ?? []),
      ),
    );
    const owed = new Set(courses.flatMap(({ documents }) => documents.map(({ document }) => document)));
    expect(owed.size).toBeGreaterThan(15);
    expect([...owed].filter((kind) => !DocumentKind.enum.includes(kind))).toEqual([]);
  });

  test.each(['reply', 'opinionLetter', 'acceptanceNotice', 'declineNotice', 'reviewOpinion'] as const)(
    '%s is addressed to the petitioner',
    (kind) => {
      expect(wordsOf(laid({ kind, facts: DOCUMENT_FACTS[kind] } as Content))).toContain('张明');
    },
  );

  test('the opinion letter has the four parts that the article asks for, and the remedy', () => {
    const { blocks } = laid({ kind: 'opinionLetter', facts: DOCUMENT_FACTS.opinionLetter });
    expect(blocks.flatMap((one) => (one.block === 'heading' ? [one.text] : []))).toEqual([
      '一、投诉请求',
      '二、事实和理由',
      '三、处理意见',
      '四、法律法规依据',
      '五、救济途径',
    ]);
    const words = wordsOf(laid({ kind: 'opinionLetter', facts: DOCUMENT_FACTS.opinionLetter }));
    expect(words).toContain('根据《信访工作条例》第三十二条第一款的规定');
    expect(words).toContain('予以支持');
    expect(words).toContain('30日内向清河市人民政府书面请求复查');
    expect(words).toContain('于2026年4月10日收到的，请求复查的期限至2026年5月11日止');
  });

  test('a redo after review must not repeat the result, and re-review is the last', () => {
    expect(wordsOf(laid({ kind: 'reviewOpinion', facts: DOCUMENT_FACTS.reviewOpinion }))).toContain(
      '不得以同一事实和理由作出与原意见相同的处理意见',
    );
    expect(wordsOf(laid({ kind: 'reReviewOpinion', facts: DOCUMENT_FACTS.reReviewOpinion }))).toContain(
      '不再受理',
    );
  });

  test('a review that changes an opinion says what each claim has from now on', () => {
    const facts = {
      ...DOCUMENT_FACTS.reviewOpinion,
      outcome: 'change' as const,
      redoWithinDays: null,
      outcomes: [{ claim: '恢复人行道', outcome: 'supported' as const }],
    };
    const words = wordsOf(laid({ kind: 'reviewOpinion', facts }));
    expect(words).toContain('变更原意见');
    expect(words).toContain('诉求“恢复人行道”：请求事实清楚，符合规定，予以支持。');
  });

  test('each Regulation is cited by its own name', () => {
    const content = { kind: 'extensionNotice', facts: DOCUMENT_FACTS.extensionNotice } as const;
    expect(wordsOf(laid(content, '2022'))).toContain('根据《信访工作条例》第三十四条的规定');
    expect(wordsOf(laid(content, '2005'))).toContain('根据《信访条例》第三十三条的规定');
  });

  test('a letter to a body with rules of its own cites the paragraph about it, and asks for no notice of art. 23(3)', () => {
    const facts = { ...DOCUMENT_FACTS.transferLetter, byOwnRules: true } as const;
    const words = wordsOf(laid({ kind: 'transferLetter', facts }));
    expect(words).toContain('根据《信访工作条例》第二十二条第二款的规定');
    expect(words).not.toContain('提出异议');
    expect(wordsOf(laid({ kind: 'transferLetter', facts: DOCUMENT_FACTS.transferLetter }))).toContain(
      '根据《信访工作条例》第二十二条第一款的规定',
    );
  });

  test('a corrected document says what it takes the place of', () => {
    const content = { kind: 'receiptNotice', facts: DOCUMENT_FACTS.receiptNotice } as const;
    const paper = laid(content, '2022', '市信告〔2026〕2号');
    expect(paper.title).toBe('信访事项接收告知书（更正）');
    expect(wordsOf(paper)).toContain('本文书更正并替代市信告〔2026〕2号，原文书同时作废。');
  });

  test('seal and signatures are left to hands', () => {
    for (const content of EVERY_DOCUMENT) {
      const kinds = laid(content).blocks.map(({ block }) => block);
      expect(kinds.filter((block) => block === 'sealing').length).toBeLessThan(2);
    }
  });
});

test.each([
  { unitShortName: '市信访局', number: '市信告〔2026〕12号' },
  { unitShortName: '市水利局', number: '市水利局信告〔2026〕12号' },
])('a notice of $unitShortName is numbered $number', ({ unitShortName, number }) => {
  expect(sayNumber({ unitShortName, kind: 'acceptanceNotice', year: 2026, ordinal: 12 })).toBe(number);
});

test.each([
  [3, '三'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [34, '三十四'],
])('the %d. part is %s', (position, said) => expect(ordinal(position)).toBe(said));

describe('typeset', () => {
  const address = 'https://petition.example.cn/confirm/AbCdEfGhIjKlMnOpQrStUv';

  test.each(EVERY_DOCUMENT.map((content) => ({ kind: content.kind, content })))(
    '$kind is a PDF, the same each time, and a Word file',
    async ({ content }) => {
      const pdf = typesetPdf(laid(content), address);
      expect((await fileTypeFromBuffer(pdf))?.mime).toBe('application/pdf');
      expect(typesetPdf(laid(content), address).equals(pdf)).toBe(true);
      expect((await fileTypeFromBuffer(await typesetDocx(laid(content), address)))?.ext).toBe('docx');
    },
  );

  test('what a person typed is never read as markup', () => {
    const facts = { ...DOCUMENT_FACTS.receiptNotice, path: '#panic("x") [*] $a$ \\ `code` #let x = 1' };
    const markup = typesetPdf(laid({ kind: 'receiptNotice', facts }), address);
    expect(markup.length).toBeGreaterThan(10_000);
  });
});
