import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Competence, CompetenceKind } from '../contract.ts';
import { findCompetentUnits, type CompetenceFinding } from './competence.ts';
import { competence, places, TODAY, topics, units } from './sample-city.test-support.ts';
import { placePath, topicPath } from './tree.ts';

interface Matter {
  readonly topicId?: string;
  readonly placeId: string;
  readonly kind?: CompetenceKind;
}

function find(matter: Matter, competences: readonly Competence[], today = TODAY): CompetenceFinding {
  return findCompetentUnits({
    topicPath: matter.topicId === undefined ? [] : topicPath(topics, matter.topicId),
    placePath: placePath(places, matter.placeId),
    kind: matter.kind ?? 'appeal',
    competences,
    units,
    today,
  });
}

const cityConstruction = competence({ unitId: 'city-housing', topicId: '010000', placeId: 'city' });
const liuwanQuality = competence({ unitId: 'liuwan-housing', topicId: '010500', placeId: 'liuwan' });
const townQuality = competence({ unitId: 'shiqiao-town', topicId: '010500', placeId: 'shiqiao' });
const citySafety = competence({ unitId: 'city-housing', topicId: '010501', placeId: 'city' });
const inShiqiao: Matter = { topicId: '010501', placeId: 'shiqiao' };

const cases: readonly {
  name: string;
  matter: Matter;
  rows: readonly Competence[];
  ranks: readonly (readonly [unitId: string, rank: number])[];
  today?: string;
}[] = [
  {
    name: 'a row for the topic above and the county around covers the matter',
    matter: inShiqiao,
    rows: [liuwanQuality],
    ranks: [['liuwan-housing', 1]],
  },
  {
    name: 'of two places the smaller wins',
    matter: inShiqiao,
    rows: [liuwanQuality, townQuality],
    ranks: [
      ['shiqiao-town', 1],
      ['liuwan-housing', 2],
    ],
  },
  {
    name: 'the more specific topic wins over the smaller place',
    matter: inShiqiao,
    rows: [liuwanQuality, citySafety],
    ranks: [
      ['city-housing', 1],
      ['liuwan-housing', 2],
    ],
  },
  {
    name: 'a unit is named once, by its best row',
    matter: inShiqiao,
    rows: [cityConstruction, citySafety],
    ranks: [['city-housing', 1]],
  },
  {
    name: 'a row of another county does not count',
    matter: { topicId: '010501', placeId: 'songshan' },
    rows: [liuwanQuality],
    ranks: [],
  },
  {
    name: 'a row for a narrower topic than the matter has does not count',
    matter: { topicId: '010000', placeId: 'liuwan' },
    rows: [liuwanQuality],
    ranks: [],
  },
  {
    name: 'two units with equal rows tie, and both are shown',
    matter: { topicId: '010500', placeId: 'liuwan' },
    rows: [liuwanQuality, competence({ unitId: 'liuwan-office', topicId: '010500', placeId: 'liuwan' })],
    ranks: [
      ['liuwan-housing', 1],
      ['liuwan-office', 1],
    ],
  },
  {
    name: 'a row that names the kind wins over an equal one that does not',
    matter: { topicId: '010500', placeId: 'liuwan', kind: 'suggestion' },
    rows: [
      liuwanQuality,
      competence({ unitId: 'liuwan-office', topicId: '010500', placeId: 'liuwan', kind: 'suggestion' }),
    ],
    ranks: [
      ['liuwan-office', 1],
      ['liuwan-housing', 2],
    ],
  },
  {
    name: 'an accusation goes to the discipline body of the county, not to the department in charge of the topic',
    matter: { ...inShiqiao, kind: 'accusation' },
    rows: [liuwanQuality, townQuality],
    ranks: [['liuwan-discipline', 1]],
  },
  {
    name: 'an accusation where the district has no discipline body goes to that of the city',
    matter: { placeId: 'songshan', kind: 'accusation' },
    rows: [],
    ranks: [['city-discipline', 1]],
  },
  {
    name: 'a row for accusations wins over the discipline body found by level',
    matter: { placeId: 'liuwan', kind: 'accusation' },
    rows: [competence({ unitId: 'city-discipline', kind: 'accusation', placeId: 'liuwan' })],
    ranks: [['city-discipline', 1]],
  },
  {
    name: 'a row counts from its first day',
    matter: inShiqiao,
    rows: [{ ...liuwanQuality, activeFrom: plainDate('2026-03-02') }],
    ranks: [['liuwan-housing', 1]],
  },
  {
    name: 'a row no longer counts on the day it ends',
    matter: inShiqiao,
    rows: [{ ...liuwanQuality, activeUntil: plainDate('2026-03-02') }],
    ranks: [],
  },
  {
    name: 'a matter without a topic matches no row that names one',
    matter: { placeId: 'liuwan' },
    rows: [liuwanQuality],
    ranks: [],
  },
];

