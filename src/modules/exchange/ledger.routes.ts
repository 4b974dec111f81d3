// Ledgers over HTTP, for intake clerks of the unit that imports.
import type { Act } from '#kernel/act.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { downloadRoute, type Download } from '#platform/http/download.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import type { Upload } from '#platform/http/uploads.ts';
import { officerWho } from '#modules/access/index.ts';
import * as contract from './contract.ts';
import { dryRun } from './dry-run.ts';
import { faultsByRow, writeErrorWorkbook } from './error-workbook.ts';
import { changeLedgerMap, startImport, uploadLedger } from './ledger.commands.ts';
import { inspectFile } from './inspect.ts';
import { listFaults } from './ledger-rows.store.ts';
import { getLedgerFile } from './ledger.store.ts';
import { findOwnLedger, viewFaults, viewLedger, viewLedgers } from './ledger.views.ts';
import { readLedgerMap } from './read-map.ts';
import { stemOf } from './reading/ledger-file.ts';

const importing = { tag: 'exchange', permission: 'importLedger' } as const;

/** An act on the ledger that the address names. */
function onLedger(act: Act) {
  return {
    act,
    subject: ({ params }: { readonly params: { readonly ledgerId: string } }) => params.ledgerId,
  };
}

const EVERY_FAULT = 1_000_000;

/** Every route of ledgers. */
export function exchangeRoutes({ clock }: Office): Route[] {
  return [...uploadingRoutes(clock), ...runningRoutes(clock), ...readingRoutes()];
}

function uploadingRoutes(clock: Clock): Route[] {
  return [
    commandRoute({
      ...importing,
      method: 'POST',
      url: '/api/v1/ledgers/inspect',
      operation: 'inspectLedger',
      summary: { zh: '查看台账文件的工作表和列', en: 'Look at the sheets and columns of a ledger file' },
      largestUpload: contract.LARGEST_LEDGER,
      answer: contract.InspectedFile,
      records: { act: 'readLedger' },
      work: async (_tx, actor, { uploads }) => {
        const officer = officerWho(actor, 'importLedger');
        if (!officer.ok) return officer;
        const file = fileIn(uploads);
        return file.ok ? inspectFile(file.value.fileName, file.value.content) : file;
      },
    }),
    commandRoute({
      ...importing,
      method: 'POST',
      url: '/api/v1/ledgers',
      operation: 'uploadLedger',
      summary: { zh: '上传台账', en: 'Upload a ledger' },
      largestUpload: contract.LARGEST_LEDGER,
      body: contract.UploadLedger,
      answer: contract.LedgerDetail,
      status: 201,
      records: { act: 'command', subject: (_asked, ledger) => ledger?.ledgerId },
      work: async (tx, actor, { body, uploads }) => {
        const officer = officerWho(actor, 'importLedger');
        if (!officer.ok) return officer;
        const file = fileIn(uploads);
        if (!file.ok) return file;
        const map = readLedgerMap(body.map);
        if (!map.ok) return map;
        const { fileName, content } = file.value;
        const name = body.name === undefined ? {} : { name: body.name };
        const upload = { fileName, content, map: map.value, ...name };
        return shown(tx, actor, await uploadLedger(tx, officer.value, upload, clock));
      },
    }),
  ];
}

function runningRoutes(clock: Clock): Route[] {
  return [
    commandRoute({
      ...importing,
      method: 'PUT',
      url: '/api/v1/ledgers/:ledgerId/map',
      operation: 'changeLedgerMap',
      summary: { zh: '更改台账的对照表', en: 'Give a ledger another map' },
      params: contract.LedgerParams,
      body: contract.ChangeLedgerMap,
      answer: contract.LedgerDetail,
      records: onLedger('command'),
      work: async (tx, actor, { params, body }) => {
        const officer = officerWho(actor, 'importLedger');
        if (!officer.ok) return officer;
        const input = { ledgerId: params.ledgerId, map: body.map };
        return shown(tx, actor, await changeLedgerMap(tx, officer.value, input));
      },
    }),
    commandRoute({
      ...importing,
      method: 'POST',
      url: '/api/v1/ledgers/:ledgerId/dry-run',
      operation: 'tryLedger',
      summary: { zh: '试导入', en: 'Try what an import would do' },
      params: contract.LedgerParams,
      answer: contract.DryRun,
      records: onLedger('readLedger'),
      work: (tx, actor, { params }) => tryLedger(tx, actor, params.ledgerId, clock),
    }),
    commandRoute({
      ...importing,
      method: 'POST',
      url: '/api/v1/ledgers/:ledgerId/start',
      operation: 'startImport',
      summary: { zh: '开始导入', en: 'Start an import' },
      params: contract.LedgerParams,
      answer: contract.LedgerDetail,
      status: 202,
      records: onLedger('command'),
      work: async (tx, actor, { params }) => {
        const officer = officerWho(actor, 'importLedger');
        if (!officer.ok) return officer;
        return shown(tx, actor, await startImport(tx, officer.value, params));
      },
    }),
  ];
}

