// Measures of review 复查, re-review 复核 and hearings 听证 (2022 art. 31(6), 35, 36; 2005 art. 31, 34, 35): what was asked for,
// accepted and concluded, and whether in time.
import type { Text } from '#kernel/text.ts';
import type { Fields, Measure } from './measure.ts';

/** One of the two proceedings: its words, and the clock of the unit that decides. */
interface Proceeding {
  readonly kind: Fields['proceeding']['kind'];
  readonly id: string;
  readonly name: Text;
  readonly rules: readonly Fields['clock']['rule'][];
  /** What the time of a hearing does to its period. */
  readonly hearing: Text;
}

const REVIEW: Proceeding = {
  kind: 'review',
  id: 'reviews',
  name: { zh: '复查', en: 'Reviews' },
  rules: ['P05-06', 'P22-10'],
  hearing: { zh: '听证所需时间计算在内', en: 'the time of a hearing counts' },
};
const RE_REVIEW: Proceeding = {
  kind: 'reReview',
  id: 'reReviews',
  name: { zh: '复核', en: 'Re-reviews' },
  rules: ['P05-08', 'P22-12'],
  hearing: { zh: '听证所需时间不计算在内', en: 'the time of a hearing does not count' },
};

const OUTCOMES: Readonly<
  Record<Fields['proceeding']['outcome'], { readonly id: string; readonly name: Text; readonly does: Text }>
> = {
  uphold: { id: 'Upheld', name: { zh: '维持', en: 'upheld' }, does: { zh: '维持原意见', en: 'upholds' } },
  revoke: { id: 'Revoked', name: { zh: '撤销', en: 'revoked' }, does: { zh: '撤销原意见', en: 'revokes' } },
  change: { id: 'Changed', name: { zh: '变更', en: 'changed' }, does: { zh: '变更原意见', en: 'changes' } },
  redo: {
    id: 'Redone',
    name: { zh: '责令重作', en: 'to be decided anew' },
    does: { zh: '责令重新作出处理意见', en: 'has the unit decide anew' },
  },
};

function measuresOf(proceeding: Proceeding): Measure[] {
  const { kind, id, name } = proceeding;
  const counted = { grain: 'proceeding', value: 'count', unit: '件次' } as const;
  return [
    {
      ...counted,
      id: `${id}Requested`,
      name: { zh: `${name.zh}申请`, en: `${name.en}: applied for` },
      definition: {
        zh: `期内收到的${name.zh}申请件次，逾期提出的也计入；责令重作后再次申请的另计。`,
        en: 'Applications received in the period, late ones among them; one against what was decided anew counts again.',
      },
      timeRole: 'receivedOn',
      filter: { kind: [kind] },
    },
    {
      ...counted,
      id: `${id}Accepted`,
      name: { zh: `${name.zh}受理`, en: `${name.en}: accepted` },
      definition: {
        zh: `期内受理的${name.zh}申请件次。`,
        en: 'Applications that the reviewing unit accepted in the period.',
      },
      timeRole: 'admittedOn',
      filter: { kind: [kind] },
    },
    ...(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]).map((outcome): Measure => {
      const words = OUTCOMES[outcome];
      return {
        ...counted,
        id: `${id}${words.id}`,
        name: { zh: `${name.zh}${words.name.zh}`, en: `${name.en}: ${words.name.en}` },
        definition: {
          zh: `期内作出的${name.zh}意见中，${words.does.zh}的件次。`,
          en: `Opinions issued in the period whose outcome ${words.does.en} what was decided before.`,
        },
        timeRole: 'issuedOn',
        filter: { kind: [kind], outcome: [outcome] },
      };
    }),
    onTime(proceeding),
  ];
}

function onTime({ id, name, rules, hearing }: Proceeding): Measure {
  return {
    id: `${id}OnTimeRate`,
    name: { zh: `${name.zh}按期办结率`, en: `${name.en}: in time` },
    definition: {
      zh: `三十日的${name.zh}期限（${hearing.zh}）届满日在期内的申请中，在期限内（届满日为休息日的顺延）作出意见的百分比；到期未作出的计入分母，不予受理的不计入。`,
      en: `Of the applications whose thirty days (${hearing.en}) end in the period: how many in a hundred had their opinion in time (a last day that is a rest day moves on). Those without one count against it; those that were not accepted are left out.`,
    },
    grain: 'clock',
    timeRole: 'rawOn',
    filter: { rule: rules, state: ['running', 'met'] },
    value: { rate: { onTime: true } },
    unit: '%',
  };
}

/** Reviews, then re-reviews, then hearings. */
export const REVIEW_MEASURES: readonly Measure[] = [
  ...measuresOf(REVIEW),
  ...measuresOf(RE_REVIEW),
  {
    id: 'hearingsHeld',
    name: { zh: '听证', en: 'Hearings held' },
    definition: {
      zh: '期内举行完毕的听证次数，办理、复查、复核中举行的都计入；已通知未举行和取消的不计入。',
      en: 'Hearings that ended in the period, in handling, review or re-review; those that were called only, or cancelled, are left out.',
    },
    grain: 'hearing',
    timeRole: 'heldOn',
    filter: {},
    value: 'count',
    unit: '件次',
  },
];
