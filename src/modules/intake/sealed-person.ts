// The one place that seals what is known of a person and opens it again. Each field is bound to its person: moved to
// another row or column it does not open.
import type { Vault } from '#platform/crypto/vault.ts';
import { comparable, type Person } from './rules/people.ts';

/** The columns of a person that hold sealed values. */
export interface SealedPerson {
  readonly name_sealed: string | null;
  readonly phone_sealed: string | null;
  readonly id_number_sealed: string | null;
  readonly address_sealed: string | null;
}

const COLUMNS = {
  name: 'name_sealed',
  phone: 'phone_sealed',
  idNumber: 'id_number_sealed',
  address: 'address_sealed',
} as const satisfies Record<keyof Person, keyof SealedPerson>;

/** The columns of a person: sealed values, and the blind indexes by which the same person is found again. */
export function sealPerson(vault: Vault, partyId: string, person: Person) {
  const sealed = (field: keyof Person): string | undefined =>
    vault.seal(person[field]?.trim(), placeOf(field, partyId));
  const index = (field: 'name' | 'phone' | 'idNumber'): string | undefined => {
    const text = comparable(field, person[field]);
    return text === undefined ? undefined : vault.matchIndex(field, text);
  };
  return {
    name_sealed: sealed('name'),
    phone_sealed: sealed('phone'),
    id_number_sealed: sealed('idNumber'),
    address_sealed: sealed('address'),
    name_index: index('name'),
    phone_index: index('phone'),
    id_number_index: index('idNumber'),
    index_key: vault.current.indexKey,
  };
}

/** What is known of a person, opened. */
export function openPerson(vault: Vault, row: SealedPerson & { readonly party_id: string }): Person {
  const opened = (field: keyof Person): string | undefined => {
    const sealed = row[COLUMNS[field]];
    return sealed === null ? undefined : vault.open(sealed, placeOf(field, row.party_id));
  };
  return {
    name: opened('name'),
    phone: opened('phone'),
    idNumber: opened('idNumber'),
    address: opened('address'),
  };
}

function placeOf(field: keyof Person, partyId: string): string {
  return `parties.${COLUMNS[field]}/${partyId}`;
}
