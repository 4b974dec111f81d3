// A small city for the tests of these rules: fixed, so that each case reads without looking anything up.
import { plainDate } from '#kernel/plain-date.ts';
import type { Competence, Place, Topic, Unit } from '../contract.ts';

export const TODAY = plainDate('2026-03-02');

const BEGINNING = plainDate('2020-01-01');

const PLACES: readonly Place[] = [
  { placeId: 'city', name: '柳川市', level: 'city', parentId: null },
  { placeId: 'liuwan', name: '柳湾县', level: 'county', parentId: 'city' },
  { placeId: 'shiqiao', name: '石桥镇', level: 'township', parentId: 'liuwan' },
  { placeId: 'songshan', name: '松山区', level: 'county', parentId: 'city' },
];

const TOPICS: readonly Topic[] = [
  { topicId: '010000', parentId: null, level: 1, name: '城乡建设', path: '城乡建设' },
  { topicId: '010500', parentId: '010000', level: 2, name: '工程质量', path: '城乡建设/工程质量' },
  { topicId: '010501', parentId: '010500', level: 3, name: '施工安全', path: '城乡建设/工程质量/施工安全' },
];

const UNITS: readonly (readonly [string, string, Unit['kind'], string, string | null])[] = [
  ['hub', '柳川市信访局', 'petitionOffice', 'city', null],
  ['city-housing', '柳川市住房和城乡建设局', 'department', 'city', 'hub'],
  ['city-discipline', '柳川市纪委监委', 'discipline', 'city', 'hub'],
  ['liuwan-office', '柳湾县信访局', 'petitionOffice', 'liuwan', 'hub'],
  ['liuwan-housing', '柳湾县住房和城乡建设局', 'department', 'liuwan', 'liuwan-office'],
  ['liuwan-discipline', '柳湾县纪委监委', 'discipline', 'liuwan', 'liuwan-office'],
  ['shiqiao-town', '石桥镇人民政府', 'township', 'shiqiao', 'liuwan-office'],
  ['songshan-office', '松山区信访局', 'petitionOffice', 'songshan', 'hub'],
];

export const places = new Map(PLACES.map((place) => [place.placeId, place]));
export const topics = new Map(TOPICS.map((topic) => [topic.topicId, topic]));
export const units = new Map(UNITS.map((row) => [row[0], unit(row)]));

/** A row of the table of competences: by default for anything, anywhere, since the beginning. */
export function competence(of: Partial<Competence> & { unitId: string }): Competence {
  return {
    competenceId: `${of.unitId}/${of.topicId ?? '*'}/${of.placeId ?? '*'}/${of.kind ?? '*'}`,
    topicId: null,
    placeId: null,
    kind: null,
    basis: '职责清单',
    activeFrom: BEGINNING,
    activeUntil: null,
    ...of,
  };
}

function unit([unitId, name, kind, placeId, parentId]: (typeof UNITS)[number]): Unit {
  const level = places.get(placeId)?.level ?? 'city';
  return {
    unitId,
    name,
    shortName: name,
    kind,
    level,
    parentId,
    placeId,
    activeFrom: BEGINNING,
    activeUntil: null,
  };
}
