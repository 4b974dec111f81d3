// The rows of each ledger as values: what was written into the books of the city's petition office, sheet by sheet.
import { addDays, yearOf, type PlainDate } from '#kernel/plain-date.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { COUNTIES, unitInCharge, type County } from '../city.ts';
import { phoneNumber } from '../people.ts';
import { stepsFrom } from './days.ts';
import { answerTo, complaintOf, wordsOf, type Complaint } from './fill.ts';
import { higherVisitRows, type CircularRow, type HigherVisitRow } from './higher.ts';
import { planOf, type Planned } from './plan.ts';
import { SUBJECTS } from './subjects/index.ts';
import { nameThen } from './units-then.ts';

/** The years that have a ledger; of 2007 the first two months of visits to the capital only. */
export type LedgerYear = 2005 | 2006 | 2007;

/** One letter, visit or assigned matter. Days that had not come when the book was closed are null. */
export interface LedgerRow {
  /** 编号: 信2006-0001, 访2006-0001, 交2006-001. */
  readonly number: string;
  readonly receivedOn: PlainDate;
  readonly registeredOn: PlainDate;
  readonly name: string;
  readonly address: string;
  readonly phone: string | null;
  readonly participants: number;
  readonly peopleAffected: number;
  /** 接访领导级别; visits only. */
  readonly leader: '市级' | '县级' | null;
  /** 上级编号, 交办机关级别; assigned matters only. */
  readonly upstream: { readonly number: string; readonly level: '省级' | '国家' } | null;
  /** Name of the county or township. */
  readonly place: string;
  readonly topic: string;
  readonly purpose: '求决' | '揭发控告' | '意见建议';
  readonly synopsis: string;
  readonly request: string;
  readonly registeredUnit: string;
  readonly responsibleUnit: string;
  readonly way: '转送' | '交办' | '自办';
  /** 限办日期: set by whoever assigned. */
  readonly periodEndsOn: PlainDate | null;
  readonly routedOn: PlainDate;
  readonly acceptedOn: PlainDate | null;
  readonly answeredOn: PlainDate | null;
  readonly servedOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  readonly result: '支持' | '解释说明' | '不予支持' | null;
  readonly answer: string | null;
  readonly remark: string | null;
}

/** All sheets of one year. */
export interface YearLedger {
  readonly letters: readonly LedgerRow[];
  readonly visits: readonly LedgerRow[];
  readonly assigned: readonly LedgerRow[];
  readonly higherVisits: readonly HigherVisitRow[];
  readonly circulars: readonly CircularRow[];
}

const PURPOSES = { appeal: '求决', accusation: '揭发控告', suggestion: '意见建议' } as const;
const RESULTS = ['支持', '解释说明', '不予支持'] as const;
const RESULT_WEIGHTS = { 支持: 52, 解释说明: 34, 不予支持: 14 } as const;
const OFFICES = { letters: '信', visits: '访', assigned: '交' } as const;

/** The ledger of a year; the same on every call. */
export function ledgerRows(year: LedgerYear): YearLedger {
  const { higherVisits, circulars } = higherVisitRows(year);
  if (year === 2007) return { letters: [], visits: [], assigned: [], higherVisits, circulars };
  const chance = chanceOf(`ledger of ${year}`);
  const book = new Book(chance, year);
  // In the order of days over all sheets, so that whoever comes again came before.
  const rows = planOf(chance, year).map((planned) => ({ planned, row: book.enter(planned) }));
  const sheet = (name: keyof typeof OFFICES): LedgerRow[] =>
    rows
      .filter(({ planned }) => planned.sheet === name)
      .map(({ row }, at) => ({ ...row, number: numberOf(name, year, at + 1) }));
  return {
    letters: sheet('letters'),
    visits: sheet('visits'),
    assigned: sheet('assigned'),
    higherVisits,
    circulars,
  };
}

function numberOf(sheet: keyof typeof OFFICES, year: number, serial: number): string {
  return `${OFFICES[sheet]}${year}-${String(serial).padStart(sheet === 'assigned' ? 3 : 4, '0')}`;
}

/** Who has come so far, so that some come again. */
class Book {
  readonly #chance: Chance;
  readonly #year: number;
  readonly #raised: Complaint[] = [];
  #phones: number;
  #upstream = 0;

  constructor(chance: Chance, year: number) {
    this.#chance = chance;
    this.#year = year;
    this.#phones = (year - 2005) * 4000;
  }

