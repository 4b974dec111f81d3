// What is shown of an ending without an answer: to officers with its ground, to the petitioner with what they were told.
import type { Tx } from '#platform/db/database.ts';
import type { Network } from '#modules/network/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { circumstancesOf } from '../changing.ts';
import type { MatterView, TrackedMatter } from '../contract.ts';
import { whoEnds } from './declining.commands.ts';
import { listGrounds } from '#modules/law/index.ts';
import { findEndingText } from '../prose.store.ts';
import { whyNot } from '../rules/actions.ts';
import { ENDING_ACTIONS, fittingGrounds } from './rules/decide-declining.ts';
import type { MatterState } from '../rules/state.ts';

/** How a matter ended without an answer, and on which grounds this officer may end it so now. */
export async function viewEnding(
  tx: Tx,
  {
    actor,
    state,
    network,
    clock,
  }: {
    readonly actor: Actor & { readonly unitId: string };
    readonly state: MatterState;
    readonly network: Network;
    readonly clock: Clock;
  },
): Promise<Pick<MatterView, 'ending' | 'endingGrounds'>> {
  const who = whoEnds(network, await circumstancesOf(tx, actor, clock));
  const actions = Object.keys(ENDING_ACTIONS) as (keyof typeof ENDING_ACTIONS)[];
  const open = actions.filter((action) => whyNot(state, action, actor.unitId) === undefined);
  return {
    ending: await endingOf(tx, state),
    endingGrounds: open.flatMap((action) =>
      fittingGrounds(state, who, ENDING_ACTIONS[action]).map(({ key, ending, name, citation }) => ({
        key,
        ending,
        name: { ...name },
        citation: { ...citation },
      })),
    ),
  };
}

async function endingOf(tx: Tx, state: MatterState): Promise<MatterView['ending']> {
  if (state.ending === undefined) return null;
  const { ending, ground, unitId, on } = state.ending;
  const words = await findEndingText(tx, state.matterId);
  const found = listGrounds(state.regime).find(({ key }) => key === ground);
  return {
    ending,
    endedOn: on,
    unitId,
    ground: found === undefined ? null : { name: { ...found.name }, citation: { ...found.citation } },
    reason: words?.reason ?? null,
    turnTo: words?.turnTo ?? null,
  };
}

/** The same for the petitioner, with the notice that they were given. */
export async function viewEndingForPetitioner(
  tx: Tx,
  state: MatterState,
  unitName: (unitId: string) => string,
  notice: string,
): Promise<TrackedMatter['ending']> {
  const seen = await endingOf(tx, state);
  if (seen === null || state.erased !== undefined) return null;
  const { ending, endedOn, unitId, ground, reason, turnTo } = seen;
  const article = ground === null ? null : `${ground.citation.instrument}${ground.citation.article}`;
  return { ending, endedOn, unitName: unitName(unitId), article, reason, turnTo, notice };
}
