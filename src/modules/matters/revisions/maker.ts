// Who set something for the whole office, as it is shown beside it.
import type { Actor } from '#kernel/actor.ts';

/** The name of an officer, or what the program acts as. */
export function makerOf(actor: Actor): string {
  if (actor.kind === 'officer') return actor.name;
  return actor.kind === 'system' && actor.task === 'commandLine' ? '命令行' : '系统';
}
