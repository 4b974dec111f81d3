// 《信访工作条例》 (2022), in force since 2022-05-01: the pack, put together from its chapters.
import type { RegulationPack } from '../rules/regulation-pack.ts';
import { ACCEPTANCE } from './cn-2022/acceptance.ts';
import { COURSES } from './cn-2022/courses.ts';
import { GROUNDS } from './cn-2022/grounds.ts';
import { HANDLING } from './cn-2022/handling.ts';
import { PROVISIONS } from './cn-2022/provisions.ts';
import { cite, EFFECTIVE_FROM } from './cn-2022/regulation.ts';
import { REPORTING } from './cn-2022/reporting.ts';
import { SCENARIOS } from './cn-2022/scenarios.ts';
import { SUPERVISION_GROUNDS } from './cn-2022/supervision.ts';
import { TRACK_ANSWERS } from './cn-2022/track-answers.ts';
import { withScenarios } from './with-scenarios.ts';

/** The Regulation of 2022 with its eighteen rules. */
export const CN_2022: RegulationPack = {
  regime: '2022',
  name: { zh: '《信访工作条例》', en: 'Regulation on Petition Work (2022)' },
  effectiveFrom: EFFECTIVE_FROM,
  force: { citation: cite('第五十条', '本条例自2022年5月1日起施行。'), basis: 'text' },
  rules: withScenarios([...ACCEPTANCE, ...HANDLING, ...REPORTING], SCENARIOS),
  provisions: PROVISIONS,
  courses: COURSES,
  grounds: GROUNDS,
  supervisionGrounds: SUPERVISION_GROUNDS,
  trackAnswers: TRACK_ANSWERS,
};
