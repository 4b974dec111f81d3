// How a command on a matter stands on HTTP: which matter and version, the permission, what is recorded of it.
import { Type, type Static, type TSchema } from 'typebox';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { Result } from '#kernel/result.ts';
import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { commandRoute, type Route } from '#platform/http/route.ts';
import type { Action } from '#modules/access/contract.ts';
import type { Target } from './changing.ts';
import { MatterChanged } from './contract.ts';

export const MatterId = Type.Object({ matterId: Type.String({ format: 'uuid' }) });
export const TAG = 'matters';

type MatterCommand<Input> = (
  tx: Tx,
  actor: Actor,
  given: Target & { readonly input: Input },
  clock: Clock,
) => Promise<Result<MatterChanged>>;

/** The route of one command on one matter; its last word names the step. */
export function onMatter<Schema extends TSchema>(
  step: string,
  permission: Action,
  summary: Text,
  body: Schema,
  command: MatterCommand<Static<Schema>>,
  clock: Clock,
): Route {
  return commandRoute({
    method: 'POST',
    url: `/api/v1/matters/:matterId/${step}`,
    operation: command.name,
    records: { act: 'command' },
    summary,
    tag: TAG,
    permission,
    params: MatterId,
    body,
    answer: MatterChanged,
    versionOf: (answer) => answer.version,
    work: (tx, actor, { params, body: input, version }) =>
      command(
        tx,
        actor,
        { matterId: params.matterId, expectedVersion: version, input: input as Static<Schema> },
        clock,
      ),
  });
}
