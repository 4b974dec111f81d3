// The front door of exchange: ledgers in, from the workbench, the command line and the demo alike.
export { importLedgerJob, resumeImports } from './import.jobs.ts';
export {
  dryRunLedgerFile,
  importLedgerFile,
  listLedgerFaults,
  writeErrorFile,
  type ImportedLedger,
  type LedgerFileInput,
} from './import-file.ts';
export { eraseSpentLedgers } from './erasure.store.ts';
export { sealedLedgers } from './ledger.store.ts';
export { startImport, uploadLedger, type LedgerUpload } from './ledger.commands.ts';
export { exchangeRoutes } from './ledger.routes.ts';
export { inspectFile } from './inspect.ts';
export { viewFaults, viewLedger, viewLedgers } from './ledger.views.ts';
export { readLedgerMap, shippedMap, SHIPPED_MAPS } from './read-map.ts';
export { runImport, type ImportProgress } from './run-import.ts';
