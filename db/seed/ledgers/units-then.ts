// What an office wrote in the column of units in 2005 and 2006: the departments of that time under their short names.
import { COUNTIES, units } from '../city.ts';
import { DEPARTMENTS, type Department } from '../city/departments.ts';

/** The name that the ledgers use for a unit of today, or for the unit that did its work then. */
export function nameThen(unitId: string): string {
  const name = namesThen.get(unitId);
  if (name === undefined) throw new Error(`no unit of 2005: ${unitId}`);
  return name;
}

/** For every name in the ledgers, the name of the unit that carries on its work. */
export function successors(): Readonly<Record<string, string>> {
  const pairs = units
    .filter(({ unitId }) => namesThen.has(unitId) && heldThenBy(unitId) === undefined)
    .map(({ unitId, name }): [string, string] => [nameThen(unitId), name]);
  return Object.fromEntries(pairs.filter(([then, now]) => then !== now));
}

const departments = new Map(DEPARTMENTS.map((department) => [department.key, department]));
const namesThen = new Map(units.map(({ unitId, name }) => [unitId, nameOf(unitId) ?? name]));

function nameOf(unitId: string): string | undefined {
  const [at = '', key = ''] = unitId.split('.');
  const place = at === 'city' ? '市' : COUNTIES.find((county) => county.key === at)?.name;
  if (place === undefined) return undefined;
  if (key === 'petition') return `${place}信访局`;
  if (key === 'discipline') return `${place}纪委`;
  if (key === 'political-legal') return `${place}委政法委`;
  const department = heldThenBy(unitId) ?? departments.get(key);
  return department === undefined ? undefined : `${place}${department.nameThen ?? department.shortName}`;
}

function heldThenBy(unitId: string): Department | undefined {
  const key = departments.get(unitId.split('.')[1] ?? '')?.heldThenBy;
  return key === undefined ? undefined : departments.get(key);
}
