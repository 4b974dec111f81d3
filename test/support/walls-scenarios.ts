// The accusations of the hunt for what walls keep back: against a unit, a person and the unit above somebody; who works in
// the office, who must not know, and who may.
import type { Role } from '#kernel/actor.ts';
import { accusation, OFFICE, type Hand, type WallsOffice } from './walls-office.ts';

/** Finds an officer of the office by name. */
export type Find = (name: string) => Hand;

const STAFF: Readonly<Record<string, readonly [unitId: string, role: Role]>> = {
  'hub clerk': [OFFICE.office, 'clerk'],
  'hub leader': [OFFICE.office, 'leader'],
  'hub auditor': [OFFICE.office, 'auditor'],
  recused: [OFFICE.office, 'handler'],
  'city clerk': [OFFICE.leadership, 'clerk'],
  'discipline handler': [OFFICE.discipline, 'handler'],
  'housing clerk': [OFFICE.housing, 'clerk'],
  'housing handler': [OFFICE.housing, 'handler'],
  'housing leader': [OFFICE.housing, 'leader'],
  'housing administrator': [OFFICE.housing, 'administrator'],
  'housing securityOfficer': [OFFICE.housing, 'securityOfficer'],
  'housing auditor': [OFFICE.housing, 'auditor'],
  'squad handler': [OFFICE.squad, 'handler'],
  'labour clerk': [OFFICE.labour, 'clerk'],
  'labour leader': [OFFICE.labour, 'leader'],
  'labour auditor': [OFFICE.labour, 'auditor'],
  'county clerk': [OFFICE.county, 'clerk'],
  'county handler': [OFFICE.county, 'handler'],
  'town handler': [OFFICE.town, 'handler'],
};

/** Who acts in whose post: their own post, or who they are otherwise. */
const DEPUTIES: Readonly<
  Record<string, { readonly own: string | readonly [unitId: string, role: Role]; readonly giver: string }>
> = {
  'acting in housing': { own: [OFFICE.county, 'handler'], giver: 'housing leader' },
  'acting at the hub': { own: [OFFICE.housing, 'handler'], giver: 'hub leader' },
  'acting in the city': { own: [OFFICE.office, 'handler'], giver: 'city clerk' },
  'acting for the accused': { own: [OFFICE.discipline, 'handler'], giver: 'accused' },
  'accused, acting at the hub': { own: 'accused', giver: 'hub leader' },
  'acting for the recused': { own: [OFFICE.county, 'handler'], giver: 'recused' },
};

/** Employs everybody of the hunt. */
export async function employStaff(office: WallsOffice): Promise<Find> {
  const hands = new Map<string, Hand>();
  const keep = (name: string, hand: Hand | undefined): void => {
    if (hand === undefined) throw new Error(`${name} was not employed`);
    hands.set(name, hand);
  };
  for (const [name, post] of Object.entries(STAFF)) keep(name, (await office.employ(name, [post]))[0]);
  keep(
    'once in housing',
    (await office.employ('once in housing', [[OFFICE.labour, 'handler']], OFFICE.housing))[0],
  );
  const posts = [
    [OFFICE.labour, 'handler'],
    [OFFICE.town, 'clerk'],
  ] as const;
  const [inLabour, inTown] = await office.employ('accused', posts);
  keep('accused', inLabour);
  keep('accused elsewhere', inTown);
  const find: Find = (name) => {
    const hand = hands.get(name);
    if (hand === undefined) throw new Error(`nobody is called ${name}`);
    return hand;
  };
  for (const [name, { own, giver }] of Object.entries(DEPUTIES)) {
    const deputy = typeof own === 'string' ? find(own) : (await office.employ(`${name} themself`, [own]))[0];
    if (deputy !== undefined) keep(name, await office.handOver(name, find(giver), deputy));
  }
  return find;
}

/** The marks of an accusation: words, names and a number that stand nowhere else. */
export interface Words {
  readonly title: string;
  readonly body: string;
  readonly claim: string;
  readonly petitioner: string;
  readonly accused: string;
  readonly phone: string;
  readonly file: string;
}

