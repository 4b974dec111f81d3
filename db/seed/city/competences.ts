// Who is in charge of what, where: 属地管理、分级负责，谁主管、谁负责. A row for every second-level topic in the city
// and in each county, so that no two rows are equally specific; first-level rows catch what is classed no finer.
import { plainDate, type PlainDate } from '#kernel/plain-date.ts';
import type { CompetenceKind } from '#modules/network/contract.ts';
import {
  DEPARTMENTS,
  DISCIPLINE_TOPICS,
  ENTERPRISES,
  PARTY_BODIES,
  PETITION_OFFICE_TOPICS,
  POLITICAL_LEGAL_TOPICS,
  type Department,
} from './departments.ts';
import { CITY_PLACE, COUNTIES, type County } from './places.ts';
import { hasDepartment } from './units.ts';

/** A competence whose topic is still named by its path. */
export interface CompetenceSeed {
  readonly competenceId: string;
  readonly unitId: string;
  /** Names of the topic and those above it, joined by "/"; null: any topic. */
  readonly topicPath: string | null;
  readonly placeId: string;
  /** null: suggestions and appeals; accusations go only where a row names them. */
  readonly kind: CompetenceKind | null;
  readonly basis: string;
  readonly activeFrom: PlainDate;
  readonly activeUntil: null;
}

/** A unit and the list of duties that says so. */
interface Holder {
  readonly unitId: string;
  readonly basis: string;
}

/** Who is in charge of a topic, in the city as a whole and in each county. */
interface Charge {
  readonly topicPath: string;
  readonly inCity: Holder;
  readonly inCounty: (county: County) => Holder;
}

const SINCE = plainDate('2000-01-01');

/** All competences. */
export const competences: readonly CompetenceSeed[] = [
  ...charges().flatMap(({ topicPath, inCity, inCounty }, at) => {
    const serial = String(at + 1).padStart(3, '0');
    return [CITY_PLACE, ...COUNTIES].map(({ placeId }) => {
      const county = COUNTIES.find((one) => one.placeId === placeId);
      const holder = county === undefined ? inCity : inCounty(county);
      return row(`${placeId}.${serial}`, { ...holder, topicPath, placeId, kind: null });
    });
  }),
  ...enterpriseServices(),
  ...[{ ...CITY_PLACE, key: 'city' }, ...COUNTIES].map(({ key, placeId, name }) =>
    row(`${placeId}.accusations`, {
      unitId: `${key}.discipline`,
      basis: `${name}纪检监察机关管理权限`,
      topicPath: null,
      placeId,
      kind: 'accusation',
    }),
  ),
];

const inCharge = new Map(competences.map((one) => [`${one.topicPath} ${one.placeId}`, one.unitId]));

/** The unit in charge of a second-level topic in a county, or in the city as a whole. */
export function unitInCharge(topicPath: string, placeId: string, kind: CompetenceKind): string {
  const key = `${kind === 'accusation' ? null : topicPath} ${placeId}`;
  const unitId = inCharge.get(key);
  if (unitId === undefined) throw new Error(`nobody is in charge of ${key}`);
  return unitId;
}

function charges(): Charge[] {
  return [
    ...[...DEPARTMENTS, ...PARTY_BODIES].flatMap((department) =>
      [...(department.fields ?? []), ...department.topics].map((topicPath) =>
        chargeOf(department, topicPath),
      ),
    ),
    ...bodyOfEachLevel('political-legal', '党委政法委', ['政法', ...POLITICAL_LEGAL_TOPICS]),
    ...bodyOfEachLevel('discipline', '纪委监委', ['纪检监察', ...DISCIPLINE_TOPICS]),
    ...bodyOfEachLevel('petition', '信访局', ['党务政务', ...PETITION_OFFICE_TOPICS]),
  ];
}

function chargeOf(department: Department, topicPath: string): Charge {
  const { key, shortName, elsewhere } = department;
  const inCity = { unitId: `city.${key}`, basis: `岱川市${shortName}职责清单` };
  return {
    topicPath,
    inCity,
    inCounty: (county) => {
      if (hasDepartment(county, department))
        return { unitId: `${county.key}.${key}`, basis: `${county.name}${shortName}职责清单` };
      if (elsewhere === 'city') return inCity;
      return { unitId: `${county.key}.petition`, basis: `${county.name}信访局职责清单（属地管理）` };
    },
  };
}

function bodyOfEachLevel(key: string, name: string, topics: readonly string[]): Charge[] {
  const holder = (at: string, place: string): Holder => ({
    unitId: `${at}.${key}`,
    basis: `${place}${name}职责清单`,
  });
  return topics.map((topicPath) => ({
    topicPath,
    inCity: holder('city', CITY_PLACE.name),
    inCounty: (county) => holder(county.key, county.name),
  }));
}

/** Services of the city's companies reach the two districts only. */
function enterpriseServices(): CompetenceSeed[] {
  return ENTERPRISES.flatMap(({ key, name, topic }) =>
    topic === null
      ? []
      : COUNTIES.filter((county) => county.urban).map(({ placeId }) =>
          row(`${placeId}.${key}`, {
            unitId: `enterprise.${key}`,
            basis: `${name}供应服务责任清单`,
            topicPath: topic,
            placeId,
            kind: null,
          }),
        ),
  );
}

function row(
  competenceId: string,
  of: Omit<CompetenceSeed, 'competenceId' | 'activeFrom' | 'activeUntil'>,
): CompetenceSeed {
  return { competenceId, ...of, activeFrom: SINCE, activeUntil: null };
}
