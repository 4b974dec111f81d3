// What a field of a ledger row says to a person.
import type { LedgerField } from '#modules/exchange/contract.ts';
import type { Catalogue } from '../i18n/index.tsx';
import type { Names } from '../ui/use-names.ts';

/** A value in words; as it is, where it has none. */
export function fieldInWords(field: LedgerField, text: string, t: Catalogue, names: Names): string {
  if (field === 'placeId') return names.place(text);
  if (field === 'topicId') return names.topicPath(text);
  if (field === 'registeredUnit' || field === 'responsibleUnit') return names.unit(text);
  return knownValues(field, t)?.[text] ?? text;
}

/** The few values that a field can have, where they are few. */
export function knownValues(field: LedgerField, t: Catalogue): Readonly<Record<string, string>> | undefined {
  switch (field) {
    case 'channel':
      return t.words.channel;
    case 'kind':
      return t.words.kind;
    case 'receivedByLeader':
      return t.words.leaderLevel;
    case 'upstreamLevel':
      return t.words.upstreamLevel;
    case 'routingWay':
      return t.words.routingWay;
    case 'outcome':
      return t.words.outcome;
    case 'level':
      return t.reports.levels;
    case 'anonymous':
      return { true: t.app.yes, false: t.app.no };
    default:
      return undefined;
  }
}
