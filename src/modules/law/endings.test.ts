import { describe, expect, test } from 'vitest';
import { findCourse, findProvision, getRegulation, listGrounds, listTrackAnswers } from './index.ts';

const REGIMES = ['2005', '2022'] as const;

describe.each(REGIMES)('the grounds of an ending without an opinion under %s', (regime) => {
  const grounds = listGrounds(regime);

  test('stand once each, cite that Regulation and say what to do instead', () => {
    expect(new Set(grounds.map(({ key }) => key)).size).toBe(grounds.length);
    for (const { citation, instead } of grounds) {
      expect(citation.instrument).toBe(getRegulation(regime).force.citation.instrument);
      expect(instead.zh).toMatch(/第.+条.*。$|按新的信访事项办理。$/);
      expect(instead.en).toMatch(/\.$/);
    }
  });

  test('have none for a suggestion that is not adopted: it is answered', () => {
    const ofSuggestions = grounds.filter(({ kinds }) => kinds.includes('suggestion'));
    expect(ofSuggestions.map(({ key, ending }) => `${key} ${ending}`)).toEqual([
      'notCompetent declined',
      ...(regime === '2005' ? ['notForGovernment declined'] : []),
      'pendingElsewhere declined',
      'suggestionReplied directReply',
    ]);
  });

  test('decline an accusation only for whoever is not to decide on it', () => {
    const ofAccusations = grounds.filter(({ kinds }) => kinds.includes('accusation'));
    expect(new Set(ofAccusations.map(({ ending }) => ending))).toEqual(new Set(['declined']));
  });
});

describe('the tracks of art. 31', () => {
  test('are six answers, each with its item and the course that it leads to', () => {
    const answers = listTrackAnswers('2022');
    expect(answers).toHaveLength(6);
    for (const { track, provision, follows } of answers) {
      const course = findCourse('2022', 'appeal', track);
      expect(course?.provision).toBe(provision);
      expect(findProvision('2022', provision)?.article).toContain('第三十一条');
      expect(follows.zh.startsWith('自受理之日起60日')).toBe(course?.clocks.includes('handle'));
      const documents = course?.documents.map(({ document }) => document) ?? [];
      expect(follows.zh.includes('告知信访人途径')).toBe(documents.includes('trackNotice'));
      expect(follows.zh.includes('信访处理意见书')).toBe(documents.includes('opinionLetter'));
    }
  });

  test('four of which lead into another procedure, each by the ground of its item', () => {
    const led = listGrounds('2022').filter(({ track }) => track !== undefined);
    expect(led.map(({ track, citation }) => [track, citation])).toEqual(
      listTrackAnswers('2022')
        .slice(0, 4)
        .map(({ track, provision }) => [track, findProvision('2022', provision)]),
    );
  });

  test('are unknown to the Regulation of 2005', () => {
    expect(listTrackAnswers('2005')).toEqual([]);
    expect(listGrounds('2005').some(({ track }) => track !== undefined)).toBe(false);
  });
});
