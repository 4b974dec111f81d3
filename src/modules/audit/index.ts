// The front door of audit: the append-only, hash-chained history of each matter, the audit log of who did and read what,
// and what proves both.
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
export { record, recorder } from './record.ts';
export { bringFileUpToDate, keepAudit, type AuditKeeper } from './keeper.ts';
export { verifyAudit, type AuditReport } from './verify.ts';
export { exportAudit, type ExportCounts } from './export.ts';
export type { ExportRange } from './export-contents.ts';
export { readKeptCheckpoints } from './kept-checkpoints.ts';
export { verifyExport, type ExportReport } from './verify-export.ts';
export type { AuditFault } from './faults.ts';
export { eraseWords, sealedWords } from './words.store.ts';
export { auditRoutes } from './audit.routes.ts';
export { viewReadings } from './entries.views.ts';