/** One accusation: who must not know of it, and who may. */
export interface Scenario {
  readonly name: string;
  readonly words: Words;
  readonly accuser: (hand: Find) => Hand;
  readonly about: (hand: Find) => { readonly unitId?: string; readonly officerId?: string };
  readonly hunters: (hand: Find) => readonly Hand[];
  readonly control: (hand: Find) => Hand;
}

/** An accusation that stands. */
export interface Seeded {
  readonly matterId: string;
  readonly submissionId: string;
  readonly number: string;
  readonly attachmentId: string;
  readonly documentId: string;
}

/** Every accusation of the hunt. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'a unit',
    words: {
      title: '夔门渡口',
      body: '鼋头料场',
      claim: '犀浦沙船',
      petitioner: '龘子昂',
      accused: '夔首科',
      phone: '19912340001',
      file: '鼋头账本.txt',
    },
    accuser: (hand) => hand('hub clerk'),
    about: () => ({ unitId: OFFICE.housing }),
    hunters: (hand) => [
      ...[
        'housing clerk',
        'housing handler',
        'housing leader',
        'squad handler',
        'once in housing',
        'recused',
        'acting in housing',
        'acting at the hub',
      ].map(hand),
      ...['housing administrator', 'housing securityOfficer', 'housing auditor'].map(hand),
    ],
    control: (hand) => hand('hub clerk'),
  },
  {
    name: 'a person with two posts',
    words: {
      title: '麒麟巷口',
      body: '獬豸仓库',
      claim: '貔貅典当',
      petitioner: '骉子昂',
      accused: '麒某麟',
      phone: '19912340002',
      file: '獬豸收据.txt',
    },
    accuser: (hand) => hand('hub clerk'),
    about: (hand) => ({ officerId: hand('accused').actor.officerId }),
    hunters: (hand) =>
      [
        'accused',
        'accused elsewhere',
        'labour clerk',
        'labour leader',
        'labour auditor',
        'town handler',
        'acting for the accused',
        'accused, acting at the hub',
      ].map(hand),
    control: (hand) => hand('hub clerk'),
  },
  {
    name: 'the unit above',
    words: {
      title: '饕餮桥头',
      body: '鹈鹕船坞',
      claim: '蟠螭石碑',
      petitioner: '驫子昂',
      accused: '饕字号',
      phone: '19912340003',
      file: '鹈鹕合同.txt',
    },
    accuser: (hand) => hand('county clerk'),
    about: () => ({ unitId: OFFICE.office }),
    hunters: (hand) =>
      [
        'hub clerk',
        'hub leader',
        'county clerk',
        'county handler',
        'squad handler',
        'hub auditor',
        'acting at the hub',
        'acting in the city',
      ].map(hand),
    control: (hand) => hand('city clerk'),
  },
];

/** Registers the accusation of a scenario with a file and a document; that of a unit is routed, and an officer recused. */
export async function accuse(office: WallsOffice, scenario: Scenario, hand: Find): Promise<Seeded> {
  const { words, accuser, about, control } = scenario;
  const receipt = await office.send(accuser(hand), '/submissions', accusation(words, about(hand)));
  const { matterId = '', submissionId = '', number = '' } = receipt;
  const attachmentId = await office.attach(control(hand), matterId, words.file);
  const documentId = await office.issue(control(hand), matterId);
  if (scenario.name === 'a unit') {
    const routing = { way: 'transfer', toUnit: OFFICE.discipline, reason: '依法转纪检监察机关' };
    await office.send(control(hand), `/matters/${matterId}/route`, routing);
    const recusal = { officerId: hand('recused').actor.officerId, reason: '与被反映人有利害关系' };
    await office.send(hand('hub leader'), `/matters/${matterId}/recuse`, recusal);
  }
  return { matterId, submissionId, number, attachmentId, documentId };
}

/** Everything that tells of an accusation. */
export function marksOf(
  { title, body, claim, petitioner, accused, phone, file }: Words,
  standing?: Seeded,
): string[] {
  return [title, body, claim, petitioner, accused, phone, file, ...Object.values(standing ?? {})];
}