function readingRoutes(): Route[] {
  return [
    queryRoute({
      ...importing,
      url: '/api/v1/ledgers',
      operation: 'listLedgers',
      summary: { zh: '台账列表', en: 'List ledgers' },
      query: contract.PageQuery,
      answer: contract.LedgerPage,
      records: { act: 'readLedger' },
      read: async (tx, actor, { query }) => {
        const officer = officerWho(actor, 'importLedger');
        return officer.ok ? succeed(await viewLedgers(tx, officer.value, query)) : officer;
      },
    }),
    queryRoute({
      ...importing,
      url: '/api/v1/ledgers/:ledgerId',
      operation: 'readLedger',
      summary: { zh: '台账导入进度', en: 'Read how far an import is' },
      params: contract.LedgerParams,
      answer: contract.LedgerDetail,
      records: onLedger('readLedger'),
      read: async (tx, actor, { params }) => {
        const officer = officerWho(actor, 'importLedger');
        return officer.ok ? viewLedger(tx, officer.value, params.ledgerId) : officer;
      },
    }),
    queryRoute({
      ...importing,
      url: '/api/v1/ledgers/:ledgerId/faults',
      operation: 'listLedgerFaults',
      summary: { zh: '台账中有错误的行', en: 'List the faulty rows of a ledger' },
      params: contract.LedgerParams,
      query: contract.PageQuery,
      answer: contract.FaultPage,
      records: onLedger('readLedger'),
      read: async (tx, actor, { params, query }) => {
        const officer = officerWho(actor, 'importLedger');
        return officer.ok ? viewFaults(tx, officer.value, { ledgerId: params.ledgerId, query }) : officer;
      },
    }),
    downloadRoute({
      ...importing,
      url: '/api/v1/ledgers/:ledgerId/faults.xlsx',
      operation: 'exportLedgerFaults',
      summary: { zh: '下载错误表', en: 'Download the error workbook' },
      params: contract.LedgerParams,
      records: onLedger('export'),
      prepare: (tx, actor, { params }) => errorFile(tx, actor, params.ledgerId),
    }),
  ];
}

async function tryLedger(
  tx: Tx,
  actor: Actor,
  ledgerId: string,
  clock: Clock,
): Promise<Result<contract.DryRun>> {
  const officer = officerWho(actor, 'importLedger');
  if (!officer.ok) return officer;
  const ledger = await findOwnLedger(tx, officer.value, ledgerId);
  if (!ledger.ok) return ledger;
  const { fileName, map, unitId } = ledger.value;
  const content = await getLedgerFile(tx, ledgerId);
  return dryRun(tx, { origin: { ledgerId, unitId, source: map.source }, fileName, content, map }, clock);
}

async function errorFile(tx: Tx, actor: Actor, ledgerId: string): Promise<Result<Download>> {
  const officer = officerWho(actor, 'importLedger');
  if (!officer.ok) return officer;
  const ledger = await findOwnLedger(tx, officer.value, ledgerId);
  if (!ledger.ok) return ledger;
  const { fileName, map } = ledger.value;
  const content = await getLedgerFile(tx, ledgerId);
  if (content.length === 0) return refuse(fileDestroyed);
  const faults = faultsByRow(await listFaults(tx, ledgerId, { limit: EVERY_FAULT }));
  return succeed({
    fileName: `${stemOf(fileName)}-需更正.xlsx`,
    write: (out, { language }) => writeErrorWorkbook(out, { fileName, content, map }, faults, language),
  });
}

/** The ledger as it stands after a command. */
async function shown(
  tx: Tx,
  actor: Actor,
  result: Result<{ readonly ledgerId: string }>,
): Promise<Result<contract.LedgerDetail>> {
  return result.ok ? viewLedger(tx, actor, result.value.ledgerId) : result;
}

function fileIn(uploads: readonly Upload[]): Result<Upload, Refusal> {
  const file = uploads?.find(({ field }) => field === 'file');
  if (file !== undefined) return succeed(file);
  return refuse({
    code: 'ledger-file-missing',
    kind: 'invalid',
    field: 'file',
    text: { zh: '请选择一个 .xlsx 或 .csv 文件。', en: 'Choose an .xlsx or .csv file.' },
  });
}

/** The matters that the ledger brought were destroyed, and its file with them. */
const fileDestroyed: Refusal = {
  code: 'ledger-file-destroyed',
  kind: 'conflict',
  text: {
    zh: '该台账录入的信访事项已按销毁清单销毁，原文件不再保存；如需办理请重新登记。',
    en: 'The matters of this ledger were destroyed by a list, and its file with them; register anew what has to be handled.',
  },
};
