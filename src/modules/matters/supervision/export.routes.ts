// The lists of supervision as Excel files over HTTP, each narrowed as on its page.
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { downloadRoute, type Download } from '#platform/http/download.ts';
import type { Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import { TAG } from '../on-matter.ts';
import { ExportSupervisions } from './supervision.contract.ts';
import { allSupervisions, listExecutions, listProposals } from './supervision-lists.views.ts';
import { writeSupervisionWorkbook, type ListedRows } from './supervision-workbooks.ts';

const exporting = { tag: TAG, permission: 'listMatters' } as const;

/** 督办列表导出. */
export function supervisionExportRoutes(clock: Clock): readonly Route[] {
  return [
    downloadRoute({
      ...exporting,
      url: '/api/v1/supervisions/export.xlsx',
      operation: 'exportSupervisions',
      summary: { zh: '导出催办、督办列表', en: 'Export urgings and orders' },
      query: ExportSupervisions,
      records: { act: 'export', details: ({ query }) => ({ ...query }) },
      prepare: (_tx, actor, { query }) =>
        fileOf(actor, 'supervisions', clock, (tx, officer) =>
          allSupervisions(tx, officer, query, clock.today()),
        ),
    }),
    downloadRoute({
      ...exporting,
      url: '/api/v1/supervision-proposals/export.xlsx',
      operation: 'exportProposals',
      summary: { zh: '导出按规则提请的督办', en: 'Export what rules proposed' },
      records: { act: 'export' },
      prepare: (_tx, actor) =>
        fileOf(actor, 'proposals', clock, async (tx, officer) => {
          const { items } = await listProposals(tx, officer, clock.today());
          return items;
        }),
    }),
    downloadRoute({
      ...exporting,
      url: '/api/v1/executions/export.xlsx',
      operation: 'exportExecutions',
      summary: { zh: '导出待执行的支持意见', en: 'Export supported opinions that wait to be carried out' },
      records: { act: 'export' },
      prepare: (_tx, actor) =>
        fileOf(actor, 'executions', clock, async (tx, officer) => {
          const { items } = await listExecutions(tx, officer, clock.today());
          return items;
        }),
    }),
  ];
}

type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

function fileOf<List extends keyof ListedRows>(
  actor: Actor,
  list: List,
  clock: Clock,
  read: (tx: Tx, officer: OfficerActor) => Rows<ListedRows[List]> | Promise<Rows<ListedRows[List]>>,
): Result<Download> {
  const officer = officerWho(actor, exporting.permission);
  if (!officer.ok) return officer;
  return succeed({
    fileName: `${list}-${clock.today()}.xlsx`,
    write: (out, { database, language }) =>
      database.transactionAs(actor, async (tx) => {
        const { units } = await loadNetwork(tx);
        const unitName = (unitId: string): string => units.get(unitId)?.name ?? unitId;
        const rows = await read(tx, officer.value);
        await writeSupervisionWorkbook(out, list, { rows, unitName, language });
      }),
  });
}
