// The audit log over HTTP, for the auditor alone. Reading it is itself recorded.
import type { Writable } from 'node:stream';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Details } from '#platform/http/recording.ts';
import { downloadRoute, type Download } from '#platform/http/download.ts';
import type { Office } from '#platform/http/office.ts';
import { queryRoute, type Route } from '#platform/http/route.ts';
import { writtenOut } from '#platform/http/workbook.ts';
import * as contract from './contract.ts';
import { allEntries, viewEntries } from './entries.views.ts';
import { exportAudit } from './export.ts';
import { writeEntriesWorkbook } from './entries-workbook.ts';

const tag = 'audit';

/** Every route of the audit log. */
export function auditRoutes({ clock }: Office): readonly Route[] {
  return [
    queryRoute({
      url: '/api/v1/audit/entries',
      operation: 'readAudit',
      summary: { zh: '审计日志', en: 'Read the audit log' },
      tag,
      permission: 'readAudit',
      query: contract.ListEntries,
      answer: contract.EntryPage,
      records: {
        act: 'readAudit',
        details: ({ query: { cursor: _cursor, number: _words, ...narrowed } }) => narrowed,
        words: ({ query }) => query.number,
      },
      read: async (tx, actor, { query }) => {
        const days = inOrder(query);
        return days.ok ? succeed(await viewEntries(tx, actor, query)) : days;
      },
    }),
    downloadRoute({
      url: '/api/v1/audit/entries.xlsx',
      operation: 'exportAuditEntries',
      summary: { zh: '导出审计日志（Excel）', en: 'Export the audit log as a workbook' },
      tag,
      permission: 'exportAudit',
      query: contract.NarrowEntries,
      records: {
        act: 'export',
        details: ({ query: { number: _words, ...narrowed } }): Details => ({ ...narrowed }),
        words: ({ query }) => query.number,
      },
      prepare: (_tx, actor, { query }) => {
        const days = inOrder(query);
        return days.ok ? succeed(workbookOf(actor, query, clock)) : days;
      },
    }),
    downloadRoute({
      url: '/api/v1/audit/export.jsonl',
      operation: 'exportAudit',
      summary: {
        zh: '导出办理经过、审计日志和检查点（可离线核验）',
        en: 'Export history, audit log and checkpoints as a file that can be proven anywhere',
      },
      tag,
      permission: 'exportAudit',
      query: contract.ExportDays,
      file: 'lines',
      records: { act: 'export', details: ({ query }): Details => ({ ...query }) },
      prepare: (_tx, _actor, { query }) => {
        const days = inOrder(query);
        return days.ok ? succeed(linesOf(query, clock)) : days;
      },
    }),
  ];
}

function workbookOf(actor: Actor, asked: contract.NarrowEntries, clock: Clock): Download {
  return {
    fileName: `audit-${asked.from ?? 'all'}-${asked.to ?? clock.today()}.xlsx`,
    write: (out, { database, language }) =>
      database.transactionAs(actor, (tx) =>
        writeEntriesWorkbook(out, allEntries(tx, actor, asked), language),
      ),
  };
}

function linesOf(range: contract.ExportDays, clock: Clock): Download {
  return {
    fileName: `audit-${range.from ?? 'all'}-${range.to ?? clock.today()}.jsonl`,
    write: async (out: Writable, { database }) => {
      // Whoever asks, what is about matters with walls is withheld: that it is tells nobody whom the wall keeps out.
      await exportAudit(database, (line) => writtenOut(out, line), { range, clock, withheld: true });
      out.end();
    },
  };
}

function inOrder({ from, to }: contract.ExportDays): Result<undefined> {
  if (from === undefined || to === undefined || from <= to) return succeed(undefined);
  return refuse({
    code: 'days-out-of-order',
    kind: 'invalid',
    field: 'to',
    text: { zh: '截止日不能早于起始日。', en: 'The last day cannot be before the first.' },
  });
}
