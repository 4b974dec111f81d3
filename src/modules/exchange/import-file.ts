// The same import without a screen: for the command line and for the demo.
import { readFile } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Language } from '#kernel/text.ts';
import { carryOut } from '#platform/db/carry-out.ts';
import type { Database } from '#platform/db/database.ts';
import { record } from '#modules/audit/index.ts';
import type { DryRun, LedgerMap, RowFaults } from './contract.ts';
import { dryRun } from './dry-run.ts';
import { faultsByRow, writeErrorWorkbook } from './error-workbook.ts';
import { uploadLedger } from './ledger.commands.ts';
import { listFaults } from './ledger-rows.store.ts';
import { setState } from './ledger.store.ts';
import { runImport, type ImportProgress } from './run-import.ts';

/** A ledger file: where it is, or its bytes. */
export type LedgerFileInput = {
  readonly fileName: string;
  readonly map: LedgerMap;
  readonly name?: string;
} & ({ readonly path: string } | { readonly buffer: Buffer });

/** What an import came to. */
export interface ImportedLedger {
  readonly ledgerId: string;
  readonly rowsTotal: number;
  readonly rowsTaken: number;
  readonly rowsKnown: number;
  readonly rowsFaulty: number;
}

/** Nobody else waits for the database while a file is imported here. */
const ROWS_PER_CHUNK = 500;
const EVERY_FAULT = 1_000_000;

/** Uploads a ledger and imports it to its end in this process. Refused where file or map cannot be used. */
export async function importLedgerFile(
  database: Database,
  actor: Actor,
  input: LedgerFileInput & { readonly onProgress?: (progress: ImportProgress) => void },
  clock: Clock,
): Promise<Result<ImportedLedger>> {
  const content = await contentOf(input);
  const { fileName, map, name } = input;
  const upload = { fileName, content, map, ...(name === undefined ? {} : { name }) };
  const uploaded = await carryOut(database, async (tx) => {
    const result = await uploadLedger(tx, actor, upload, clock);
    if (!result.ok) return result;
    const { ledgerId } = result.value;
    await setState(tx, ledgerId, { state: 'running' });
    await record(tx, { act: 'command', operation: 'importLedgerFile', actor, subject: ledgerId }, clock);
    return result;
  });
  if (!uploaded.ok) return uploaded;
  const { ledgerId } = uploaded.value;
  const { onProgress } = input;
  const run = await runImport(database, ledgerId, clock, {
    content,
    rowsPerChunk: ROWS_PER_CHUNK,
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (!run.ok) return run;
  if (run.value === undefined) return refuse(stopped());
  const { rowsTotal, rowsTaken, rowsKnown, rowsFaulty } = run.value;
  return succeed({ ledgerId, rowsTotal, rowsTaken, rowsKnown, rowsFaulty });
}

/** Judges a ledger file as an import would and writes nothing; answers every faulty row as well. */
export async function dryRunLedgerFile(
  database: Database,
  actor: Extract<Actor, { readonly unitId: string }>,
  input: LedgerFileInput,
  clock: Clock,
): Promise<Result<{ readonly result: DryRun; readonly faulty: readonly RowFaults[] }>> {
  const content = await contentOf(input);
  const { fileName, map } = input;
  const faulty: RowFaults[] = [];
  const origin = { ledgerId: null, unitId: actor.unitId, source: map.source };
  const tried = await carryOut(database, (tx) =>
    dryRun(tx, { origin, fileName, content, map }, clock, (row) => faulty.push(row)),
  );
  return tried.ok ? succeed({ result: tried.value, faulty }) : tried;
}

/** Writes the faulty rows of a file, with what to correct, into another file. */
export async function writeErrorFile(
  path: string,
  input: LedgerFileInput,
  faulty: readonly RowFaults[],
  language: Language,
): Promise<void> {
  const { fileName, map } = input;
  const out = createWriteStream(path, { mode: 0o600 });
  const written = finished(out);
  await writeErrorWorkbook(
    out,
    { fileName, map, content: await contentOf(input) },
    faultsByRow(faulty),
    language,
  );
  await written;
}

/** Every faulty row of an imported ledger. */
export async function listLedgerFaults(database: Database, ledgerId: string): Promise<RowFaults[]> {
  return database.transaction((tx) => listFaults(tx, ledgerId, { limit: EVERY_FAULT }));
}

async function contentOf(input: LedgerFileInput): Promise<Buffer> {
  return 'buffer' in input ? input.buffer : readFile(input.path);
}

function stopped(): Refusal {
  return {
    code: 'ledger-import-stopped',
    kind: 'conflict',
    text: {
      zh: '导入被其他操作停止。请查看台账列表。',
      en: 'The import was stopped by somebody else. Look at the list of ledgers.',
    },
  };
}
