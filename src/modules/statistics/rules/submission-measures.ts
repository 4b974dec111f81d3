// Measures of what petitioners handed in, as the annual report counts it, and of what superiors assigned.
import type { Text } from '#kernel/text.ts';
import type { FilterOf, Measure } from './measure.ts';

interface Described {
  readonly id: string;
  readonly name: Text;
  readonly definition: Text;
}

type Filter = FilterOf<'submission'>;

const received = { grain: 'submission', timeRole: 'receivedOn' } as const;

const submissions = (filter: Filter, described: Described): Measure => ({
  ...described,
  ...received,
  filter,
  value: 'count',
  unit: '件次',
});

const batches = (filter: Filter, described: Described): Measure => ({
  ...submissions(filter, described),
  unit: '批次',
});

const participants = (filter: Filter, described: Described): Measure => ({
  ...described,
  ...received,
  filter,
  value: { sum: 'participants' },
  unit: '人次',
});

const matters = (filter: Filter, described: Described): Measure => ({
  ...submissions(filter, described),
  unit: '件',
});

const INDIVIDUAL: Filter = { channel: ['visit'], collective: false };
const COLLECTIVE: Filter = { channel: ['visit'], collective: true };
const FROM_ABOVE: Filter = { channel: ['superior'] };

/** What petitioners handed in, by channel. */
export const SUBMISSION_MEASURES: readonly Measure[] = [
  submissions(
    { channel: ['letter', 'visit', 'call', 'online', 'mailbox'] },
    {
      id: 'submissions',
      name: { zh: '信访总量', en: 'Submissions' },
      definition: {
        zh: '期内收到的群众来信、来访、来电、网上信访和领导信箱件数；集体访一批计一件次；上级交办另计。',
        en: 'Letters, visits, calls, online petitions and mailbox messages received in the period; a collective visit counts once; matters assigned from above are counted apart.',
      },
    },
  ),
  submissions(
    { channel: ['letter'] },
    {
      id: 'letters',
      name: { zh: '来信', en: 'Letters' },
      definition: { zh: '期内收到的群众来信件数。', en: 'Letters received in the period.' },
    },
  ),
  submissions(INDIVIDUAL, {
    id: 'individualVisits',
    name: { zh: '个访', en: 'Individual visits' },
    definition: {
      zh: '期内接待的来访中不满五人的件次。',
      en: 'Visits received in the period by fewer than five people.',
    },
  }),
  participants(INDIVIDUAL, {
    id: 'individualVisitParticipants',
    name: { zh: '个访人次', en: 'People on individual visits' },
    definition: { zh: '期内个访的人次合计。', en: 'People on the individual visits of the period.' },
  }),
  batches(COLLECTIVE, {
    id: 'collectiveVisits',
    name: { zh: '集体访批次', en: 'Collective visits' },
    definition: {
      zh: '期内接待的来访中五人以上（含五人）的批次。',
      en: 'Visits received in the period by five people or more.',
    },
  }),
  participants(COLLECTIVE, {
    id: 'collectiveVisitParticipants',
    name: { zh: '集体访人次', en: 'People on collective visits' },
    definition: { zh: '期内集体访的人次合计。', en: 'People on the collective visits of the period.' },
  }),
  submissions(
    { channel: ['call'] },
    {
      id: 'calls',
      name: { zh: '来电', en: 'Calls' },
      definition: { zh: '期内登记的群众来电件次。', en: 'Phone calls registered as received in the period.' },
    },
  ),
  submissions(
    { channel: ['online'] },
    {
      id: 'online',
      name: { zh: '网上信访', en: 'Online petitions' },
      definition: { zh: '期内收到的网上信访件次。', en: 'Online petitions received in the period.' },
    },
  ),
  submissions(
    { channel: ['mailbox'] },
    {
      id: 'mailbox',
      name: { zh: '领导信箱', en: 'Leader mailbox' },
      definition: { zh: '期内收到的领导信箱件次。', en: 'Leader mailbox messages received in the period.' },
    },
  ),
];

/** What superiors assigned. */
export const ASSIGNED_FROM_ABOVE_MEASURES: readonly Measure[] = [
  matters(FROM_ABOVE, {
    id: 'assignedFromAbove',
    name: { zh: '上级交办', en: 'Assigned from above' },
    definition: {
      zh: '期内收到的上级交办件数；不计入信访总量。',
      en: 'Matters that a higher office assigned, received in the period; not part of the submissions.',
    },
  }),
  matters(
    { ...FROM_ABOVE, matterClosed: true },
    {
      id: 'assignedFromAboveClosed',
      name: { zh: '上级交办已办结', en: 'Assigned from above, closed' },
      definition: {
        zh: '期内收到的上级交办件中，统计时已办结的件数；并入其他事项的，以该事项是否办结为准。',
        en: 'Of the matters assigned from above and received in the period, those closed at the time of counting; one joined to another matter is closed with that matter.',
      },
    },
  ),
];

/** The same receptions by batches and by people. */
const receptions = (filter: Filter, byBatches: Described, peopleDefinition: Text): Measure[] => [
  batches(filter, byBatches),
  participants(filter, {
    id: `${byBatches.id}Participants`,
    name: { zh: `${byBatches.name.zh}人次`, en: `${byBatches.name.en}: people` },
    definition: peopleDefinition,
  }),
];

/**
 * Visits that leaders received on reception days. The speech gives city leaders 184 batches / 304 persons and
 * collective visits 41 / 648. The 648 cannot be among the 304, so individual and collective receptions are counted
 * apart, and add up to all that city leaders received (225 / 952). The counties' figure (546 / 2,389) is of both kinds.
 */
export const RECEPTION_MEASURES: readonly Measure[] = [
  ...receptions(
    { ...INDIVIDUAL, receivedByLeader: ['city'] },
    {
      id: 'cityLeaderReceptions',
      name: { zh: '市级领导接访（个访）', en: 'Received by city leaders, individual visits' },
      definition: {
        zh: '期内市级领导接待的个访批次；集体访另计。',
        en: 'Individual visits of the period that city leaders received; collective visits are counted apart.',
      },
    },
    {
      zh: '期内市级领导接待的个访人次合计；集体访另计。',
      en: 'People on the individual visits that city leaders received; collective visits are counted apart.',
    },
  ),
  ...receptions(
    { ...COLLECTIVE, receivedByLeader: ['city'] },
    {
      id: 'cityLeaderCollectiveReceptions',
      name: { zh: '市级领导接访（集体访）', en: 'Received by city leaders, collective visits' },
      definition: {
        zh: '期内市级领导接待的集体访批次。',
        en: 'Collective visits of the period that city leaders received.',
      },
    },
    {
      zh: '期内市级领导接待的集体访人次合计。',
      en: 'People on the collective visits that city leaders received.',
    },
  ),
  ...receptions(
    { channel: ['visit'], receivedByLeader: ['county'] },
    {
      id: 'countyLeaderReceptions',
      name: { zh: '县级领导接访', en: 'Received by county leaders' },
      definition: {
        zh: '期内县市区领导接待的来访批次，含个访和集体访。',
        en: 'Visits of the period that county leaders received, individual and collective.',
      },
    },
    {
      zh: '期内县市区领导接待的来访人次合计，含个访和集体访。',
      en: 'People on the visits that county leaders received, individual and collective.',
    },
  ),
];
