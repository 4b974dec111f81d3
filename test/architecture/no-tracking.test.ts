import { describe, expect, test } from 'vitest';
import { forbiddenNamesIn, isForbidden } from './forbidden-names.ts';
import { sources } from './sources.ts';

describe('the product tracks matters, never people', () => {
  test('no table, column, field or file is named for watching people', () => {
    const files = sources('db/**/*.sql', '{src,web,bin}/**/*.{ts,tsx,js}');
    expect(files.flatMap(forbiddenNamesIn)).toEqual([]);
  });

  test.each([
    'risk_score',
    'petitionerRiskLevel',
    'watchlist',
    'watch_list',
    'blacklisted',
    'keyPerson',
    'key_personnel',
    'KeyPersonStore',
    'priority-petitioner',
    'personTags',
    'petitioner_profile',
    'trajectory',
    'travelRecords',
    'movement_log',
    'phone_location',
    'hotelStays',
    'visitorTracking',
    'track_person',
    'interceptions',
    'stabilityControlUnit',
    'faceRecognition',
  ])('%s is such a name', (name) => {
    expect(isForbidden(name)).toBe(true);
  });

  test.each([
    'track',
    'tracks',
    'higher_visits',
    'people_affected',
    'participants',
    'party_id',
    'parties_by_phone',
    'keyset',
    'primaryKey',
    'targetUnit',
    'responsible_unit',
    'phone_index',
    'phone_sealed',
    'rating',
    'topicRisk',
    'rateLimit',
    'allowList',
    'onTrack',
    'roundTrip',
    'phoneRecord',
    'partyLabel',
    'submissionJourney',
  ])('%s is not', (name) => {
    expect(isForbidden(name)).toBe(false);
  });

  test.each([
    { path: 'db/migrations/0009-x.sql', text: 'create table a (\n  risk_score integer);', line: 2 },
    { path: 'src/modules/x/a.ts', text: 'export interface A {\n  keyPerson: boolean;\n}', line: 2 },
    { path: 'src/modules/x/a.ts', text: `export const a = { 'watch-list': 1 };`, line: 1 },
    { path: 'src/modules/x/a.ts', text: `db.selectFrom('x').select('m.risk_score');`, line: 1 },
    { path: 'src/modules/x/key-person.ts', text: '', line: 1 },
  ])('one in $path is found', ({ path, text, line }) => {
    expect(forbiddenNamesIn({ path, text })).toMatchObject([{ path, line }]);
  });

  test.each([
    { path: 'db/migrations/0009-x.sql', text: `-- no risk_score\nselect 'watch list';` },
    { path: 'src/modules/x/a.ts', text: `// no keyPerson\nconst en = 'There is no watch list of people.';` },
  ])('what is said about it in $path is not one', ({ path, text }) => {
    expect(forbiddenNamesIn({ path, text })).toEqual([]);
  });
});
