import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { codesInForce, inForceSince, type OverlaySetting } from './overlays-in-force.ts';

const setting = (code: string, inForce: boolean, fromOn: string): OverlaySetting => ({
  code,
  inForce,
  fromOn: plainDate(fromOn),
});
const on = (settings: OverlaySetting[], day: string) => codesInForce(settings, plainDate(day));

describe('local rules', () => {
  it('are in force nowhere unless somebody says so', () => {
    expect(on([], '2018-01-01')).toEqual([]);
  });

  it('are in force from the day that was set to the day that ends it', () => {
    const settings = [setting('zj', true, '2016-08-01'), setting('zj', false, '2020-01-01')];
    expect(['2016-07-31', '2016-08-01', '2019-12-31', '2020-01-01'].map((day) => on(settings, day))).toEqual([
      [],
      ['zj'],
      ['zj'],
      [],
    ]);
    expect(inForceSince(settings, 'zj', plainDate('2018-01-01'))).toBe('2016-08-01');
    expect(inForceSince(settings, 'zj', plainDate('2021-01-01'))).toBeUndefined();
  });

  it('of two words for the same day the later one holds', () => {
    expect(on([setting('zj', true, '2016-08-01'), setting('zj', false, '2016-08-01')], '2017-01-01')).toEqual(
      [],
    );
  });

  it('a word for a later day does not undo one for an earlier', () => {
    const settings = [setting('zj', false, '2020-01-01'), setting('zj', true, '2016-08-01')];
    expect([on(settings, '2018-01-01'), on(settings, '2021-01-01')]).toEqual([['zj'], []]);
  });

  it('stand in the order of their days, so that the later one applies', () => {
    const settings = [setting('city', true, '2018-01-01'), setting('zj', true, '2016-08-01')];
    expect(on(settings, '2019-01-01')).toEqual(['zj', 'city']);
  });
});
