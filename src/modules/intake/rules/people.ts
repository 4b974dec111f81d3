// What makes two persons comparable, and what of a person is shown.
import type { PartyInput } from '../contract.ts';

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

/** Shows the first three and last four signs, the rest as dots: enough to recognise, not to use. */
export function masked(text: string): string {
  if (text.length <= 4) return '••••';
  const head = text.slice(0, Math.min(3, text.length - 4));
  return `${head}${'•'.repeat(Math.max(1, text.length - head.length - 4))}${text.slice(-4)}`;
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
