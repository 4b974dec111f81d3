// Who read or printed a matter: for the intake clerks and leaders of the office that registered it, who answer to the petitioner.
import type { OfficerActor } from '#kernel/actor.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { viewReadings } from '#modules/audit/index.ts';
import type { EntryPage } from '#modules/audit/contract.ts';
import { isInScope, matterUnknown } from './changing.ts';
import type { ReadingsQuery } from './list.contract.ts';
import { findMatter } from './matter.store.ts';

const MAY_SEE: readonly OfficerActor['role'][] = ['clerk', 'leader'];

/** Whether an officer may print the matter, which is to read it; for the record of the print. */
export async function readForPrint(tx: Tx, actor: OfficerActor, matterId: string): Promise<Result<object>> {
  const matter = await findMatter(tx.db, matterId);
  return matter !== undefined && isInScope(matter.state, actor) ? succeed({}) : refuse(matterUnknown());
}

/** Who came to see what the matter holds, the latest first. */
export async function viewMatterReadings(
  tx: Tx,
  actor: OfficerActor,
  matterId: string,
  query: ReadingsQuery,
): Promise<Result<EntryPage>> {
  const matter = await findMatter(tx.db, matterId);
  if (matter === undefined || !isInScope(matter.state, actor)) return refuse(matterUnknown());
  if (!MAY_SEE.includes(actor.role) || actor.unitId !== matter.state.registeredUnit) {
    return refuse({
      code: 'readings-not-yours',
      kind: 'forbidden',
      text: {
        zh: '查阅记录由登记机构的信访受理岗、负责人岗查看；请向登记机构了解。',
        en: 'Who read a matter is shown to clerks and leaders of the office that registered it; ask there.',
      },
    });
  }
  return succeed(await viewReadings(tx, actor, matterId, query));
}
