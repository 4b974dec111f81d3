import type { Actor, OfficerActor } from '#kernel/actor.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Action } from './contract.ts';
import { whyMayNot } from './rules/delegation.ts';

/** The officer who acts, where their role may do this; anybody else is told why not. */
export function officerWho(actor: Actor, action: Action): Result<OfficerActor> {
  if (actor.kind !== 'officer') {
    return refuse({
      code: 'officers-only',
      kind: 'forbidden',
      text: { zh: '此功能仅供工作人员使用。', en: 'Only officers can do this.' },
    });
  }
  const text = whyMayNot(actor, action);
  return text === undefined ? succeed(actor) : refuse({ code: 'role-may-not', kind: 'forbidden', text });
}
