// Which permission each screen asks for. The server decides again on every request; this only spares dead ends.
import type { Action } from '#modules/access/contract.ts';
import { useSession } from './use-session.ts';

const needed = {
  tray: 'listMatters',
  search: 'searchMatters',
  register: 'registerSubmission',
  report: 'readReport',
  reportExport: 'exportReport',
  ledger: 'importLedger',
  audit: 'readAudit',
  auditExport: 'exportAudit',
  recovery: 'recoverAccess',
  network: 'readNetwork',
  networkChange: 'manageNetwork',
  postChange: 'managePosts',
  accountChange: 'manageAccounts',
  supervision: 'listMatters',
  recommendation: 'readRecommendation',
  recommend: 'makeRecommendation',
  hold: 'holdMatter',
  destruction: 'readDestruction',
  destructionProposal: 'proposeDestruction',
  retentionChange: 'manageRetention',
  lawChange: 'keepLaw',
} as const satisfies Record<string, Action>;

export type Screen = keyof typeof needed;

/** Tells which screens the signed-in officer may use. */
export function useMay(): (screen: Screen) => boolean {
  const { permissions } = useSession();
  return (screen) => permissions.includes(needed[screen]);
}
