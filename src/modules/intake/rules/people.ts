// What makes two persons comparable, and what of a person is shown.
import type { PartyInput, RegisterSubmission } from '../contract.ts';

/** Name without spaces; digits of the phone; identity number in capitals. Undefined where nothing is left. */
export function comparable(
  field: 'name' | 'phone' | 'idNumber',
  text: string | undefined,
): string | undefined {
  if (text === undefined) return undefined;
  const bare =
    field === 'name'
      ? text.replaceAll(/\s/g, '')
      : field === 'phone'
        ? text.replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, '')
        : text.toUpperCase();
  return bare === '' ? undefined : bare;
}

/** What is known of a person. */
export interface Person {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly address?: string | undefined;
}

/** The person with most of each field hidden: 张*, 138****1234, 110***********3X, 东河小****. */
export function maskedPerson(person: Person): Person {
  return {
    name: masked(person.name, { head: 1, tail: 0, hidden: 1 }),
    phone: masked(person.phone, { head: 3, tail: 4 }),
    idNumber: masked(person.idNumber, { head: 3, tail: 2 }),
    address: masked(person.address, { head: 3, tail: 0, hidden: 4 }),
  };
}

/** Shows the ends; nothing at all of a number too short to hide anything between them. */
function masked(
  text: string | undefined,
  show: { readonly head: number; readonly tail: number; readonly hidden?: number },
): string | undefined {
  if (text === undefined) return undefined;
  const signs = [...text];
  const tooShort = show.tail > 0 && signs.length < show.head + show.tail + 2;
  if (tooShort) return '*'.repeat(signs.length);
  const head = signs.slice(0, Math.min(show.head, Math.max(1, signs.length - 1)));
  const hidden = show.hidden ?? signs.length - show.head - show.tail;
  return `${head.join('')}${'*'.repeat(hidden)}${show.tail === 0 ? '' : signs.slice(-show.tail).join('')}`;
}

/** Whether the people of a submission are to be kept confidential: they ask for it, or they accuse somebody. */
export function isConfidential({
  sealIdentity,
  claims,
}: Pick<RegisterSubmission, 'sealIdentity' | 'claims'>): boolean {
  return sealIdentity === true || claims.some((claim) => claim.kind === 'accusation');
}

/**
 * Whether the petitioner can be given a written notice: a name, and an address or phone.
 * Without them the notice of a directly presented matter is not owed (2022 art. 23(2), 2005 art. 22(2)).
 */
export function isReachable(parties: readonly PartyInput[]): boolean {
  return parties.some(
    (party) => party.name !== undefined && (party.address !== undefined || party.phone !== undefined),
  );
}

/** The last four signs of phone and identity number: the second fact of tracking. */
export function lastFours(phone: string | undefined, idNumber: string | undefined): string[] {
  return [comparable('phone', phone), comparable('idNumber', idNumber)]
    .filter((text) => text !== undefined)
    .filter((text) => text.length >= 4)
    .map((text) => text.slice(-4).toUpperCase());
}
