/** What the audit log records: a closed list, so that nobody records in words that the auditor does not know. */
export const ACTS = [
  'readMatter',
  'listMatters',
  'searchMatters',
  'unmask',
  'readLedger',
  'report',
  'export',
  'print',
  'command',
  'permissionChange',
  'signIn',
  'signInStep',
  'signInFailed',
  'signOut',
  'readAudit',
  'attempt',
] as const;
export type Act = (typeof ACTS)[number];
