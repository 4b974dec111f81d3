// How far each open matter has come, in days before today: the last step is exact, so that lights are what they say.
import type { Chance } from '../chance.ts';
import type { OpenMatter, OpenStage } from './script.ts';

/** Which subjects a course is fit for; `labour`: sixth track, with the handling officer of the demo's tour. */
export type Pool = 'sixthTrack' | 'labour' | 'appeal' | 'suggestion' | 'accusation' | 'elsewhere';

/** The days, counted back from today. */
export interface Course {
  readonly stage: OpenStage;
  readonly light: OpenMatter['light'];
  readonly pool: Pool;
  readonly received: number;
  readonly routed?: number;
  readonly accepted?: number;
  readonly extended?: { readonly daysAgo: number; readonly days: number };
  readonly answered?: number;
  readonly served?: number;
  readonly closed?: number;
  readonly rated?: number;
  /** For assigned matters: days until the period ends, negative where it is over. */
  readonly periodEndsIn?: number;
  /** Path of the topic, where the words of a life fit one only. */
  readonly topic?: string;
  /** What the answer says, where a life depends on it. */
  readonly outcome?: 'supported' | 'notSupported';
}

const repeated = <Item>(amount: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: amount }, (_, at) => make(at));

/** All courses. The routing and notice periods are 15 days, handling 60; the office's own warning comes 5 days before. */
export function coursesOf(chance: Chance): Course[] {
  return [
    ...waitingToBeRouted(chance),
    ...waitingToBeAccepted(chance),
    ...beingHandled(chance),
    ...assigned(chance),
    ...finished(chance),
    ...walledOff(chance),
  ];
}

function waitingToBeRouted(chance: Chance): Course[] {
  const course = (received: number, light: Course['light']): Course => ({
    stage: 'registered',
    light,
    pool: chance.happens(0.15) ? 'suggestion' : 'appeal',
    received,
  });
  return [
    ...[33, 26, 22, 19, 18].map((received) => course(received, 'overdue')),
    ...repeated(3, () => course(15, 'today')),
    ...[14, 13, 12, 12, 11, 10].map((received) => course(received, 'soon')),
    ...repeated(22, () => course(chance.between(1, 9), 'ahead')),
  ];
}

function waitingToBeAccepted(chance: Chance): Course[] {
  const course = (routed: number, light: Course['light'], pool: Pool = 'appeal'): Course => ({
    stage: 'routed',
    light,
    pool,
    received: routed + chance.between(2, 10),
    routed,
  });
  return [
    ...[31, 24, 21, 19, 18, 18].map((routed) => course(routed, 'overdue')),
    ...repeated(3, (at) => course(15, 'today', at === 0 ? 'labour' : 'appeal')),
    ...[14, 13, 13, 12, 11, 11, 10].map((routed, at) => course(routed, 'soon', at < 2 ? 'labour' : 'appeal')),
    ...repeated(24, () => course(chance.between(1, 9), 'ahead')),
  ];
}

function beingHandled(chance: Chance): Course[] {
  const course = (accepted: number, light: Course['light'], pool: Pool = 'sixthTrack'): Course => {
    const routed = accepted + chance.between(3, 12);
    return { stage: 'accepted', light, pool, received: routed + chance.between(1, 9), routed, accepted };
  };
  return [
    ...[88, 79, 72, 67, 64, 63].map((accepted) => course(accepted, 'overdue')),
    ...repeated(3, (at) => course(60, 'today', at === 0 ? 'labour' : 'sixthTrack')),
    ...[59, 58, 58, 57, 56, 56, 55, 55].map((accepted, at) =>
      course(accepted, 'soon', at < 2 ? 'labour' : 'sixthTrack'),
    ),
    ...repeated(26, () => course(chance.between(2, 54), 'ahead')),
    ...repeated(6, () => course(chance.between(3, 30), null, 'suggestion')),
    ...repeated(8, () => course(chance.between(3, 40), null, 'elsewhere')),
    ...[
      { accepted: 87, days: 30, light: 'soon' as const },
      { accepted: 76, days: 30, light: 'ahead' as const },
      { accepted: 71, days: 20, light: 'ahead' as const },
      { accepted: 66, days: 30, light: 'ahead' as const },
      { accepted: 75, days: 15, light: 'today' as const },
    ].map(({ accepted, days, light }) => ({
      ...course(accepted, light),
      extended: { daysAgo: accepted - 55, days },
    })),
  ];
}

/** 交办: the assigner set the period, whose end comes before the sixty days are over. */
function assigned(chance: Chance): Course[] {
  const ends = [-6, -3, 0, 2, 4, 12, 18, 25];
  return ends.map((periodEndsIn) => {
    const accepted = chance.between(8, 20);
    const routed = accepted + chance.between(2, 8);
    const light =
      periodEndsIn < 0 ? 'overdue' : periodEndsIn === 0 ? 'today' : periodEndsIn <= 5 ? 'soon' : 'ahead';
    return {
      stage: 'accepted',
      light,
      pool: 'sixthTrack',
      received: routed + chance.between(1, 5),
      routed,
      accepted,
      periodEndsIn,
    };
  });
}

function finished(chance: Chance): Course[] {
  const answered = (
    ago: number,
    pool: Pool,
  ): Required<Pick<Course, 'received' | 'routed' | 'accepted' | 'answered'>> => {
    const accepted =
      ago + (pool === 'sixthTrack' && chance.happens(0.12) ? chance.between(62, 70) : chance.between(8, 50));
    const routed = accepted + chance.between(2, 13);
    return { received: routed + chance.between(1, 10), routed, accepted, answered: ago };
  };
  const pool = (): Pool =>
    chance.pick(['sixthTrack', 'sixthTrack', 'sixthTrack', 'appeal', 'suggestion', 'elsewhere']);
  const course = (stage: OpenStage, ago: number, after: (answered: number) => Partial<Course>): Course => {
    const of = pool();
    return { stage, light: null, pool: of, ...answered(ago, of), ...after(ago) };
  };
  return [
    ...repeated(11, () => course('answered', chance.between(1, 9), () => ({}))),
    ...repeated(11, () =>
      course('served', chance.between(3, 20), (ago) => ({ served: ago - chance.between(0, 2) })),
    ),
    ...repeated(14, () => course('closed', chance.between(6, 45), (ago) => closed(chance, ago))),
    ...repeated(24, () => course('rated', chance.between(9, 70), (ago) => rated(chance, ago))),
  ];
}

function closed(chance: Chance, answered: number): { served: number; closed: number } {
  const served = answered - chance.between(0, 2);
  return { served, closed: served - chance.between(0, 2) };
}

function rated(chance: Chance, answered: number): Partial<Course> {
  const steps = closed(chance, answered);
  // Within the thirty days after service.
  return { ...steps, rated: Math.max(1, steps.closed - chance.between(1, Math.min(20, steps.closed))) };
}

function walledOff(chance: Chance): Course[] {
  return [
    ...repeated(2, () => ({
      stage: 'registered' as const,
      light: 'ahead' as const,
      pool: 'accusation' as const,
      received: chance.between(1, 6),
    })),
    ...repeated(7, () => {
      const routed = chance.between(1, 12);
      return {
        stage: 'routed' as const,
        light: null,
        pool: 'accusation' as const,
        received: routed + chance.between(1, 5),
        routed,
      };
    }),
  ];
}
