// Objections over HTTP.
import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { decideObjection, objectToRouting } from './objection.commands.ts';
import { DecideObjection, ObjectToRouting } from './objection.contract.ts';
import { onMatter } from '../on-matter.ts';

/** Objecting to a routing, and deciding on that. */
export function objectionRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'object',
      'objectToRouting',
      { zh: '对转送、交办提出异议', en: 'Object to a routing' },
      ObjectToRouting,
      objectToRouting,
      clock,
    ),
    onMatter(
      'decide-objection',
      'decideObjection',
      { zh: '决定异议', en: 'Decide on an objection' },
      DecideObjection,
      decideObjection,
      clock,
    ),
  ];
}
