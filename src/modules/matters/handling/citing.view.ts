// What whoever writes an opinion finds in those of their unit.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import type { CitedBefore } from './citing.contract.ts';
import { listBases } from './citing.store.ts';
import { countCited } from './rules/cited.ts';

/** So many of the unit's last answers are looked through, and so many articles of theirs offered. */
const LOOKED_THROUGH = 500;
const MOST = 30;

/** The articles that the officer's unit cited most in its last answers, as far as the officer may read these. */
export async function viewCitedBefore(tx: Tx, officer: OfficerActor): Promise<CitedBefore> {
  const cited = countCited(await listBases(tx, officer, LOOKED_THROUGH), MOST);
  return { items: cited.map((one) => ({ ...one })) };
}
