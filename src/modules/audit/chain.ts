// The history of a matter: each event carries the hash of the one before it, so that nothing can be changed,
// removed, swapped or inserted without the chain showing where. Whoever changes a matter appends through here.
import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import { canonicalJson, type Json } from '#kernel/canonical-json.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** What happened, before it is put into the chain. */
export interface EventDraft {
  readonly type: string;
  /** The legal day on which it happened; not always the day it was recorded. */
  readonly occurredOn: PlainDate;
  /** Facts only: no prose and no personal data, which stand in rows and are named here by digest. */
  readonly data: Json;
}

/** Who did it, as the history keeps it. */
export type HistoryActor = { readonly [key: string]: Json };

/** One link of the chain. */
export interface RecordedEvent extends EventDraft {
  readonly matterId: string;
  /** 1 for the first event of the matter. */
  readonly seq: number;
  /** ISO instant with milliseconds. */
  readonly recordedAt: string;
  readonly actor: HistoryActor;
  readonly previousHash: string;
  readonly hash: string;
}

/** The last link of a chain. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** One place where a chain does not hold. */
export interface ChainFault {
  readonly matterId: string;
  readonly seq: number;
  readonly fault: 'changed' | 'missing' | 'foreign-head';
}

/** Where the chain of a matter begins. */
export function chainStart(matterId: string): ChainHead {
  return { seq: 0, hash: digestOf(`dengwen:${matterId}`) };
}

/** SHA-256 in hexadecimal of a text or of any value in canonical form: how events name prose that rows hold. */
export function digestOf(value: unknown): string {
  const text = typeof value === 'string' ? value : canonicalJson(value);
  return createHash('sha256').update(text).digest('hex');
}

/** Puts drafts into the chain of a matter after its head. */
export function chainEvents(
  matterId: string,
  head: ChainHead,
  drafts: readonly EventDraft[],
  by: { readonly actor: Actor; readonly at: Date },
): RecordedEvent[] {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    const link = {
      matterId,
      seq: (seq += 1),
      type: draft.type,
      recordedAt: by.at.toISOString(),
      occurredOn: draft.occurredOn,
      actor: historyActor(by.actor),
      data: draft.data,
      previousHash: hash,
    };
    hash = hashOf(link);
    return { ...link, hash };
  });
}

/**
 * Checks one matter's chain from its first event to the head that its row names.
 * Answers every fault: an event changed, events missing or swapped, a cut-off or foreign end.
 */
export function checkChain(
  matterId: string,
  events: readonly RecordedEvent[],
  head: ChainHead,
): ChainFault[] {
  const faults: ChainFault[] = [];
  let previous = chainStart(matterId);
  for (const event of events) {
    for (const fault of checkLink(event, previous)) {
      faults.push({ matterId, seq: fault === 'missing' ? previous.seq + 1 : event.seq, fault });
    }
    previous = { seq: event.seq, hash: event.hash };
  }
  if (previous.seq !== head.seq || previous.hash !== head.hash) {
    faults.push({ matterId, seq: head.seq, fault: 'foreign-head' });
  }
  return faults;
}

/** Checks one event against the one before it. */
export function checkLink(event: RecordedEvent, previous: ChainHead): ('missing' | 'changed')[] {
  const follows = event.seq === previous.seq + 1 && event.previousHash === previous.hash;
  return [
    ...(follows ? [] : (['missing'] as const)),
    ...(hashOf(event) === event.hash ? [] : (['changed'] as const)),
  ];
}

function hashOf(event: Omit<RecordedEvent, 'hash'>): string {
  const { matterId, seq, type, recordedAt, occurredOn, actor, data, previousHash } = event;
  return digestOf({ matterId, seq, type, recordedAt, occurredOn, actor, data, previousHash });
}

function historyActor(actor: Actor): HistoryActor {
  switch (actor.kind) {
    case 'officer':
      return {
        kind: 'officer',
        officerId: actor.officerId,
        name: actor.name,
        unitId: actor.unitId,
        ...(actor.onBehalfOf === undefined
          ? {}
          : { onBehalfOf: { officerId: actor.onBehalfOf.officerId, name: actor.onBehalfOf.name } }),
      };
    case 'system':
      return {
        kind: 'system',
        task: actor.task,
        unitId: actor.unitId,
        ...(actor.officerId === undefined ? {} : { officerId: actor.officerId }),
      };
    default:
      return { kind: actor.kind };
  }
}
