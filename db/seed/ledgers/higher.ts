// Visits to the province and the capital as the superior's circulars count them: never a name, only days and numbers.
import { addDays, plainDate, type PlainDate } from '#kernel/plain-date.ts';
import { chanceOf, split, type Chance } from '../chance.ts';
import { COUNTIES } from '../city.ts';
import { CAPITAL_2007, FIGURES, type Count } from './figures.ts';

/** 省 or 京, as the books write it. */
export type HigherLevel = '省' | '京';

/** One visit, by its circular. */
export interface HigherVisitRow {
  readonly number: string;
  readonly visitedOn: PlainDate;
  readonly level: HigherLevel;
  readonly county: string;
  readonly participants: number;
  readonly topic: string;
  readonly noticeNumber: string;
}

/** The whole province's visits of a month. */
export interface CircularRow {
  readonly month: PlainDate;
  readonly level: HigherLevel;
  readonly batches: number;
  readonly participants: number;
  readonly circularNumber: string;
}

const TOPICS = [
  '国土资源/土地征收',
  '城乡建设/国有土地上房屋征收与补偿',
  '经济管理/国资监管',
  '政法/诉讼',
  '政法/仲裁与调解',
  '劳动和社会保障/退休政策及待遇',
  '农村农业/村务管理',
  '教育文体/教师队伍和待遇',
  '民政/复退安置',
  '环境保护/环境污染',
];

/** The sheets 赴省进京上访情况 and 全省通报数 of a year. */
export function higherVisitRows(year: 2005 | 2006 | 2007): {
  readonly higherVisits: HigherVisitRow[];
  readonly circulars: CircularRow[];
} {
  const chance = chanceOf(`visits to higher levels in ${year}`);
  const drawn =
    year === 2007
      ? CAPITAL_2007.city.flatMap((count, at) =>
          visits(chance, { year, level: '京', count, months: [at + 1] }),
        )
      : [
          ...visits(chance, {
            year,
            level: '省',
            count: FIGURES[year].higherVisits.province,
            months: MONTHS,
          }),
          ...visits(chance, { year, level: '京', count: FIGURES[year].higherVisits.capital, months: MONTHS }),
        ];
  const higherVisits = drawn
    .toSorted((left, right) => (left.visitedOn < right.visitedOn ? -1 : 1))
    .map((row, at) => ({ ...row, number: `上${year}-${String(at + 1).padStart(3, '0')}` }));
  return { higherVisits, circulars: circularsOf(chance, year, higherVisits) };
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function visits(
  chance: Chance,
  of: {
    readonly year: number;
    readonly level: HigherLevel;
    readonly count: Count;
    readonly months: readonly number[];
  },
): Omit<HigherVisitRow, 'number'>[] {
  const { year, level, count, months } = of;
  const sizes = split(chance, count.persons, { parts: count.cases, least: 1, most: 4, lean: 2 });
  return sizes.map((participants) => {
    const month = chance.pick(months);
    return {
      visitedOn: addDays(firstOf(year, month), chance.below(28)),
      level,
      county: chance.pickWeighted(COUNTIES, (county) => county.weight).name,
      participants,
      topic: chance.pick(TOPICS),
      noticeNumber: circularNumber(year, month, level),
    };
  });
}

/** The province's figures of a month: the circular's own for 2007, else some times the city's. */
function circularsOf(chance: Chance, year: number, ours: readonly HigherVisitRow[]): CircularRow[] {
  const levels: readonly HigherLevel[] = year === 2007 ? ['京'] : ['省', '京'];
  const months = year === 2007 ? [1, 2] : MONTHS;
  return months.flatMap((month) =>
    levels.map((level): CircularRow => {
      const own = ours.filter(
        (row) => row.level === level && row.visitedOn.startsWith(firstOf(year, month).slice(0, 7)),
      );
      const batches = own.length * chance.between(6, 9) + chance.between(12, 26);
      const invented = {
        cases: batches,
        persons: batches + Math.ceil((batches * chance.between(14, 26)) / 100),
      };
      const known = year === 2007 ? CAPITAL_2007.province[month - 1] : undefined;
      const { cases, persons } = known ?? invented;
      return {
        month: firstOf(year, month),
        level,
        batches: cases,
        participants: persons,
        circularNumber: circularNumber(year, month, level),
      };
    }),
  );
}

function firstOf(year: number, month: number): PlainDate {
  return plainDate(`${year}-${String(month).padStart(2, '0')}-01`);
}

function circularNumber(year: number, month: number, level: HigherLevel): string {
  return `省信通〔${year}〕${month * 2 - (level === '省' ? 1 : 0)}号`;
}
