import { describe, expect, it } from 'vitest';
import {
  findCourse,
  findProvision,
  findRule,
  getRegulation,
  type CourseKind,
  type CourseTrack,
} from './index.ts';

const TRACKS: readonly CourseTrack[] = [
  'judicial',
  'arbitration',
  'partyAppeal',
  'administrativeProcedure',
  'dutyPerformance',
  'petitionProcedure',
];
const KINDS: readonly CourseKind[] = ['suggestion', 'accusation', 'appeal'];
const owed = (...of: Parameters<typeof findCourse>) =>
  findCourse(...of)?.documents.map(({ document }) => document);

describe('the course of a matter', () => {
  it.each(['2005', '2022'] as const)(
    'under %s has clocks, documents and a provision of that Regulation',
    (regime) => {
      const { courses } = getRegulation(regime);
      const names = courses.map(({ kind, track }) => `${kind} ${track ?? ''}`);
      expect(new Set(names).size).toBe(courses.length);
      for (const { clocks, documents, provision } of courses) {
        expect(clocks.filter((key) => findRule(regime, key) === undefined)).toEqual([]);
        expect(findProvision(regime, provision)).toBeDefined();
        const keys = documents.map(({ document }) => document);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toContain('registrationForm');
      }
    },
  );

  it('is known for every kind, and under 2022 for every track', () => {
    for (const track of TRACKS) expect(findCourse('2022', 'appeal', track)?.track).toBe(track);
    for (const kind of KINDS) expect(findCourse('2005', kind)?.kind).toBe(kind);
    expect(findCourse('2022', 'suggestion')?.kind).toBe('suggestion');
    expect(findCourse('2022', 'accusation')?.kind).toBe('accusation');
    expect(findCourse('2022', 'appeal')).toBeUndefined();
    expect(findCourse('2005', 'appeal', 'arbitration')).toBe(findCourse('2005', 'appeal'));
  });

  it('has the sixty days on the sixth track only, and under 2005 always', () => {
    const with60 = getRegulation('2022').courses.filter(({ clocks }) => clocks.includes('handle'));
    expect(with60.map(({ track }) => track)).toEqual(['petitionProcedure']);
    for (const { clocks } of getRegulation('2005').courses) expect(clocks).toContain('handle');
  });

  it('has an opinion letter and review exactly where there are sixty days to appeal about', () => {
    for (const regime of ['2005', '2022'] as const) {
      for (const { kind, clocks, documents } of getRegulation(regime).courses) {
        const opinion = documents.some(({ document }) => document === 'opinionLetter');
        expect(opinion).toBe(clocks.includes('requestReview'));
        expect(opinion).toBe(clocks.includes('handle') && kind !== 'suggestion');
      }
    }
  });

  it('under 2022 leads accusations and lawsuits, and nothing else, to the bodies that have rules of their own', () => {
    const led = getRegulation('2022').courses.filter(({ clocks }) => clocks.includes('noticeByOwnRules'));
    expect(led.map(({ kind, track }) => track ?? kind)).toEqual(['accusation', 'judicial']);
    for (const { clocks } of led) expect(clocks).toContain('routeLawAndDiscipline');
  });

  it('of an accusation under 2022 has no document that goes beyond the unit that handles it', () => {
    for (const document of ['destinationNotice', 'opinionLetter', 'declineNotice'] as const) {
      expect(owed('2022', 'accusation')).not.toContain(document);
    }
  });

  it('of a suggestion always ends in a reply', () => {
    expect(owed('2022', 'suggestion')).toContain('reply');
    expect(owed('2005', 'suggestion')).toContain('reply');
  });
});

describe('the provisions', () => {
  it('of 2022 that 2005 does not know are its kinds and tracks', () => {
    const only2022 = Object.keys(getRegulation('2022').provisions).filter(
      (key) => !(key in getRegulation('2005').provisions),
    );
    expect(only2022).toEqual([
      'accusation',
      'judicialTrack',
      'arbitrationTrack',
      'partyAppealTrack',
      'administrativeTrack',
      'dutyTrack',
    ]);
    expect(
      Object.keys(getRegulation('2005').provisions).filter(
        (key) => !(key in getRegulation('2022').provisions),
      ),
    ).toEqual([]);
  });

  it('cite the Regulation that they are of', () => {
    for (const regime of ['2005', '2022'] as const) {
      const { name, provisions } = getRegulation(regime);
      for (const { instrument } of Object.values(provisions)) expect(instrument).toBe(name.zh);
    }
  });
});
