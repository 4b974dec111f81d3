// Matters with all that bears on their retention, from the modules that know it.
import type { Tx } from '#platform/db/database.ts';
import { listForRetention, type ClosedMatter } from '#modules/matters/index.ts';
import { listHeld } from './retention.store.ts';

/** A matter as the rules ask of it, with what lists show. */
export interface KnownCandidate extends ClosedMatter {
  readonly held: boolean;
  readonly joined: readonly (ClosedMatter & { readonly held: boolean })[];
}

/** Adds holds and joined matters. Joined ones beyond reach are told by their absence: `complete` is false then. */
export async function asCandidates(
  tx: Tx,
  matters: readonly ClosedMatter[],
): Promise<(KnownCandidate & { readonly complete: boolean })[]> {
  const joined = new Map(
    (
      await listForRetention(
        tx,
        matters.flatMap((matter) => matter.attached),
      )
    ).map((one) => [one.matterId, one]),
  );
  const held = await listHeld(tx, [...matters.map((one) => one.matterId), ...joined.keys()]);
  const withHold = (one: ClosedMatter) => ({ ...one, held: held.has(one.matterId) });
  return matters.map((matter) => {
    const found = matter.attached.flatMap((id) => joined.get(id) ?? []);
    return {
      ...withHold(matter),
      joined: found.map(withHold),
      complete: found.length === matter.attached.length,
    };
  });
}
