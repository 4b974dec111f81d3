// Ledgers come in: uploaded with a map, mapped again, started. Taking their rows is a job.
import { createHash } from 'node:crypto';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { isWithin } from '#platform/db/query-reach.ts';
import { withinScope } from '#modules/access/index.ts';
import { LARGEST_LEDGER, type LedgerMap } from './contract.ts';
import { IMPORT_LEDGER } from './import.jobs.ts';
import { countLines, matchSheets } from './ledger-lines.ts';
import {
  findLedgerForUpdate,
  getLedgerFile,
  insertLedger,
  setMap,
  setState,
  type LedgerRecord,
} from './ledger.store.ts';
import { stemOf } from './reading/ledger-file.ts';
import { refusalOf } from './reading/unreadable.ts';
import { line } from './rules/cell-text.ts';

/** A ledger as it is handed in. */
export interface LedgerUpload {
  readonly fileName: string;
  readonly content: Buffer;
  readonly map: LedgerMap;
  /** What to call it; the name of the file unless given. */
  readonly name?: string;
}

const LONGEST_FILE_NAME = 200;

/** Stores a ledger for the actor's unit, once its map is known to fit it. Nothing is imported yet. */
export async function uploadLedger(
  tx: Tx,
  actor: Actor,
  upload: LedgerUpload,
  clock: Clock,
): Promise<Result<{ readonly ledgerId: string }>> {
  if (actor.kind !== 'officer' && actor.kind !== 'system') return refuse(notTheirs());
  const { fileName, content, map, name } = upload;
  if (content.length > LARGEST_LEDGER) return refuse(tooLarge());
  const counted = await countRows(fileName, content, map);
  if (!counted.ok) return counted;
  const ledgerId = tx.entropy.id(clock.now());
  await insertLedger(
    tx,
    {
      ledgerId,
      name: line(name ?? '') || stemOf(line(fileName)),
      fileName: line(fileName).slice(-LONGEST_FILE_NAME),
      fileDigest: createHash('sha256').update(content).digest('hex'),
      map,
      unitId: actor.unitId,
      uploadedBy: actor.officerId ?? null,
      uploadedAt: clock.now(),
      rowsTotal: counted.value,
    },
    content,
  );
  return succeed({ ledgerId });
}

/** Gives a ledger another map, as long as none of its rows was taken. */
export async function changeLedgerMap(
  tx: Tx,
  actor: Actor,
  input: { readonly ledgerId: string; readonly map: LedgerMap },
): Promise<Result<{ readonly ledgerId: string }>> {
  const ledger = await ownLedger(tx, actor, input.ledgerId);
  if (!ledger.ok) return ledger;
  if (ledger.value.state !== 'uploaded') return refuse(alreadyStarted());
  const content = await getLedgerFile(tx, input.ledgerId);
  const counted = await countRows(ledger.value.fileName, content, input.map);
  if (!counted.ok) return counted;
  await setMap(tx, input.ledgerId, input.map, counted.value);
  return succeed({ ledgerId: input.ledgerId });
}

/** Lets the import begin, or go on where it stopped. Asked for while it runs, it changes nothing. */
export async function startImport(
  tx: Tx,
  actor: Actor,
  input: { readonly ledgerId: string },
): Promise<Result<{ readonly ledgerId: string }>> {
  const ledger = await ownLedger(tx, actor, input.ledgerId);
  if (!ledger.ok) return ledger;
  const { ledgerId, state } = ledger.value;
  if (state === 'done') return refuse(alreadyDone());
  if (state !== 'running') await setState(tx, ledgerId, { state: 'running' });
  await tx.enqueue({ kind: IMPORT_LEDGER, payload: { ledgerId }, singletonKey: ledgerId });
  return succeed({ ledgerId });
}

async function ownLedger(tx: Tx, actor: Actor, ledgerId: string): Promise<Result<LedgerRecord>> {
  const ledger = await findLedgerForUpdate(tx, ledgerId);
  if (ledger === undefined || !isWithin(withinScope(actor), ledger.unitId)) return refuse(noSuchLedger());
  return succeed(ledger);
}

async function countRows(fileName: string, content: Buffer, map: LedgerMap): Promise<Result<number>> {
  const matched = await matchSheets(fileName, content, map);
  if (!matched.ok) return matched;
  try {
    return succeed(await countLines(matched.value));
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

/** The refusal for a ledger that is not there, or not the asker's to see. */
export function noSuchLedger(): Refusal {
  return {
    code: 'ledger-not-found',
    kind: 'not-found',
    text: {
      zh: '没有这份台账，或不在您所在单位及其下级的范围内。请从台账列表中选择。',
      en: 'There is no such ledger within your unit and those below it. Choose one from the list.',
    },
  };
}

function alreadyStarted(): Refusal {
  return {
    code: 'ledger-already-started',
    kind: 'conflict',
    text: {
      zh: '导入已经开始，不能再改对照表。请改正后重新上传；已导入的行不会重复。',
      en: 'The import has begun and its map can no longer change. Upload the file again with another map; no row is taken twice.',
    },
  };
}

function alreadyDone(): Refusal {
  return {
    code: 'ledger-already-done',
    kind: 'conflict',
    text: {
      zh: '这份台账已导入完毕。有错误的行，请更正错误表后作为新的台账导入。',
      en: 'This ledger has been imported. Correct the faulty rows in the error workbook and import that as a new ledger.',
    },
  };
}

function notTheirs(): Refusal {
  return {
    code: 'officers-only',
    kind: 'forbidden',
    text: { zh: '此功能仅供工作人员使用。', en: 'Only officers can do this.' },
  };
}

function tooLarge(): Refusal {
  const megabytes = LARGEST_LEDGER / 1024 / 1024;
  return {
    code: 'ledger-too-large',
    kind: 'invalid',
    field: 'file',
    text: {
      zh: `文件超过 ${megabytes} MB。请拆成几个文件，分别导入。`,
      en: `The file is larger than ${megabytes} MB. Split it and import the parts.`,
    },
  };
}
