// Puts the submission of an open matter together: subject, place, petitioners, channel.
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Kind, PartyInput } from '#modules/intake/contract.ts';
import type { Chance } from '../chance.ts';
import { isWorkingDay, nationalCalendar } from '#modules/calendar/index.ts';
import type { County } from '../city.ts';
import { personName, phoneNumber } from '../people.ts';
import type { Course } from './courses.ts';
import type { OpenSubmission } from './script.ts';
import { OPEN_SUBJECTS, type OpenSubject, type Telling } from './subjects/index.ts';
import { placeFor, unitFor } from './where.ts';
import { isCommon, wordsFor } from './words.ts';

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
/** As in most cities; also the field of the demo's handling officer. */
const MOST_RAISED = '劳动和社会保障/';
const LABOUR_UNIT = 'city.labour';
const CHANNELS = { visit: 30, online: 27, letter: 15, call: 14, mailbox: 9 } as const;

/** What comes in at the beginning of a course. */
export function compose(
  chance: Chance,
  course: Course,
  of: { readonly serial: number; readonly today: PlainDate; readonly used: ReadonlySet<Telling> },
): Composed {
  const subject = subjectFor(chance, course, of.used);
  const unused = subject.tellings.filter((one) => !of.used.has(one));
  const telling = chance.pick(unused.length > 0 ? unused : subject.tellings);
  const place = placeFor(chance, subject, course.pool);
  const received = addDays(of.today, -course.received);
  const channel = channelFor(chance, course, received);
  const participants = participantsOf(chance, channel === 'visit' && isCommon(telling));
  const kind = kindOf(subject);
  const spoken = channel === 'visit' || channel === 'call';
  const { title, body, claim } = wordsFor(chance, telling, { place, participants, asks: kind, spoken });
  const anonymous = kind === 'accusation' && chance.happens(0.4);
  const submission: OpenSubmission = {
    channel,
    receivedOn: received,
    title,
    body,
    placeId: place.placeId,
    topicPath: subject.topic,
    participants,
    ...(participants >= 5 ? { peopleAffected: participants + chance.between(0, participants * 4) } : {}),
    ...(anonymous ? { anonymous } : {}),
    parties: anonymous ? [] : partiesOf(chance, { participants, serial: of.serial, address: place.address }),
    claims: [{ text: claim, kind, topicPath: subject.topic }],
    ...(channel === 'visit' && chance.happens(0.18)
      ? { receivedByLeader: place.county === undefined ? ('city' as const) : ('county' as const) }
      : {}),
    ...(channel === 'superior' ? upstreamOf(chance, received, of.serial) : {}),
  };
  const portal = channel === 'online';
  return {
    subject,
    telling,
    submission,
    portal,
    registeredUnit: officeFor(chance, submission, place.county),
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
      channel: submission.participants >= 5 ? 'visit' : chance.pick(['visit', 'call', 'letter']),
      receivedOn,
      title: `再次反映：${submission.title}`,
      body: `${again}${submission.body}`,
    },
  };
}

/** Somebody else with the same matter, to be handled together with it. */
export function composeBeside(
  chance: Chance,
  lead: Composed,
  { serial, receivedOn }: { readonly serial: number; readonly receivedOn: PlainDate },
): Composed {
  const { submission } = lead;
  const address = submission.parties[0]?.address ?? '';
  return {
    ...lead,
    portal: false,
    submission: {
      ...submission,
      channel: 'visit',
      receivedOn,
      title: `同样反映：${submission.title}`,
      body: `与他人反映的是同一件事，本人的情况也一样。${submission.body}`,
      participants: 1,
      parties: partiesOf(chance, { participants: 1, serial, address }),
    },
  };
}

/** The same matter with a claim more, which is for another unit. */
export function withClaim(composed: Composed, claim: OpenSubmission['claims'][number]): Composed {
  const { submission } = composed;
  const claims = [...submission.claims, claim];
  return {
    ...composed,
    submission: { ...submission, body: `${submission.body}另外，${claim.text}。`, claims },
  };
}

/** Those that have something left to say come first, so that texts seldom repeat. */
function subjectFor(chance: Chance, { pool, topic }: Course, used: ReadonlySet<Telling>): OpenSubject {
  const fits = (subject: OpenSubject): boolean => {
    if (topic !== undefined && subject.topic !== topic) return false;
    const { kind = 'appeal', track = 'petitionProcedure' } = subject;
    if (pool === 'suggestion' || pool === 'accusation') return kind === pool;
    const elsewhere = ['judicial', 'arbitration', 'administrativeProcedure'].includes(track);
    if (pool === 'labour')
      return track === 'petitionProcedure' && unitFor(subject, undefined) === LABOUR_UNIT;
    if (pool === 'elsewhere') return kind === 'appeal' && elsewhere;
    return kind === 'appeal' && (pool === 'appeal' || track === 'petitionProcedure');
  };
  const left = ({ tellings }: OpenSubject): number => 0.2 + tellings.filter((one) => !used.has(one)).length;
  const fitting = OPEN_SUBJECTS.filter(fits);
  return chance.pickWeighted(fitting, (one) => (one.topic.startsWith(MOST_RAISED) ? 2.5 : 1) * left(one));
}

function kindOf({ kind = 'appeal' }: OpenSubject): Kind {
  return kind;
}

/** What waits to be routed since a day off came through the portal: no desk was open. */
function channelFor(chance: Chance, course: Course, received: PlainDate): OpenSubmission['channel'] {
  if (course.periodEndsIn !== undefined) return 'superior';
  if (course.routed === undefined && !isWorkingDay(received, nationalCalendar())) return 'online';
  return chance.pickWeighted(keysOf(CHANNELS), (one) => CHANNELS[one]);
}

/** The portal gives a matter to the office of its place; desks are at the city and in the counties. */
function officeFor(chance: Chance, submission: OpenSubmission, county: County | undefined): string {
  const { channel, receivedByLeader } = submission;
  if (county === undefined || channel === 'superior') return 'city.petition';
  const atCounty = channel === 'online' || receivedByLeader === 'county' || !chance.happens(0.55);
  return atCounty ? `${county.key}.petition` : 'city.petition';
}

function participantsOf(chance: Chance, common: boolean): number {
  if (common && chance.happens(0.6)) return chance.pick([5, 6, 8, 9, 12, 17, 23, 36, 58]);
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

function keysOf<Key extends string>(of: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(of) as Key[];
}
