// Openings 启封: two people, a reason each, and a time that ends by itself. What is seen meanwhile is recorded with every
// view (unmask.commands.ts).
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { digestOf } from '#modules/audit/index.ts';
import { changeMatter, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import type { AskForOpening, DecideOpening, EndOpening } from './identity.contract.ts';
import {
  askForOpening as decideAsking,
  decideOpening as decideDeciding,
  endOpening as decideEnding,
} from './rules/decide-openings.ts';
import type { OfficerNow } from './rules/sealed-identity.ts';
import { sealWords } from './sealed-openings.store.ts';

/** Asks to see who petitions, for a reason and so many hours. Nothing is shown until somebody else allows it. */
export function askForOpening(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: AskForOpening },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'askOpening', target, clock, (state, circumstances) => {
    if (actor.kind !== 'officer') return refuse(OFFICERS_ONLY);
    const reason = input.reason.trim();
    const asked = { hours: input.hours, reasonDigest: digestOf(reason) };
    const event = decideAsking(state, asked, officerNow(actor, clock), circumstances);
    if (!event.ok) return event;
    const openingId = (state.openings?.length ?? 0) + 1;
    const place = { matterId: target.matterId, openingId, column: 'reason_sealed' } as const;
    const row = { reason_sealed: sealWords(tx.vault, place, reason) };
    return succeed({ event: event.value, prose: { openings: new Map([[openingId, row]]) } });
  });
}

/** Allows an opening, which begins at once, or refuses it. */
export function decideOpening(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: DecideOpening },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'decideOpening', target, clock, (state, circumstances) => {
    if (actor.kind !== 'officer') return refuse(OFFICERS_ONLY);
    const { openingId, allowed } = input;
    const reason = input.reason.trim();
    const event = decideDeciding(
      state,
      { openingId, allowed, reasonDigest: digestOf(reason) },
      officerNow(actor, clock),
      circumstances,
    );
    if (!event.ok) return event;
    const place = { matterId: target.matterId, openingId, column: 'decision_sealed' } as const;
    const row = { decision_sealed: sealWords(tx.vault, place, reason) };
    return succeed({ event: event.value, prose: { openings: new Map([[openingId, row]]) } });
  });
}

/** Ends an opening early, by whoever asked or allowed; from then on the identity is sealed for everybody again. */
export function endOpening(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: EndOpening },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'endOpening', target, clock, (state, circumstances) => {
    if (actor.kind !== 'officer') return refuse(OFFICERS_ONLY);
    const event = decideEnding(state, input.openingId, officerNow(actor, clock), circumstances);
    return event.ok ? succeed({ event: event.value, prose: {} }) : event;
  });
}

/** An officer as openings ask of them. */
export function officerNow(
  { officerId, unitId, role, scope }: OfficerActor,
  { now }: Pick<Clock, 'now'>,
): OfficerNow {
  return { officerId, unitId, role, scope, now: now() };
}

const OFFICERS_ONLY: Refusal = {
  code: 'officers-only',
  kind: 'forbidden',
  text: {
    zh: '启封由工作人员请求和批准，请登录后办理。',
    en: 'Officers ask for openings and decide on them; sign in first.',
  },
};
