import type { OfficerActor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';

/** Writes who was shown the data of which party in full, and what for. */
export async function recordDisclosure(
  tx: Tx,
  actor: OfficerActor,
  shown: {
    readonly matterId: string;
    readonly partyId: string;
    /** The opening of a sealed identity under which it was shown. */
    readonly openingId: number | null;
    readonly reason: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto('disclosures')
    .values({
      matter_id: shown.matterId,
      disclosure_id: tx.entropy.id(shown.at),
      party_id: shown.partyId,
      opening_id: shown.openingId,
      officer_id: actor.officerId,
      post_id: actor.postId,
      unit_id: actor.unitId,
      reason: shown.reason,
      disclosed_at: shown.at,
    })
    .execute();
}
