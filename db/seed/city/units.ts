// The petition network of the invented city, in the shape that the speech asks for: the city's petition office as the
// hub, the Party committee and government above it, counties below, departments and enterprises beside.
import { plainDate } from '#kernel/plain-date.ts';
import type { Unit } from '#modules/network/contract.ts';
import { DEPARTMENTS, ENTERPRISES, PARTY_BODIES, type Department } from './departments.ts';
import { CITY_PLACE, COUNTIES, townshipPlaceId, type County } from './places.ts';

/** The units at the top. */
export const LEADERSHIP = 'city';
export const CITY_OFFICE = 'city.petition';

/** Before the first ledger begins. */
const SINCE = plainDate('2000-01-01');

const always = { activeFrom: SINCE, activeUntil: null } as const;

/** Whether a county has a department of its own. */
export function hasDepartment(county: County, { counties }: Department): boolean {
  if (counties === 'all') return true;
  if (counties === 'rural') return !county.urban;
  return counties !== 'none' && counties.includes(county.key);
}

/** All units, each after the one it reports to. */
export const units: readonly Unit[] = [
  ...head(),
  ...PARTY_BODIES.map((body) => cityDepartment(body)),
  ...DEPARTMENTS.map((department) => cityDepartment(department)),
  ...ENTERPRISES.map(({ key, name, under }): Unit => ({
    unitId: `enterprise.${key}`,
    name,
    shortName: name,
    kind: 'enterprise',
    level: 'city',
    parentId: `city.${under}`,
    placeId: CITY_PLACE.placeId,
    ...always,
  })),
  ...COUNTIES.flatMap((county) => countyUnits(county)),
];

function head(): Unit[] {
  const unit = (unitId: string, name: string, shortName: string, kind: Unit['kind']): Unit => ({
    unitId,
    name,
    shortName,
    kind,
    level: 'city',
    parentId: unitId === LEADERSHIP ? null : LEADERSHIP,
    placeId: CITY_PLACE.placeId,
    ...always,
  });
  return [
    unit(LEADERSHIP, '中共岱川市委、岱川市人民政府', '市委市政府', 'leadership'),
    unit(CITY_OFFICE, '岱川市信访局', '市信访局', 'petitionOffice'),
    // Beside the petition office, not below it: what these two hold is not for its eyes.
    unit('city.political-legal', '中共岱川市委政法委员会', '市委政法委', 'politicalLegal'),
    unit('city.discipline', '岱川市纪委监委', '市纪委监委', 'discipline'),
  ];
}

function cityDepartment({ key, name, shortName }: Department): Unit {
  return {
    unitId: `city.${key}`,
    name: name.startsWith('委') ? `中共岱川市${name}` : `岱川市${name}`,
    shortName: `市${shortName}`,
    kind: 'department',
    level: 'city',
    parentId: CITY_OFFICE,
    placeId: CITY_PLACE.placeId,
    ...always,
  };
}

function countyUnits(county: County): Unit[] {
  const { key, name, placeId } = county;
  const below = { level: 'county', placeId, ...always } as const;
  const office = `${key}.petition`;
  return [
    {
      unitId: office,
      name: `${name}信访局`,
      shortName: `${name}信访局`,
      kind: 'petitionOffice',
      parentId: CITY_OFFICE,
      ...below,
    },
    {
      unitId: `${key}.political-legal`,
      name: `中共${name}委政法委员会`,
      shortName: `${name}委政法委`,
      kind: 'politicalLegal',
      parentId: 'city.political-legal',
      ...below,
    },
    {
      unitId: `${key}.discipline`,
      name: `${name}纪委监委`,
      shortName: `${name}纪委监委`,
      kind: 'discipline',
      parentId: 'city.discipline',
      ...below,
    },
    ...DEPARTMENTS.filter((department) => hasDepartment(county, department)).map((department): Unit => ({
      unitId: `${key}.${department.key}`,
      ...countyDepartmentName(county, department),
      kind: 'department',
      parentId: office,
      ...below,
    })),
    ...county.townships.map((township): Unit => ({
      unitId: `${key}.${township.key}`,
      name: `${name}${township.name}${township.name.endsWith('街道') ? '办事处' : '人民政府'}`,
      shortName: township.name,
      kind: 'township',
      level: 'township',
      parentId: office,
      placeId: townshipPlaceId(county, township.name),
      ...always,
    })),
  ];
}

/** The environment is managed from above: a county has a branch of the city's bureau. */
function countyDepartmentName(
  { name: county }: County,
  { key, name, shortName }: Department,
): { name: string; shortName: string } {
  if (key !== 'environment') return { name: `${county}${name}`, shortName: `${county}${shortName}` };
  const branch = `${county.slice(0, -1)}分局`;
  return { name: `岱川市${name}${branch}`, shortName: `市${shortName}${branch}` };
}
