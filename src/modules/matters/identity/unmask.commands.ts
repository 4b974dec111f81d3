// Shows an officer the personal data of a party in full. Whoever asks says what for, and the answer and its record come
// from one transaction: nothing is shown that is not recorded.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { PartyView } from '#modules/intake/contract.ts';
import { viewPartyInFull } from '#modules/intake/index.ts';
import { loadFor } from '../changing.ts';
import type { UnmaskParty } from './identity.contract.ts';
import { recordDisclosure } from '../walls/disclosures.store.ts';
import { groundOfSeal, openingFor, SEALED } from './rules/sealed-identity.ts';

/** The party in full, for one view; one whose identity is sealed only to whom it was opened, and while it is. */
export async function unmaskParty(
  tx: Tx,
  actor: OfficerActor,
  given: { readonly matterId: string; readonly partyId: string; readonly input: UnmaskParty },
  clock: Clock,
): Promise<Result<PartyView>> {
  const loaded = await loadFor(tx, actor, 'unmask', { matterId: given.matterId });
  if (!loaded.ok) return loaded;
  const { state } = loaded.value;
  const opening = openingFor(state, actor.officerId, clock.now());
  if (groundOfSeal(state) !== null && opening === undefined) return refuse(IDENTITY_SEALED);
  const party = await viewPartyInFull(tx, given.matterId, given.partyId);
  if (party === undefined) return refuse(PARTY_UNKNOWN);
  await recordDisclosure(tx, actor, {
    matterId: given.matterId,
    partyId: given.partyId,
    openingId: opening?.openingId ?? null,
    reason: given.input.reason.trim(),
    at: clock.now(),
  });
  return succeed(party);
}

const IDENTITY_SEALED: Refusal = { code: 'identity-sealed', kind: 'forbidden', text: SEALED };

const PARTY_UNKNOWN: Refusal = {
  code: 'party-unknown',
  kind: 'not-found',
  text: {
    zh: '该事项没有这位信访人。请刷新页面后再试。',
    en: 'There is no such person in this matter. Reload the page and try again.',
  },
};
