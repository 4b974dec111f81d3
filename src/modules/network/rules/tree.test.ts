import { describe, expect, test } from 'vitest';
import { places, TODAY, topics, units } from './sample-city.test-support.ts';
import {
  ancestorsOf,
  nearestCommonSuperior,
  petitionOfficeOf,
  placePath,
  topicPath,
  unitAndBelow,
} from './tree.ts';

describe('the reporting line', () => {
  test('a county office stands above its departments and townships, and above nobody else', () => {
    expect(unitAndBelow(units, 'liuwan-office').toSorted()).toEqual([
      'liuwan-discipline',
      'liuwan-housing',
      'liuwan-office',
      'shiqiao-town',
    ]);
  });

  test('the head stands above all', () => {
    expect(unitAndBelow(units, 'hub')).toHaveLength(units.size);
  });

  test('an unknown unit stands above nobody', () => {
    expect(unitAndBelow(units, 'nowhere')).toEqual([]);
  });

  test('the nearest superior comes first', () => {
    expect(ancestorsOf(units, 'shiqiao-town')).toEqual(['liuwan-office', 'hub']);
  });

  test.each([
    { name: 'two of one county', left: 'liuwan-housing', right: 'shiqiao-town', superior: 'liuwan-office' },
    { name: 'of two counties', left: 'shiqiao-town', right: 'songshan-office', superior: 'hub' },
    { name: 'one above the other', left: 'shiqiao-town', right: 'liuwan-office', superior: 'liuwan-office' },
    { name: 'no common line', left: 'shiqiao-town', right: 'nowhere', superior: undefined },
  ])('common superior, $name', ({ left, right, superior }) => {
    expect(nearestCommonSuperior(units, left, right)).toBe(superior);
    expect(nearestCommonSuperior(units, right, left)).toBe(superior);
  });

  test('a circle in the data ends the walk', () => {
    const circle = new Map(units);
    const hub = units.get('hub');
    if (hub !== undefined) circle.set('hub', { ...hub, parentId: 'shiqiao-town' });
    expect(ancestorsOf(circle, 'shiqiao-town')).toEqual(['liuwan-office', 'hub']);
  });
});

describe('places and topics', () => {
  test('a township lies in its county and its city', () => {
    expect(placePath(places, 'shiqiao').map((place) => place.placeId)).toEqual(['shiqiao', 'liuwan', 'city']);
  });

  test('a topic stands under two others', () => {
    expect(topicPath(topics, '010501').map((topic) => topic.topicId)).toEqual(['010501', '010500', '010000']);
  });

  test('the petition office of a township is that of its county', () => {
    expect(petitionOfficeOf(units, placePath(places, 'shiqiao'), TODAY)?.unitId).toBe('liuwan-office');
  });
});
