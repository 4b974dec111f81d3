// The front door of audit: the append-only, hash-chained history of each matter.
export {
  chainEvents,
  chainStart,
  checkChain,
  digestOf,
  type ChainFault,
  type ChainHead,
  type EventDraft,
  type HistoryActor,
  type RecordedEvent,
} from './chain.ts';
export { appendEvents, listOrphanedHistories, readHistories } from './events.store.ts';
