// Lives that are longer than from registration to rating: what was objected to, split and merged, heard, carried out, reviewed and
// re-reviewed, each left at another step, so that a newcomer finds every stage of the procedure among today's matters.
import { addDays } from '#kernel/plain-date.ts';
import type { Course } from './courses.ts';
import { hearingSteps } from './hearing-steps.ts';
import { reviewSteps, type Reviewed } from './review-steps.ts';
import type { OpenStage, OpenSubmission } from './script.ts';
import { officer, workingDay, type Living, type Undated } from './steps.ts';

/** One life: how far it came in the usual way, and what happened besides. */
export interface Life {
  readonly name: string;
  readonly course: Course;
  readonly after: (of: Living) => readonly Undated[];
  /** A second claim, for a matter that is split. */
  readonly alsoAsks?: OpenSubmission['claims'][number];
  /** The life whose matter this one is joined to: others brought the same. */
  readonly joins?: string;
}

const usual = (stage: OpenStage, days: Omit<Course, 'stage' | 'light' | 'pool'>): Course => ({
  ...days,
  stage,
  light: null,
  pool: 'labour',
});

/** Answered, served and not agreed with. */
const refused = (stage: OpenStage, servedAgo: number): Course =>
  usual(stage, {
    received: servedAgo + 49,
    routed: servedAgo + 44,
    accepted: servedAgo + 38,
    answered: servedAgo + 2,
    served: servedAgo,
    outcome: 'notSupported',
  });

const supported = (servedAgo: number): Course => ({
  ...refused('closed', servedAgo),
  closed: servedAgo,
  outcome: 'supported',
});

const beingHandled = (acceptedAgo: number): Course =>
  usual('accepted', { received: acceptedAgo + 9, routed: acceptedAgo + 5, accepted: acceptedAgo });

/** What some lives speak of. */
const BENEFITS = { topic: '劳动和社会保障/退休政策及待遇/退休人员待遇' } as const;

const WATER: OpenSubmission['claims'][number] = {
  text: '请求尽快恢复所住小区的自来水供应',
  kind: 'appeal',
  topicPath: '城乡建设/城市建设和市政管理/自来水供应',
};

/** All of them. */
export const LIVES: readonly Life[] = [
  {
    name: 'objected',
    course: { ...usual('routed', { received: 6, routed: 4 }), ...BENEFITS },
    after: (of) => objecting(of, 1),
  },
  {
    name: 'disputed',
    course: { ...usual('routed', { received: 8, routed: 4 }), ...BENEFITS },
    after: (of) => objecting(of, 2),
  },
  {
    name: 'split',
    course: { ...usual('routed', { received: 7 }), ...BENEFITS },
    after: splitting,
    alsoAsks: WATER,
  },
  { name: 'lead', course: { ...beingHandled(20), ...BENEFITS }, after: () => [] },
  { name: 'merged', course: usual('attached', { received: 9 }), after: () => [], joins: 'lead' },
  { name: 'hearing-called', course: beingHandled(30), after: (of) => hearing(of, 'called') },
  { name: 'hearing-held', course: beingHandled(41), after: (of) => hearing(of, 'held') },
  { name: 'executing', course: supported(24), after: (of) => executing(of, [10]) },
  { name: 'executed', course: supported(33), after: (of) => executing(of, [20, 6]) },
  ...reviewed(),
];

/** Each left at another step of review and re-review. */
function reviewed(): Life[] {
  const life = (name: string, course: Course, upTo: Reviewed): Life => ({
    name,
    course,
    after: (of) => reviewSteps(of, upTo),
  });
  const upheld = (asked: number) => ({ step: 'served', asked }) as const;
  return [
    life('review-requested', refused('served', 12), { review: { step: 'requested', asked: 3 } }),
    life('review-admitted', refused('served', 24), { review: { step: 'admitted', asked: 13 } }),
    life('review-decided', refused('served', 38), { review: { step: 'decided', asked: 22 } }),
    life('review-upheld', refused('served', 44), { review: upheld(30) }),
    life('review-changed', refused('served', 46), { review: { ...upheld(32), outcome: 'change' } }),
    life('review-redo', refused('accepted', 40), { review: { ...upheld(28), outcome: 'redo' } }),
    life('re-review-admitted', refused('served', 60), {
      review: upheld(46),
      reReview: { step: 'admitted', asked: 11 },
    }),
    life('re-review-hearing-called', refused('served', 62), {
      review: upheld(49),
      reReview: { step: 'called', asked: 14 },
    }),
    life('re-review-hearing-held', refused('served', 66), {
      review: upheld(53),
      reReview: { step: 'held', asked: 24 },
    }),
    life('re-review-upheld', refused('served', 80), {
      review: upheld(66),
      reReview: { step: 'served', asked: 36 },
    }),
  ];
}

const NOT_OURS =
  '经核对部门职责清单，所反映的待遇由原企业确定并发放，企业改制后由国有资产监督管理部门负责，不属于本单位职权范围。';

/** The unit objects to the routing; where the sender does not agree, it objects again, for the common superior to settle. */
function objecting({ composed }: Living, times: 1 | 2): Undated[] {
  const by = officer(composed.responsibleUnit, 'handler');
  const sender = officer(composed.registeredUnit, 'clerk');
  const reason = '退休待遇的核定和社会化管理属该单位职责；发放单位是否另有争议，请在办理中核实。';
  const object = (daysAgo: number): Undated => ({
    daysAgo,
    command: { command: 'object', by, input: { reason: NOT_OURS, proposedUnit: 'city.assets' } },
  });
  if (times === 1) return [object(2)];
  const input = { objectionId: 1, agreed: false, reason };
  return [object(3), { daysAgo: 2, command: { command: 'decideObjection', by: sender, input } }, object(1)];
}

/** The second claim goes its own way; what stays is routed. */
function splitting({ composed }: Living): Undated[] {
  const by = officer(composed.registeredUnit, 'clerk');
  const reason = '两项诉求属于不同单位职权范围，分别转送办理。';
  const toUnit = composed.responsibleUnit;
  return [
    { daysAgo: 5, command: { command: 'split', by, input: { claimIds: [2], reason } } },
    { daysAgo: 4, command: { command: 'route', by, input: { way: 'transfer', toUnit } } },
  ];
}

/** A hearing within the handling, in which the sixty days run on. */
function hearing({ composed, today }: Living, upTo: 'called' | 'held'): Undated[] {
  const by = officer(composed.responsibleUnit, 'handler');
  const heldOn = upTo === 'held' ? workingDay(addDays(today, -5)) : undefined;
  return hearingSteps({ by, today, calledAgo: upTo === 'held' ? 20 : 6, heldOn });
}

/** What was supported is carried out step by step; done with the second report. */
function executing({ composed }: Living, reports: readonly number[]): Undated[] {
  const by = officer(composed.responsibleUnit, 'handler');
  return reports.map((daysAgo, at) => ({
    daysAgo,
    command: {
      command: 'reportExecution',
      by,
      input:
        at === 0
          ? { text: '已按处理意见与有关单位确定办理计划，首批已落实，其余按计划推进。', isDone: false }
          : { text: '处理意见载明的事项已全部落实，信访人已书面确认。', isDone: true },
    },
  }));
}
