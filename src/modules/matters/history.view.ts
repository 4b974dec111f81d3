import type { Text } from '#kernel/text.ts';
import type { Tx } from '#platform/db/database.ts';
import { readHistories, type RecordedEvent } from '#modules/audit/index.ts';
import { DOCUMENT_NAMES } from '#modules/documents/index.ts';
import type { HistoryEntry } from './contract.ts';
import { describeEvent } from './rules/describe.ts';
import type { MatterEvent } from './rules/events.ts';

/**
 * The history of a matter in words, oldest first; `isShown` where not all of it is for whoever asks. Reasons that stand nowhere
 * else are told where the texts of the matter are given: to officers.
 */
export async function viewHistory(
  tx: Tx,
  matterId: string,
  unitName: (unitId: string) => string,
  isShown: (event: MatterEvent) => boolean = () => true,
  texts: ReadonlyMap<number, string> = new Map(),
): Promise<HistoryEntry[]> {
  const histories = await readHistories(tx.db, [matterId]);
  const events = (histories.get(matterId) ?? []).filter((event) => isShown(asMatterEvent(event)));
  return events.map((event) => ({
    seq: event.seq,
    type: event.type,
    occurredOn: event.occurredOn,
    recordedAt: event.recordedAt,
    by: actorName(event.actor, unitName),
    text: describeEvent(asMatterEvent(event), { unit: unitName, document: (kind) => DOCUMENT_NAMES[kind] }),
    reason: reasonOf(asMatterEvent(event), texts),
    hash: event.hash,
  }));
}

function reasonOf(event: MatterEvent, texts: ReadonlyMap<number, string>): string | null {
  return event.type === 'matter.moved' ? (texts.get(event.data.reasonText) ?? null) : null;
}

/** A recorded event as the rules know it: this module wrote it. */
export function asMatterEvent(event: RecordedEvent): MatterEvent {
  return { type: event.type, occurredOn: event.occurredOn, data: event.data } as unknown as MatterEvent;
}

const ACTOR_NAMES: Readonly<Record<string, Text>> = {
  petitioner: { zh: '信访人', en: 'petitioner' },
  public: { zh: '信访人（网上提交）', en: 'petitioner (online)' },
  system: { zh: '系统', en: 'system' },
};

function actorName(actor: RecordedEvent['actor'], unitName: (unitId: string) => string): Text {
  if (actor['kind'] === 'officer') {
    const unit = unitName(String(actor['unitId']));
    const name = String(actor['name']);
    const giver = actor['onBehalfOf'] as { readonly name: string } | undefined;
    if (giver === undefined) return { zh: `${unit} ${name}`, en: `${name}, ${unit}` };
    return { zh: `${unit} ${name}（代${giver.name}）`, en: `${name} for ${giver.name}, ${unit}` };
  }
  return ACTOR_NAMES[String(actor['kind'])] ?? { zh: '系统', en: 'system' };
}
