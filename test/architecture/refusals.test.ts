import { describe, expect, test } from 'vitest';
import { saysWhatToDo } from '../support/refusal-words.ts';
import { namedByHand, sentencesIn } from './refusal-sentences.ts';
import { sources } from './sources.ts';

const RULES = sources('src/modules/{matters,supervision,intake}/**/*.ts').filter(
  // What history and pages tell is no refusal.
  ({ path }) => !/\/(describe|evolve)[^/]*\.ts$/.test(path),
);

/** What only one of the two Regulations can bring about, or what is about the other one; everything else goes by the matter's. */
const OF_ONE_REGULATION: Readonly<Record<string, string>> = {
  'no-objection-under-2005': '2005 knows no objection',
  OBJECTING: 'objections are raised under 2022 alone: whyNoObjection comes first',
  DISPUTES: 'said to whoever raises or decides one, under 2022 alone',
  DECIDING_ACCEPTANCE_2005: 'what 2005 has instead',
  GROUNDS: 'grounds of routings after an objection, no refusals',
  opinionLetter: 'claims have tracks under 2022 alone: isOnDuty asks for that',
  TO_OTHER_BODIES: 'own rules are of 2022 alone: goesByOwnRules asks the law first',
  'not-simple-under-2005': 'the method is for matters under 2022 alone',
  'no-own-rules-under-2005': 'what 2005 has instead',
  'no-tracks-under-2005': 'what 2005 has instead',
  IN_FORCE: 'says since when the other one is in force',
  'regulation-repealed': 'is about moving a matter to 2005',
  'regulation-not-in-force': 'is about moving a matter to 2022',
  'tracks-missing': 'is about moving a matter to 2022',
};

describe('what the rules say to whoever is refused', () => {
  const sentences = RULES.flatMap(sentencesIn);

  test('is found by this test', () => {
    expect(sentences.length).toBeGreaterThan(150);
    expect(new Set(sentences.map(({ path }) => path.split('/')[3])).size).toBeGreaterThan(12);
  });

  test('tells in both languages what to do instead', () => {
    const bare = sentences.filter((one) => !saysWhatToDo(one));
    expect(bare.map(({ path, line, zh, en }) => `${path}:${line} ${zh} ${en}`)).toEqual([]);
  });

  test('names the Regulation of the matter, not one that a sentence was written for', () => {
    const named = RULES.flatMap(namedByHand);
    const byHand = named.filter(({ code }) => code === null || !(code in OF_ONE_REGULATION));
    expect(byHand.map(({ path, line, zh }) => `${path}:${line} ${zh}`)).toEqual([]);
    const unused = Object.keys(OF_ONE_REGULATION).filter((code) => !named.some((one) => one.code === code));
    expect(unused).toEqual([]);
  });
});

describe('a refusal that would not do', () => {
  const source = (text: string) => ({ path: 'src/x.ts', text });

  test.each([
    { name: 'a bare fact', zh: '该事项没有并入其他事项。', en: 'It is not joined to any other matter.' },
    { name: 'what the petitioner asks for', zh: '信访人请求复查。', en: 'Review was asked for, by post.' },
    { name: 'no remedy in English', zh: '请先受理。', en: 'It was not accepted.' },
  ])('is $name', ({ zh, en }) => {
    const [sentence] = sentencesIn(source(`const no = { code: 'x', text: { zh: '${zh}', en: '${en}' } };`));
    expect(sentence).toMatchObject({ code: 'x', zh, en });
    expect(saysWhatToDo({ zh, en })).toBe(false);
  });

  test('names one Regulation by hand, unless it stands under its year', () => {
    const text = `{ zh: '依《信访工作条例》第三十四条，请先答复。', en: 'Answer first (2022 art. 34).' }`;
    expect(namedByHand(source(`const NO = ${text};`))).toMatchObject([{ code: 'NO' }]);
    expect(namedByHand(source(`const NO = { '2022': ${text} };`))).toEqual([]);
  });
});
