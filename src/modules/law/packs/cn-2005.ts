// 《信访条例》 (2005), in force 2005-05-01 to 2022-05-01: the pack, put together from its chapters.
import type { RegulationPack } from '../rules/regulation-pack.ts';
import { ACCEPTANCE } from './cn-2005/acceptance.ts';
import { COURSES } from './cn-2005/courses.ts';
import { GROUNDS } from './cn-2005/grounds.ts';
import { HANDLING } from './cn-2005/handling.ts';
import { PROVISIONS } from './cn-2005/provisions.ts';
import { cite, EFFECTIVE_FROM, EFFECTIVE_TO } from './cn-2005/regulation.ts';
import { REPORTING } from './cn-2005/reporting.ts';
import { SCENARIOS } from './cn-2005/scenarios.ts';
import { SUPERVISION_GROUNDS } from './cn-2005/supervision.ts';
import { withScenarios } from './with-scenarios.ts';

/** The Regulation of 2005 with its twelve rules. */
export const CN_2005: RegulationPack = {
  regime: '2005',
  name: { zh: '《信访条例》', en: 'Regulation on Letters and Visits (2005)' },
  effectiveFrom: EFFECTIVE_FROM,
  effectiveTo: EFFECTIVE_TO,
  force: {
    citation: cite(
      '第五十一条',
      '本条例自2005年5月1日起施行。1995年10月28日国务院发布的《信访条例》同时废止。',
    ),
    basis: 'text',
  },
  // The Regulation of 2022 has no repeal clause.
  ended: {
    basis: 'memory',
    note: {
      zh: '自2022年5月1日起由国务院令第752号废止（凭记忆，把握中等，未见原文）',
      en: 'repealed from 2022-05-01 by State Council Order 752 (from memory, medium confidence; the order was not seen)',
    },
  },
  rules: withScenarios([...ACCEPTANCE, ...HANDLING, ...REPORTING], SCENARIOS),
  provisions: PROVISIONS,
  courses: COURSES,
  grounds: GROUNDS,
  supervisionGrounds: SUPERVISION_GROUNDS,
};
