// Which local rules are in force in a hub since which day: data with who said so. None is, unless somebody put it in force.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { forget } from '#platform/db/memory.ts';
import type { CitationList, OverlayList, OverlayView, SetOverlay } from '#modules/law/contract.ts';
import {
  addOverlaySetting,
  codesInForce,
  findOverlays,
  inForceSince,
  listAddedRules,
  listCitable,
  listLocalRules,
  listOverlays,
  listOverlaySettings,
  type Overlay,
  type Regime,
  type Rule,
} from '#modules/law/index.ts';
import { makerOf } from './maker.ts';

/**
 * Puts local rules, or a method, in force from a day, or ends that. Clocks that start from that day run by them; those that run
 * already keep the rule by which they started.
 */
export async function setOverlay(
  tx: Tx,
  actor: Actor,
  { code, inForce, fromOn, reason }: SetOverlay,
  clock: Clock,
): Promise<Result<OverlayList>> {
  const found = findOverlays([code]);
  if (!found.ok) return refuse({ ...found.reason, field: 'code' });
  const settings = await listOverlaySettings(tx);
  if (codesInForce(settings, fromOn).includes(code) === inForce) return refuse(setAlready(inForce, fromOn));
  const made = { reason: reason.trim(), madeBy: makerOf(actor), madeAt: clock.now() };
  await addOverlaySetting(tx, { code, inForce, fromOn, ...made });
  forget(tx);
  return succeed(await viewOverlays(tx, clock.today()));
}

/** The articles of a Regulation and of the local rules in force beside it, for whoever writes what an opinion rests on. */
export async function viewCitations(tx: Tx, regime: Regime, today: PlainDate): Promise<CitationList> {
  const inForce = new Set(codesInForce(await listOverlaySettings(tx), today));
  const overlays = listOverlays().filter(({ code }) => inForce.has(code));
  return { items: listCitable(regime, overlays).map((citation) => ({ ...citation })) };
}

/** Every overlay that the program carries, with what was decided about it here. */
export async function viewOverlays(tx: Tx, today: PlainDate): Promise<OverlayList> {
  const settings = await listOverlaySettings(tx);
  const items = listOverlays().map((overlay): OverlayView => ({
    code: overlay.code,
    name: { ...overlay.name },
    note: { ...overlay.force.note },
    effectiveFrom: overlay.effectiveFrom,
    rules: rulesOf(overlay).map(({ id, overrides, name, citation, length }) => ({
      ruleId: id,
      overrides: overrides ?? null,
      name: { ...name },
      article: `${citation.instrument}${citation.article}`,
      basis: length.basis,
    })),
    inForceSince: inForceSince(settings, overlay.code, today) ?? null,
    settings: settings
      .filter(({ code }) => code === overlay.code)
      .map(({ inForce, fromOn, reason, madeBy, madeAt }) => ({
        inForce,
        fromOn,
        reason,
        madeBy,
        madeAt: madeAt.toISOString(),
      })),
  }));
  return { items };
}

function rulesOf(overlay: Overlay): readonly Rule[] {
  return [...listLocalRules([overlay]), ...listAddedRules([overlay])];
}

function setAlready(inForce: boolean, fromOn: PlainDate): Refusal {
  return {
    code: 'overlay-set-already',
    kind: 'conflict',
    field: 'fromOn',
    text: inForce
      ? {
          zh: `该地方规定自${fromOn}起已经启用。请改填其他日期，或者不作变更。`,
          en: `These local rules are in force on ${fromOn} already. Give another day, or leave it.`,
        }
      : {
          zh: `该地方规定在${fromOn}没有启用，无需停用。请核对日期。`,
          en: `These local rules are not in force on ${fromOn}; there is nothing to end. Check the day.`,
        },
  };
}
