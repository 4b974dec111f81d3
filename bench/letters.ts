// What people write in the benchmark: the tellings of the demo city, their gaps filled anew for each letter.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { RegisterSubmission } from '#modules/intake/contract.ts';
import type { Chance } from '../db/seed/chance.ts';
import { CITY_PLACE, COUNTIES, unitInCharge } from '../db/seed/city.ts';
import { OPEN_SUBJECTS } from '../db/seed/open/subjects/index.ts';
import { personName, streetName, villageName } from '../db/seed/people.ts';

/** A submission, and which units it concerns by the city's table of duties. */
export interface Letter {
  readonly submission: RegisterSubmission;
  readonly registeredUnit: string;
  readonly responsibleUnit: string;
}

/** Words that few letters have; searches look for them. */
export const RARE_WORDS = ['水獭', '灯笼', '渡槽', '皮影', '砚台'] as const;
/** Words that many letters have. */
export const COMMON_WORDS = ['物业', '工资', '供暖', '小区'] as const;

const CHANNELS = { visit: 45, letter: 20, call: 15, online: 12, mailbox: 8 } as const;
const ESTATES = ['和顺花园', '润泽小区', '迎晖新村', '向荣家园', '书香苑', '听泉佳苑', '望岫雅居'] as const;
const FIRMS = ['明川机械集团', '润泽建设公司', '和顺物业公司', '迎晖商贸公司', '澄溪物流园'] as const;
const SCHOOLS = ['向荣中学', '书香街小学', '和顺中学', '迎晖小学'] as const;
const RARE_EVERY = 400;
const SUBJECTS = OPEN_SUBJECTS.filter((subject) => subject.kind !== 'accusation');

/** Makes letters; where `inCity`, only such as the city's own departments answer. */
export function letterWriter(
  chance: Chance,
  topics: ReadonlyMap<string, string>,
): (receivedOn: PlainDate, inCity?: boolean) => Letter {
  let serial = 0;
  return (receivedOn, inCity = false) => {
    serial += 1;
    const subject = chance.pick(SUBJECTS);
    const telling = chance.pick(subject.tellings);
    const county = inCity || chance.happens(0.35) ? undefined : chance.pickWeighted(COUNTIES, byWeight);
    const place = county ?? CITY_PLACE;
    const fill = filler(chance, place.name);
    const rare = chance.below(RARE_EVERY) === 0 ? `另附${chance.pick(RARE_WORDS)}照片一张。` : '';
    const channel = chance.pickWeighted(keysOf(CHANNELS), (one) => CHANNELS[one]);
    const collective = channel === 'visit' && chance.happens(0.15);
    const topicId = topics.get(subject.topic) ?? '';
    const phone = `199${String(serial * 7919)
      .padStart(8, '0')
      .slice(-8)}`;
    return {
      registeredUnit:
        county === undefined || chance.happens(0.3) ? 'city.petition' : `${county.key}.petition`,
      responsibleUnit: unitInCharge(
        subject.topic.split('/').slice(0, 2).join('/'),
        place.placeId,
        subject.kind ?? 'appeal',
      ),
      submission: {
        channel,
        receivedOn,
        title: fill(telling.title),
        body: `${fill(telling.body)}${rare}请求：${fill(telling.claim)}。`,
        placeId: place.placeId,
        topicId,
        participants: collective ? chance.between(5, 40) : 1,
        parties: [
          {
            role: collective ? 'representative' : 'petitioner',
            name: personName(chance),
            phone,
            address: `${place.name}${streetName(chance)}${chance.between(1, 188)}号`,
          },
        ],
        claims: [{ text: `${fill(telling.claim)}。`, kind: subject.kind ?? 'appeal', topicId }],
      },
    };
  };
}

function filler(chance: Chance, place: string): (text: string) => string {
  const gaps: Readonly<Record<string, () => string>> = {
    place: () => place,
    village: () => villageName(chance),
    street: () => streetName(chance),
    estate: () => chance.pick(ESTATES),
    firm: () => chance.pick(FIRMS),
    school: () => chance.pick(SCHOOLS),
    n: () => String(chance.between(3, 60)),
    yuan: () => String(chance.between(2, 90) * 100),
    months: () => String(chance.between(2, 14)),
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (_, gap: string) => gaps[gap]?.() ?? '');
}

function byWeight({ weight }: { readonly weight: number }): number {
  return weight;
}

function keysOf<Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(of) as Key[];
}
