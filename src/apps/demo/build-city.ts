// The invented city in the database: places, units, competences, officers with logins.
import type { OfficerActor, SystemActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import type { Database } from '#platform/db/database.ts';
import { markAsDemo, newSecret, provideAccount } from '#modules/access/index.ts';
import { appointToPost, createOfficer, defineNetwork, loadNetwork } from '#modules/network/index.ts';
import { CITY_OFFICE, competences, officers, places, units } from '../../../db/seed/city.ts';

/**
 * The password of every demo officer. It opens nothing but an invented city: only `seed demo` makes such accounts,
 * and it refuses a database that has any matter or unit.
 */
export const DEMO_PASSWORD = 'daichuan-demo-2026';

/** Who builds and fills the demo city. */
export const DEMO_ACTOR = {
  kind: 'system',
  task: 'demo',
  unitId: CITY_OFFICE,
} as const satisfies SystemActor;

/** Builds the network and answers its officers by login. @throws where the seed contradicts itself */
export async function buildCity(
  database: Database,
  clock: Clock,
): Promise<ReadonlyMap<string, OfficerActor>> {
  await database.transaction(async (tx) => {
    mustHold(await markAsDemo(tx, clock));
    mustHold(await defineNetwork(tx, DEMO_ACTOR, { places, units, competences }));
  });
  return database.transaction(async (tx) => {
    const network = await loadNetwork(tx);
    const actors = new Map<string, OfficerActor>();
    for (const { name, login, unitId, role, title, activeFrom } of officers) {
      const officer = mustHold(await createOfficer(tx, DEMO_ACTOR, { name }, clock));
      const { officerId } = officer;
      const post = mustHold(
        await appointToPost(tx, DEMO_ACTOR, { officerId, unitId, role, title, activeFrom }, clock),
      );
      // Nobody has the authenticator: the sign-in screen of the demo asks the server for the code.
      const account = { officerId, login, password: DEMO_PASSWORD, secret: newSecret(tx.entropy) };
      mustHold(await provideAccount(tx, DEMO_ACTOR, account, clock));
      const scope = network.scopeOf(unitId);
      actors.set(login, {
        kind: 'officer',
        officerId,
        name,
        postId: post.postId,
        unitId,
        role,
        scope,
        servedUnits: [unitId],
      });
    }
    return actors;
  });
}

/** The value of a step of the seed, which no input of a person can make fail. */
export function mustHold<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  const faults = (result.reason.faults ?? []).slice(0, 5).map(({ field, text }) => `${field}: ${text.en}`);
  throw new Error([`the demo city was refused: ${result.reason.text.en}`, ...faults].join('\n'));
}
