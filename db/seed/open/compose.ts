// Puts the submission of an open matter together: subject, place, petitioners, channel.
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { PartyInput } from '#modules/intake/contract.ts';
import type { Chance } from '../chance.ts';
import { CITY_PLACE, COUNTIES, townshipPlaceId, unitInCharge, type County } from '../city.ts';
import { ENTERPRISES } from '../city/departments.ts';
import { personName, phoneNumber, streetName, villageName } from '../people.ts';
import type { Course, Pool } from './courses.ts';
import type { OpenSubmission } from './script.ts';
import { OPEN_SUBJECTS, type OpenSubject, type Telling } from './subjects/index.ts';

/** A submission with what the later steps need to know of it. */
export interface Composed {
  readonly subject: OpenSubject;
  readonly telling: Telling;
  readonly submission: OpenSubmission;
  /** Filled in on the portal, so that the petition office of the place registers it. */
  readonly portal: boolean;
  readonly registeredUnit: string;
  /** The unit competent by the city's own table. */
  readonly responsibleUnit: string;
}

// Ledgers use the serials below.
const FIRST_PHONE = 8000;
const CHANNELS = { visit: 30, online: 27, letter: 15, call: 14, mailbox: 9 } as const;
const FIRMS = [
  '明川机械集团',
  '明川纺织集团',
  '润泽建设公司',
  '和顺物业公司',
  '迎晖商贸公司',
  '澄溪物流园',
  '平麓食品厂',
];
const ESTATES = [
  '和顺花园',
  '润泽小区',
  '迎晖新村',
  '向荣家园',
  '书香苑',
  '听泉佳苑',
  '百步新居',
  '望岫雅居',
  '南苑华庭',
];
const SCHOOLS = ['向荣中学', '书香街小学', '和顺中学', '迎晖小学', '望岫中学', '润泽小学'];

/** What comes in at the beginning of a course. */
export function compose(
  chance: Chance,
  course: Course,
  of: { readonly serial: number; readonly today: PlainDate; readonly used: ReadonlySet<Telling> },
): Composed {
  const subject = subjectFor(chance, course.pool, of.used);
  const unused = subject.tellings.filter((one) => !of.used.has(one));
  const telling = chance.pick(unused.length > 0 ? unused : subject.tellings);
  const place = placeFor(chance, subject);
  const assigned = course.periodEndsIn !== undefined;
  const channel = assigned ? 'superior' : chance.pickWeighted(keysOf(CHANNELS), (one) => CHANNELS[one]);
  const participants = participantsOf(chance, channel);
  const gaps = gapsFor(chance, { place, participants });
  const kind = subject.kind ?? 'appeal';
  const anonymous = kind === 'accusation' && chance.happens(0.4);
  const received = addDays(of.today, -course.received);
  const submission: OpenSubmission = {
    channel,
    receivedOn: received,
    title: filled(telling.title, gaps),
    body: `${filled(telling.body, gaps)}请求：${filled(telling.claim, gaps)}。`,
    placeId: place.placeId,
    topicPath: subject.topic,
    participants,
    ...(participants >= 5 ? { peopleAffected: participants + chance.between(0, participants * 4) } : {}),
    ...(anonymous ? { anonymous } : {}),
    parties: anonymous ? [] : partiesOf(chance, { participants, serial: of.serial, address: place.address }),
    claims: [{ text: `${filled(telling.claim, gaps)}。`, kind, topicPath: subject.topic }],
    ...(channel === 'visit' && chance.happens(0.18)
      ? { receivedByLeader: place.county === undefined ? ('city' as const) : ('county' as const) }
      : {}),
    ...(assigned ? upstreamOf(chance, received, of.serial) : {}),
  };
  const portal = channel === 'online';
  return {
    subject,
    telling,
    submission,
    portal,
    registeredUnit: officeFor(chance, { portal, assigned, submission, county: place.county }),
    responsibleUnit: unitFor(subject, place.county),
  };
}

/** The same person with the same matter again, a little later and by another way. */
export function composeAgain(chance: Chance, earlier: Composed, receivedOn: PlainDate): Composed {
  const { submission } = earlier;
  const { receivedByLeader: _leader, ...rest } = submission;
  const again = chance.pick([
    '已经反映过一次，还没有解决，再次反映。',
    '上次登记后没有收到答复。',
    '情况没有改善，再说明一次。',
  ]);
  return {
    ...earlier,
    portal: false,
    registeredUnit: earlier.registeredUnit,
    submission: {
      ...rest,
      channel: chance.pick(['visit', 'call', 'letter']),
      receivedOn,
      title: `再次反映：${submission.title}`,
      body: `${again}${submission.body}`,
    },
  };
}

