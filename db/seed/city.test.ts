import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import type { Competence, Topic } from '#modules/network/contract.ts';
import { findCompetentUnits, petitionOfficeOf, placePath, topicPath } from '#modules/network/index.ts';
import { competences, officers, places, unitInCharge, units } from './city.ts';

const TODAY = plainDate('2026-11-23');
const topics = readTopics();
const byPath = new Map([...topics.values()].map((topic) => [topic.path, topic]));
const unitById = new Map(units.map((unit) => [unit.unitId, unit]));
const placeById = new Map(places.map((place) => [place.placeId, place]));

describe('the invented city', () => {
  it('names every place and unit once', () => {
    for (const names of [
      places.map((place) => place.placeId),
      places.map((place) => place.name),
      units.map((unit) => unit.unitId),
      units.map((unit) => unit.name),
      competences.map((competence) => competence.competenceId),
      officers.map((officer) => officer.login),
    ])
      expect(new Set(names).size).toBe(names.length);
  });

  it('has codes that no real place has', () => {
    for (const place of places) expect(place.placeId).toMatch(/^99\d{4}(\d{3})?$/);
  });

  it('lists every place and unit after the one above it', () => {
    const seen = new Set<string>();
    for (const { placeId, parentId } of places) {
      if (parentId !== null) expect(seen, placeId).toContain(parentId);
      seen.add(placeId);
    }
    for (const { unitId, parentId, placeId } of units) {
      if (parentId !== null) expect(seen, unitId).toContain(parentId);
      expect(placeById.has(placeId), unitId).toBe(true);
      seen.add(unitId);
    }
    expect(units.filter((unit) => unit.parentId === null)).toHaveLength(1);
  });

  it('has a petition office for every place', () => {
    for (const { placeId, name } of places) {
      const office = petitionOfficeOf(unitById, placePath(placeById, placeId), TODAY);
      expect(office?.name, name).toMatch(/信访局$/);
    }
  });

  it('gives competences and posts to units that exist, for topics and places that exist', () => {
    for (const { competenceId, unitId, topicPath: path, placeId } of competences) {
      expect(unitById.has(unitId), competenceId).toBe(true);
      expect(placeById.has(placeId), competenceId).toBe(true);
      if (path !== null) expect(byPath.has(path), path).toBe(true);
    }
    for (const { unitId } of officers) expect(unitById.has(unitId), unitId).toBe(true);
  });
});

describe('competence in the invented city', () => {
  const rows = competences.map(({ topicPath: path, ...rest }): Competence => ({
    ...rest,
    topicId: path === null ? null : (byPath.get(path)?.topicId ?? null),
  }));
  const find = (path: string, placeId: string, kind: 'appeal' | 'accusation') => {
    const topic = byPath.get(path);
    if (topic === undefined) throw new Error(path);
    return findCompetentUnits({
      topicPath: topicPath(topics, topic.topicId),
      placePath: placePath(placeById, placeId),
      kind,
      competences: rows,
      units: unitById,
      today: TODAY,
    });
  };

  it('is found, and never tied, for every topic in every place', () => {
    for (const path of byPath.keys())
      for (const { placeId } of places.filter((place) => place.level !== 'township'))
        expect(find(path, placeId, 'appeal').outcome, `${path} ${placeId}`).toBe('found');
  });

  it('lies with the discipline body of the place for accusations', () => {
    const [match] = find('农村农业/村务管理/其他', '990121101', 'accusation').matches;
    expect(match?.unitId).toBe('qinghe.discipline');
  });

  it('is the same as the generators assume', () => {
    for (const [path, { level }] of byPath)
      for (const { placeId } of places.filter((place) => level === 2 && place.level !== 'township')) {
        const [match] = find(path, placeId, 'appeal').matches;
        expect(match?.unitId).toBe(unitInCharge(path, placeId, 'appeal'));
      }
  });
});

/** The list of content classes that the product carries, with every level as a topic of its own. */
function readTopics(): ReadonlyMap<string, Topic> {
  const file = new URL('../../src/modules/network/topics/topics.csv', import.meta.url);
  const found = new Map<string, Topic>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [code = '', ...names] = line.trim().split(',');
    names.forEach((name, at) => {
      const topicId = code.slice(0, 2 * (at + 1)).padEnd(6, '0');
      const parentId = at === 0 ? null : code.slice(0, 2 * at).padEnd(6, '0');
      const path = names.slice(0, at + 1).join('/');
      found.set(topicId, { topicId, parentId, level: at + 1, name, path });
    });
  }
  return found;
}
