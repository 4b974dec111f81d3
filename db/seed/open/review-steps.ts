// The steps of review and re-review, with the words that the reviewing units wrote.
import { addDays } from '#kernel/plain-date.ts';
import type { DecideReview } from '#modules/matters/reviews/review.contract.ts';
import { units } from '../city.ts';
import type { Composed } from './compose.ts';
import { hearingSteps } from './hearing-steps.ts';
import { officer, workingDay, type Living, type Undated } from './steps.ts';

/** How far a proceeding came, and how many days ago it was asked for. */
interface UpTo<Step extends string> {
  readonly step: Step;
  readonly asked: number;
}

/** A review, and the re-review of it where there is one. */
export interface Reviewed {
  readonly review: UpTo<'requested' | 'admitted' | 'decided' | 'served'> & {
    readonly outcome?: 'change' | 'redo';
  };
  readonly reReview?: UpTo<'admitted' | 'called' | 'held' | 'served'>;
}

type Outcome = 'uphold' | NonNullable<Reviewed['review']['outcome']>;

const REVIEW_STEPS = ['requested', 'admitted', 'decided', 'served'] as const;
/** Days between the request and each step of its proceeding. */
const ADMITTED = 3;
const DECIDED = 12;
const SERVED = 2;
/** The hearing of a re-review comes before its opinion, and its days are left out of the thirty. */
const CALLED = 5;
const HELD = 18;
const DECIDED_WITH_HEARING = 26;
const DAYS_TO_REDO = 14;

/** All steps of both proceedings: each is decided by the unit above the one that decided before. */
export function reviewSteps(of: Living, { review, reReview }: Reviewed): Undated[] {
  const reviewing = unitAbove(of.composed.responsibleUnit);
  const { asked, step, outcome = 'uphold' } = review;
  const first = proceeding(of, { word: '复查', unitId: reviewing, asked, outcome, decided: DECIDED });
  const done = first.slice(0, REVIEW_STEPS.indexOf(step) + 1);
  return reReview === undefined ? done : [...done, ...reReviewSteps(of, unitAbove(reviewing), reReview)];
}

function reReviewSteps(
  of: Living,
  unitId: string,
  { step, asked }: NonNullable<Reviewed['reReview']>,
): Undated[] {
  const outcome = 'uphold';
  const steps = proceeding(of, { word: '复核', unitId, asked, outcome, decided: DECIDED_WITH_HEARING });
  const heldOn = step === 'called' ? undefined : workingDay(addDays(of.today, HELD - asked));
  const by = officer(unitId, 'clerk');
  const heard = hearingSteps({ by, today: of.today, calledAgo: asked - CALLED, heldOn });
  return [
    ...steps.slice(0, 2),
    ...(step === 'admitted' ? [] : heard),
    ...(step === 'served' ? steps.slice(2) : []),
  ];
}

/** Requested, admitted, decided, served. */
function proceeding(
  { chance, composed, today }: Living,
  given: {
    readonly word: '复查' | '复核';
    readonly unitId: string;
    readonly asked: number;
    readonly outcome: Outcome;
    readonly decided: number;
  },
): Undated[] {
  const { word, unitId, asked, outcome, decided } = given;
  const by = officer(unitId, 'clerk');
  const { title } = composed.submission;
  const input = {
    admitted: true,
    noticeWay: 'post' as const,
    noticeText: `您对“${title}”一事提出的${word}申请已收到，经审查予以受理，将自收到申请之日起三十日内作出${word}意见。`,
  };
  const opinion: DecideReview = {
    ...opinionOf(composed, word, outcome),
    ...(outcome === 'change' ? { outcomes: [{ claimId: 1, outcome: 'supported' as const }] } : {}),
    ...(outcome === 'redo' ? { redoBy: addDays(today, DAYS_TO_REDO) } : {}),
  };
  return [
    {
      daysAgo: asked,
      command: {
        command: 'requestReview',
        by: officer(composed.registeredUnit, 'clerk'),
        input: { reasons: chance.pick(REASONS) },
      },
    },
    { daysAgo: asked - ADMITTED, command: { command: 'admitReview', by, input } },
    {
      daysAgo: asked - decided,
      command: { command: 'decideReview', by: officer(unitId, 'leader'), input: opinion },
    },
    {
      daysAgo: asked - decided - SERVED,
      command: { command: 'serveReview', by, input: { way: chance.pick(['inPerson', 'post']) } },
    },
  ];
}

const REASONS = [
  '答复认定的事实与实际情况不符，没有核实本人提交的材料。',
  '意见没有回应本人的主要请求，所引用的规定不适用于本人的情况。',
  '只听取了一方的说法，没有通知本人核对。',
] as const;

function opinionOf({ submission, subject }: Composed, word: string, outcome: Outcome): DecideReview {
  const found = `经调阅原办理案卷并听取双方意见，${subject.found}`;
  const said = {
    uphold: { facts: found, opinion: '原意见认定事实清楚，适用依据正确，予以维持。' },
    change: { facts: found, opinion: `原意见认定事实清楚，但适用规定不当，予以变更：${subject.done}` },
    redo: {
      facts: '经调阅原办理案卷并听取双方意见，信访人提交的书证没有核实，主要事实不清。',
      opinion: '请查清书证载明的事实后重新作出处理意见，并书面答复信访人。',
    },
  }[outcome];
  const claimText = `请求${word}。原诉求：${submission.claims[0]?.text ?? submission.title}`;
  return { claimText, ...said, basis: subject.basis, outcome };
}

/** The unit one level above, which is the one that reviews: no unit of the city has another one set. */
function unitAbove(unitId: string): string {
  const above = units.find((unit) => unit.unitId === unitId)?.parentId;
  if (above === undefined || above === null) throw new Error(`nobody reviews ${unitId}`);
  return above;
}
