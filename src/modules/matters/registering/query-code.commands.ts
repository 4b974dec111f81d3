// A new query code for a petitioner who lost theirs. It stands in the answer once; the database keeps a digest, as of the
// first one, and the history that there is a new one.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { findKnownNumbers, renewQueryCode } from '#modules/intake/index.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { changeMatter, type Target } from '../changing.ts';
import type { ReissueQueryCode } from './query-code.contract.ts';
import { officerNow } from '../identity/opening.commands.ts';
import { reissueQueryCode as decideReissue } from './rules/decide-query-code.ts';
import { groundOfSeal } from '../identity/rules/sealed-identity.ts';

/** Makes the query code of a matter anew and answers the receipt with it. The code before stops working at once. */
export async function reissueQueryCode(
  tx: Tx,
  actor: OfficerActor,
  { input, ...target }: Target & { readonly input: ReissueQueryCode },
  clock: Clock,
): Promise<Result<Receipt>> {
  const known = await findKnownNumbers(tx, target.matterId);
  let identitySealed = false;
  const changed = await changeMatter(tx, actor, 'reissueCode', target, clock, (state, circumstances) => {
    identitySealed = groundOfSeal(state) !== null;
    const asked = { check: input.check, known };
    const event = decideReissue(state, asked, officerNow(actor, clock), circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
  if (!changed.ok) return changed;
  const { queryCode, submission } = await renewQueryCode(tx, target.matterId);
  const { units } = await loadNetwork(tx);
  return succeed({
    matterId: target.matterId,
    submissionId: submission.submission_id,
    number: submission.number,
    queryCode,
    receivedOn: submission.received_on,
    registeredUnit: units.get(submission.registered_unit)?.name ?? submission.registered_unit,
    identitySealed,
  });
}
