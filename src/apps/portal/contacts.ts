// Where the offices are reached without the internet: as `portal.json` in the data directory publishes it (2022
// art. 18(1): address, telephone, reception hours), else only their names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { PlainDate } from '#kernel/plain-date.ts';
import { isActive, type Network } from '#modules/network/index.ts';
import type { Contact } from '../../../web/portal/pages/home.ts';

const line = Type.Optional(Type.String({ minLength: 1, maxLength: 200 }));
const Published = Type.Object(
  {
    contacts: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 100 }),
          address: line,
          postcode: line,
          phone: line,
          hours: line,
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

/** Reads what the installation publishes; undefined where it published nothing. @throws where it cannot be read. */
export function readContacts(dataDirectory: string): readonly Contact[] | undefined {
  const file = join(dataDirectory, 'portal.json');
  if (!existsSync(file)) return undefined;
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (Value.Check(Published, read)) return read.contacts;
  throw new Error(
    `${file} should read {"contacts": [{"name": …, "address": …, "postcode": …, "phone": …, "hours": …}]}`,
  );
}

/** The petition offices of the city and its counties by name. */
export function officesByName(network: Network, today: PlainDate): Contact[] {
  return [...network.units.values()]
    .filter((unit) => unit.kind === 'petitionOffice' && unit.level !== 'township' && isActive(unit, today))
    .map(({ name }) => ({ name }));
}
