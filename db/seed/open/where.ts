// Where an open matter arises, and which unit the city's own table finds for it.
import type { Chance } from '../chance.ts';
import { CITY_PLACE, COUNTIES, townshipPlaceId, unitInCharge, type County } from '../city.ts';
import { ENTERPRISES } from '../city/departments.ts';
import { streetName, villageName } from '../people.ts';
import type { Pool } from './courses.ts';
import type { OpenSubject } from './subjects/index.ts';

/** A place with an address in it. */
export interface Where {
  /** undefined: the city as a whole. */
  readonly county: County | undefined;
  readonly placeId: string;
  readonly name: string;
  readonly address: string;
  readonly street: string;
  readonly village: string;
}

/** Two thirds of what concerns the town is the city's own; most villages lie in the county of the demo's tour. */
export function placeFor(chance: Chance, { where, topic }: OpenSubject, pool: Pool): Where {
  const street = streetName(chance);
  const village = villageName(chance);
  const house = `${street}${chance.between(1, 188)}号`;
  const service = ENTERPRISES.some((enterprise) => enterprise.topic === topic);
  if (pool === 'labour' || (where !== 'rural' && !service && chance.happens(0.68)))
    return { county: undefined, ...CITY_PLACE, address: `${CITY_PLACE.name}${house}`, street, village };
  const county = chance.pickWeighted(COUNTIES, ({ key, urban, weight }) => {
    if (service) return urban ? weight : 0;
    if (where === 'urban') return urban ? weight : weight / 3;
    return key === 'qinghe' ? 3 * weight : urban ? weight / 4 : weight;
  });
  const townships = county.townships.filter(({ name }) => where !== 'rural' || !name.endsWith('街道'));
  const township = chance.happens(where === 'rural' ? 0.9 : 0.4) ? chance.pick(townships).name : undefined;
  const rural = where === 'rural' || (township !== undefined && !township.endsWith('街道'));
  return {
    county,
    placeId: township === undefined ? county.placeId : townshipPlaceId(county, township),
    name: township ?? county.name,
    address: `${county.name}${township ?? ''}${rural ? village : house}`,
    street,
    village,
  };
}

/** The company that answers for a service in the districts, else the unit in charge of the second-level topic. */
export function unitFor({ topic, kind = 'appeal' }: OpenSubject, county: County | undefined): string {
  const service = ENTERPRISES.find((enterprise) => enterprise.topic === topic);
  if (service !== undefined && county?.urban === true) return `enterprise.${service.key}`;
  const secondLevel = topic.split('/').slice(0, 2).join('/');
  return unitInCharge(secondLevel, county?.placeId ?? CITY_PLACE.placeId, kind);
}
