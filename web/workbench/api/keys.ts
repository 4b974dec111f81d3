// Names of what the query cache holds, so that a command can say what it made stale.
import type { NarrowEntries } from '#modules/audit/contract.ts';
import type { ListMatters } from '#modules/matters/contract.ts';
import type { ListOfficers } from '#modules/network/contract.ts';

export const keys = {
  session: ['session'],
  signIn: ['sign-in'],
  signInWays: ['sign-in-ways'],
  factors: ['factors'],
  delegations: ['delegations'],
  recoveries: ['recoveries'],
  sessions: ['sessions'],
  units: ['units'],
  topics: ['topics'],
  places: ['places'],
  competences: (unitId: string) => ['competences', unitId],
  everyOfficer: ['officers'],
  officers: (query: ListOfficers) => ['officers', query],
  officer: (officerId: string) => ['officers', 'one', officerId],
  account: (officerId: string) => ['account', officerId],
  trayCounts: ['tray-counts'],
  everyList: ['matters'],
  list: (query: ListMatters) => ['matters', query],
  matter: (matterId: string) => ['matter', matterId],
  attachments: (matterId: string) => ['attachments', matterId],
  yearReport: (year: number) => ['report', year],
  report: (from: string, to: string) => ['report', from, to],
  measure: (measureId: string, from: string, to: string) => ['measure', measureId, from, to],
  ledgers: ['ledgers'],
  ledger: (ledgerId: string) => ['ledger', ledgerId],
  ledgerFaults: (ledgerId: string) => ['ledger-faults', ledgerId],
  auditEntries: (query: NarrowEntries) => ['audit', query],
  readings: (matterId: string) => ['readings', matterId],
  dryRun: (ledgerId: string) => ['dry-run', ledgerId],
} as const;