/** Those that have something left to say come first, so that texts seldom repeat. */
function subjectFor(chance: Chance, pool: Pool, used: ReadonlySet<Telling>): OpenSubject {
  const fits = (subject: OpenSubject): boolean => {
    const { kind = 'appeal', track = 'petitionProcedure' } = subject;
    if (pool === 'suggestion' || pool === 'accusation') return kind === pool;
    const elsewhere = ['judicial', 'arbitration', 'administrativeProcedure'].includes(track);
    if (pool === 'elsewhere') return kind === 'appeal' && elsewhere;
    return kind === 'appeal' && (pool === 'appeal' || track === 'petitionProcedure');
  };
  const left = ({ tellings }: OpenSubject): number => 0.2 + tellings.filter((one) => !used.has(one)).length;
  return chance.pickWeighted(OPEN_SUBJECTS.filter(fits), left);
}

interface Where {
  readonly county: County | undefined;
  readonly placeId: string;
  readonly name: string;
  readonly address: string;
}

/** Half of what concerns the town is the city's own; a third of the villages lie in the county of the tour. */
function placeFor(chance: Chance, { where, topic }: OpenSubject): Where {
  const service = ENTERPRISES.some((enterprise) => enterprise.topic === topic);
  if (where !== 'rural' && !service && chance.happens(0.5)) {
    const address = `明川市${streetName(chance)}${chance.between(1, 188)}号`;
    return { county: undefined, ...CITY_PLACE, address };
  }
  const county = chance.pickWeighted(COUNTIES, ({ key, urban, weight }) => {
    if (service) return urban ? weight : 0;
    if (where === 'urban') return urban ? weight : weight / 3;
    return key === 'qinghe' ? 3 * weight : urban ? weight / 4 : weight;
  });
  const township = chance.happens(where === 'rural' ? 0.9 : 0.4)
    ? chance.pick(county.townships).name
    : undefined;
  const rural = where === 'rural' || (township !== undefined && !township.endsWith('街道'));
  return {
    county,
    placeId: township === undefined ? county.placeId : townshipPlaceId(county, township),
    name: township ?? county.name,
    address: `${county.name}${township ?? ''}${rural ? villageName(chance) : `${streetName(chance)}${chance.between(1, 188)}号`}`,
  };
}

function officeFor(
  chance: Chance,
  of: {
    readonly portal: boolean;
    readonly assigned: boolean;
    readonly submission: OpenSubmission;
    readonly county: County | undefined;
  },
): string {
  const { portal, assigned, submission, county } = of;
  if (county === undefined || assigned) return 'city.petition';
  const atCounty = portal || submission.receivedByLeader === 'county' || !chance.happens(0.55);
  return atCounty ? `${county.key}.petition` : 'city.petition';
}

function unitFor({ topic, kind = 'appeal' }: OpenSubject, county: County | undefined): string {
  const service = ENTERPRISES.find((enterprise) => enterprise.topic === topic);
  if (service !== undefined && county?.urban === true) return `enterprise.${service.key}`;
  const secondLevel = topic.split('/').slice(0, 2).join('/');
  return unitInCharge(secondLevel, county?.placeId ?? CITY_PLACE.placeId, kind);
}

function participantsOf(chance: Chance, channel: OpenSubmission['channel']): number {
  if (channel === 'visit' && chance.happens(0.28)) return chance.pick([5, 6, 8, 9, 12, 17, 23, 36, 58]);
  return chance.happens(0.8) ? 1 : chance.between(2, 4);
}

/** One petitioner; of a collective visit up to five representatives. */
function partiesOf(
  chance: Chance,
  of: { readonly participants: number; readonly serial: number; readonly address: string },
): PartyInput[] {
  const { participants, serial, address } = of;
  const role = participants >= 5 ? 'representative' : 'petitioner';
  const amount = participants >= 5 ? chance.between(2, 5) : 1;
  return Array.from({ length: amount }, (_, at) => ({
    role,
    name: personName(chance),
    phone: phoneNumber(FIRST_PHONE + serial * 5 + at),
    address,
  }));
}

function upstreamOf(
  chance: Chance,
  received: PlainDate,
  serial: number,
): { readonly upstreamNumber: string; readonly upstreamLevel: 'state' | 'province' } {
  const state = chance.happens(0.25);
  const number = `${state ? '国' : '省'}信交〔${received.slice(0, 4)}〕${serial + 100}号`;
  return { upstreamNumber: number, upstreamLevel: state ? 'state' : 'province' };
}

function gapsFor(
  chance: Chance,
  { place, participants }: { readonly place: Where; readonly participants: number },
): Record<string, string> {
  const village = /[\u4e00-\u9fff]{1,3}村$/.exec(place.address.replace(/^.*?[镇乡区县市]/, ''))?.[0];
  return {
    place: place.name,
    village: village ?? villageName(chance),
    street: streetName(chance),
    estate: chance.pick(ESTATES),
    firm: chance.pick(FIRMS),
    school: chance.pick(SCHOOLS),
    n: String(participants >= 5 ? participants : chance.between(6, 60)),
    yuan: String(chance.between(8, 460) * 100),
    months: String(chance.between(2, 9)),
  };
}

function filled(text: string, gaps: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const value = gaps[name];
    if (value === undefined) throw new Error(`no words for ${gap}`);
    return value;
  });
}

function keysOf<Key extends string>(of: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(of) as Key[];
}