describe('who is competent', () => {
  test.each(cases)('$name', ({ matter, rows, ranks }) => {
    expect(find(matter, rows).matches.map((match) => [match.unitId, match.rank])).toEqual(ranks);
  });

  test('the explanation names list, topic, place and unit in both languages', () => {
    expect(find(inShiqiao, [liuwanQuality]).explanation).toEqual({
      zh: '按职责清单，“城乡建设/工程质量”信访事项在柳湾县由柳湾县住房和城乡建设局主管。',
      en: 'By 职责清单, 柳湾县住房和城乡建设局 is in charge of “城乡建设/工程质量” in 柳湾县.',
    });
  });

  test('where nothing matches, the petition office of the place decides, and the words say why', () => {
    const finding = find(inShiqiao, []);
    expect(finding).toMatchObject({ outcome: 'none', petitionOfficeId: 'liuwan-office' });
    expect(finding.explanation.zh).toContain('属地管理');
    expect(finding.explanation.zh).toContain('柳湾县信访局');
  });

  test('where two tie, the words name both and article 24', () => {
    const finding = find(inShiqiao, [liuwanQuality, { ...liuwanQuality, unitId: 'liuwan-office' }]);
    expect(finding.outcome).toBe('tie');
    expect(finding.explanation.zh).toMatch(/住房和城乡建设局.*信访局.*第二十四条/u);
  });
});

const anyRow = fc
  .record({
    unitId: fc.constantFrom(...units.keys()),
    topicId: fc.option(fc.constantFrom(...topics.keys())),
    placeId: fc.option(fc.constantFrom(...places.keys())),
    kind: fc.option(fc.constantFrom<CompetenceKind>('suggestion', 'accusation', 'appeal')),
  })
  .map(competence);
const anyMatter = fc.record({
  topicId: fc.constantFrom(...topics.keys()),
  placeId: fc.constantFrom(...places.keys()),
  kind: fc.constantFrom<CompetenceKind>('suggestion', 'accusation', 'appeal'),
});

describe('whatever the table holds', () => {
  test('the order of its rows changes nothing', () => {
    fc.assert(
      fc.property(anyMatter, fc.array(anyRow, { maxLength: 12 }), (matter, rows) => {
        const units = (finding: CompetenceFinding) =>
          finding.matches.map((match) => [match.unitId, match.rank]);
        expect(units(find(matter, rows.toReversed()))).toEqual(units(find(matter, rows)));
      }),
    );
  });

  test('the first match has rank 1, ranks never fall, and no unit is named twice', () => {
    fc.assert(
      fc.property(anyMatter, fc.array(anyRow, { maxLength: 12 }), (matter, rows) => {
        const { matches } = find(matter, rows);
        expect(matches[0]?.rank ?? 1).toBe(1);
        expect(matches.map((match) => match.rank)).toEqual(matches.map((match) => match.rank).toSorted());
        expect(new Set(matches.map((match) => match.unitId)).size).toBe(matches.length);
      }),
    );
  });

  test('an accusation never goes to a unit that no row names for accusations, but to a discipline body', () => {
    fc.assert(
      fc.property(anyMatter, fc.array(anyRow, { maxLength: 12 }), (matter, rows) => {
        const named = rows.filter((row) => row.kind === 'accusation').map((row) => row.unitId);
        for (const match of find({ ...matter, kind: 'accusation' }, rows).matches) {
          expect(named.includes(match.unitId) || units.get(match.unitId)?.kind === 'discipline').toBe(true);
        }
      }),
    );
  });

  test('there is always an explanation in both languages', () => {
    fc.assert(
      fc.property(anyMatter, fc.array(anyRow, { maxLength: 12 }), (matter, rows) => {
        const { explanation } = find(matter, rows);
        expect(explanation.zh.length * explanation.en.length).toBeGreaterThan(0);
      }),
    );
  });
});
