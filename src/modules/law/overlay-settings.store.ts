import type { Tx } from '#platform/db/database.ts';
import type { Reader } from '#platform/db/memory.ts';
import type { OverlaySetting } from './rules/overlays-in-force.ts';

/** A setting with who made it and why. */
export interface StoredOverlaySetting extends OverlaySetting {
  readonly reason: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** Every setting, the first one made first. */
export async function listOverlaySettings({ db }: Reader): Promise<readonly StoredOverlaySetting[]> {
  return db
    .selectFrom('law_settings')
    .select([
      'code',
      'in_force as inForce',
      'from_on as fromOn',
      'reason',
      'made_by as madeBy',
      'made_at as madeAt',
    ])
    .orderBy('setting_id')
    .execute();
}

/** Adds a setting; the ones before stay. */
export async function addOverlaySetting(tx: Tx, setting: StoredOverlaySetting): Promise<void> {
  await tx.db
    .insertInto('law_settings')
    .values({
      code: setting.code,
      in_force: setting.inForce,
      from_on: setting.fromOn,
      reason: setting.reason,
      made_by: setting.madeBy,
      made_at: setting.madeAt,
    })
    .execute();
}
