import type { Actor } from '#kernel/actor.ts';

/**
 * The units to which an actor's queries are limited: a matter is in scope where one of them registered it, holds it or
 * held it. Empty for the three offices, which read no matter, and for whoever works in no unit.
 */
export function withinScope(actor: Actor): readonly string[] {
  switch (actor.kind) {
    case 'officer':
      return actor.scope;
    case 'system':
      return [actor.unitId];
    case 'petitioner':
    case 'public':
      return [];
  }
}
