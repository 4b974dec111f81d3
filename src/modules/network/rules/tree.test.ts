import { describe, expect, test } from 'vitest';
import { places, TODAY, topics, units } from './sample-city.test-support.ts';
import {
  ancestorsOf,
  commonSuperiors,
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
    {
      name: 'two of one county',
      of: ['liuwan-housing', 'shiqiao-town'],
      superiors: ['liuwan-office', 'hub'],
    },
    { name: 'of two counties', of: ['shiqiao-town', 'songshan-office'], superiors: ['hub'] },
    { name: 'one above the other', of: ['shiqiao-town', 'liuwan-office'], superiors: ['hub'] },
    { name: 'the head among them', of: ['shiqiao-town', 'hub'], superiors: [] },
    { name: 'no common line', of: ['shiqiao-town', 'nowhere'], superiors: [] },
    { name: 'three', of: ['liuwan-housing', 'shiqiao-town', 'songshan-office'], superiors: ['hub'] },
  ])('common superiors, $name', ({ of, superiors }) => {
    expect(commonSuperiors(units, of)).toEqual(superiors);
    expect(commonSuperiors(units, of.toReversed())).toEqual(superiors);
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
