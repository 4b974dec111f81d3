// The invented demo city of 岱川, complete: where, who, in charge of what. No such place or person exists.
export { CITY_PLACE, COUNTIES, places, townshipPlaceId, type County } from './city/places.ts';
export { CITY_OFFICE, LEADERSHIP, units } from './city/units.ts';
export { competences, unitInCharge, type CompetenceSeed } from './city/competences.ts';
export { officers, type OfficerSeed } from './city/officers.ts';