  enter(planned: Planned): LedgerRow {
    const { complaint, again } = this.#complaint(planned);
    const office = this.#officeFor(planned, complaint);
    const unitId = this.#unitFor(complaint);
    const own = unitId === office;
    return {
      ...this.#person(planned, complaint),
      ...wordsOf(this.#chance, complaint, again),
      number: '',
      receivedOn: planned.on,
      leader: planned.leader,
      place: complaint.township ?? complaint.county?.name ?? '岱川市',
      topic: complaint.subject.topic,
      purpose: PURPOSES[complaint.subject.kind ?? 'appeal'],
      registeredUnit: nameThen(office),
      responsibleUnit: nameThen(unitId),
      ...this.#course(planned, complaint, { own, again }),
    };
  }

  #complaint({ sheet, participants, leader }: Planned): { complaint: Complaint; again: boolean } {
    const chance = this.#chance;
    const collective = participants >= 5;
    const alike = this.#raised.slice(-400).filter((one) => one.participants >= 5 === collective);
    if (alike.length > 0 && sheet !== 'assigned' && leader !== '县级' && chance.happens(0.09))
      return { complaint: chance.pick(alike), again: true };
    const subject = chance.pickWeighted(SUBJECTS, (one) => (collective ? one.collective : one.single));
    const county = leader === '县级' ? this.#countyOf(subject.where) : undefined;
    const phone = chance.happens(0.55) ? phoneNumber(this.#phones++) : null;
    const complaint = complaintOf(chance, subject, { year: this.#year, phone, county, participants });
    this.#raised.push(complaint);
    return { complaint, again: false };
  }

  #countyOf(where: 'rural' | 'urban' | 'any'): County {
    return this.#chance.pickWeighted(COUNTIES, ({ urban, weight }) =>
      where === 'any' || urban === (where === 'urban') ? weight : weight / 4,
    );
  }

  #person({ participants }: Planned, { name, address, phone }: Complaint) {
    const others = participants >= 5 ? this.#chance.between(0, participants * 3) : 0;
    const affected = this.#chance.happens(0.4) ? participants + others : participants;
    return { name, address, phone, participants, peopleAffected: affected };
  }

  /** A county's leader receives at the county's office; the rest comes partly to the city, partly to a county. */
  #officeFor({ sheet, leader, participants }: Planned, { county }: Complaint): string {
    if (county === undefined || leader === '市级' || sheet === 'assigned') return 'city.petition';
    const toCity = sheet === 'letters' ? 0.6 : participants >= 5 ? 0.42 : 0.47;
    return leader !== '县级' && this.#chance.happens(toCity) ? 'city.petition' : `${county.key}.petition`;
  }

  /** The unit in charge, or for some village matters the township. */
  #unitFor({ subject, county, township }: Complaint): string {
    const { topic, kind = 'appeal', where } = subject;
    const town = county?.townships.find(({ name }) => name === township);
    if (
      town !== undefined &&
      county !== undefined &&
      where === 'rural' &&
      kind === 'appeal' &&
      this.#chance.happens(0.28)
    )
      return `${county.key}.${town.key}`;
    return unitInCharge(topic, county?.placeId ?? '990100', kind);
  }

  #course(planned: Planned, complaint: Complaint, { own, again }: { own: boolean; again: boolean }) {
    const chance = this.#chance;
    const assigned = planned.sheet === 'assigned';
    const quick = assigned || planned.on >= `${this.#year}-11-20`;
    const { extended, ...steps } = stepsFrom(chance, planned.on, { own, quick });
    const way = own ? '自办' : assigned || chance.happens(0.07) ? '交办' : '转送';
    const periodEndsOn = way === '交办' ? addDays(steps.routedOn, chance.pick([45, 60, 60, 60, 90])) : null;
    const result = chance.pickWeighted(RESULTS, (one) => RESULT_WEIGHTS[one]);
    const remark = again ? '重复信访' : extended ? '经批准延长办理期限' : null;
    const upstream = assigned ? this.#upstreamOf(planned.on) : null;
    const common = { way, periodEndsOn, upstream, remark } as const;
    if (planned.closed)
      return { ...common, ...steps, result, answer: answerTo(chance, complaint, result === '支持') };
    const open = { answeredOn: null, servedOn: null, closedOn: null, result: null, answer: null };
    return { ...steps, ...open, ...common, remark: '正在办理' };
  }

  #upstreamOf(on: PlainDate): LedgerRow['upstream'] {
    this.#upstream += 1;
    const state = this.#chance.happens(0.2);
    const number = `${state ? '国' : '省'}信交〔${yearOf(on)}〕${this.#upstream * 7 + this.#chance.below(6)}号`;
    return { number, level: state ? '国家' : '省级' };
  }
}
