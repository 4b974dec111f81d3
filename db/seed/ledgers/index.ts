// The ledgers of the invented city, from the arithmetic of the speech to workbooks on disk.
export { ledgerRows, type LedgerRow, type LedgerYear, type YearLedger } from './rows.ts';
export { LEDGER_FILES, ledgerWorkbook, writeLedgers, type LedgerProgress } from './write.ts';
export { checkTotals, countTotals, type Totals } from './totals.ts';
export { columnMap } from './column-maps.ts';
