// The three recommendations over HTTP.
import { Type } from 'typebox';
import { succeed } from '#kernel/result.ts';
import { downloadRoute } from '#platform/http/download.ts';
import { fileRoute } from '#platform/http/file.ts';
import type { Office } from '#platform/http/office.ts';
import { commandRoute, queryRoute, type Route } from '#platform/http/route.ts';
import { officerWho } from '#modules/access/index.ts';
import { loadNetwork } from '#modules/network/index.ts';
import * as contract from './contract.ts';
import { answerRecommendation, makeRecommendation } from './recommendation.commands.ts';
import {
  allRecommendations,
  countRecommendations,
  listRecommendations,
  openRecommendationFile,
  viewRecommendation,
} from './recommendation.views.ts';
import { writeRecommendationsWorkbook } from './recommendations-workbook.ts';

const tag = 'supervision';
const URL = '/api/v1/recommendations';
const RecommendationId = Type.Object({ recommendationId: Type.String({ format: 'uuid' }) });

/** 三项建议. */
export function supervisionRoutes(office: Office): readonly Route[] {
  return [
    ...readingRoutes(office),
    exportRoute(office),
    ...commandRoutes(office),
    fileOf('pdf'),
    fileOf('docx'),
  ];
}

function readingRoutes({ clock }: Office): readonly Route[] {
  const reading = { tag, permission: 'readRecommendation' } as const;
  return [
    queryRoute({
      ...reading,
      url: URL,
      operation: 'listRecommendations',
      summary: { zh: '三项建议列表', en: 'List recommendations' },
      query: contract.ListRecommendations,
      answer: contract.RecommendationPage,
      records: { act: 'listMatters', details: ({ query: { cursor: _cursor, ...narrowed } }) => narrowed },
      read: async (tx, actor, { query }) => {
        const officer = officerWho(actor, 'readRecommendation');
        return officer.ok
          ? succeed(await listRecommendations(tx, officer.value, query, clock.today()))
          : officer;
      },
    }),
    queryRoute({
      ...reading,
      url: `${URL}/counts`,
      operation: 'countRecommendations',
      summary: { zh: '待反馈的建议数量', en: 'Count recommendations that wait' },
      answer: contract.RecommendationCounts,
      records: { nothing: 'numbers alone, asked for by every page' },
      read: async (tx, actor) => {
        const officer = officerWho(actor, 'readRecommendation');
        return officer.ok ? succeed(await countRecommendations(tx, officer.value, clock.today())) : officer;
      },
    }),
    queryRoute({
      ...reading,
      url: `${URL}/:recommendationId`,
      operation: 'readRecommendation',
      summary: { zh: '建议书', en: 'Read a recommendation' },
      params: RecommendationId,
      answer: contract.RecommendationView,
      records: { act: 'readMatter', subject: ({ params }) => params.recommendationId },
      read: async (tx, actor, { params }) => {
        const officer = officerWho(actor, 'readRecommendation');
        return officer.ok
          ? viewRecommendation(tx, officer.value, params.recommendationId, clock.today())
          : officer;
      },
    }),
  ];
}

function commandRoutes({ clock }: Office): readonly Route[] {
  return [
    commandRoute({
      method: 'POST',
      url: URL,
      operation: 'makeRecommendation',
      summary: { zh: '提出建议', en: 'Make a recommendation' },
      tag,
      permission: 'makeRecommendation',
      body: contract.MakeRecommendation,
      answer: contract.RecommendationView,
      status: 201,
      records: {
        act: 'command',
        subject: (_asked, made) => made?.recommendationId,
        details: ({ body }) => ({ kind: body.kind, toUnit: body.toUnit }),
      },
      work: (tx, actor, { body }) => makeRecommendation(tx, actor, body, clock),
    }),
    commandRoute({
      method: 'POST',
      url: `${URL}/:recommendationId/answer`,
      operation: 'answerRecommendation',
      summary: { zh: '书面反馈采纳情况', en: 'Answer whether a recommendation is adopted' },
      tag,
      permission: 'answerRecommendation',
      params: RecommendationId,
      body: contract.AnswerRecommendation,
      answer: contract.RecommendationView,
      records: {
        act: 'command',
        subject: ({ params }) => params.recommendationId,
        details: ({ body }) => ({ adoption: body.adoption }),
      },
      work: (tx, actor, { params, body }) => answerRecommendation(tx, actor, { ...params, ...body }, clock),
    }),
  ];
}

function exportRoute({ clock }: Office): Route {
  return downloadRoute({
    tag,
    permission: 'readRecommendation',
    url: `${URL}/export.xlsx`,
    operation: 'exportRecommendations',
    summary: { zh: '导出三项建议列表', en: 'Export recommendations' },
    query: contract.ExportRecommendations,
    records: { act: 'export', details: ({ query }) => ({ ...query }) },
    prepare: (_tx, actor, { query }) => {
      const officer = officerWho(actor, 'readRecommendation');
      if (!officer.ok) return officer;
      return succeed({
        fileName: `recommendations-${clock.today()}.xlsx`,
        write: (out, { database, language }) =>
          database.transactionAs(actor, async (tx) => {
            const { units } = await loadNetwork(tx);
            const unitName = (unitId: string): string => units.get(unitId)?.name ?? unitId;
            const rows = allRecommendations(tx, officer.value, query, clock.today());
            await writeRecommendationsWorkbook(out, rows, { unitName, language });
          }),
      });
    },
  });
}

function fileOf(format: 'pdf' | 'docx'): Route {
  return fileRoute({
    url: `${URL}/:recommendationId/document.${format}`,
    operation: format === 'pdf' ? 'downloadRecommendationPdf' : 'downloadRecommendationWord',
    summary:
      format === 'pdf'
        ? { zh: '下载建议书（PDF）', en: 'Download a recommendation as PDF' }
        : { zh: '下载建议书（Word）', en: 'Download a recommendation as a Word file' },
    tag,
    permission: 'readRecommendation',
    records: { act: 'export', subject: ({ params }) => params.recommendationId },
    params: RecommendationId,
    prepare: async (tx, actor, { params }) => {
      const officer = officerWho(actor, 'readRecommendation');
      return officer.ok ? openRecommendationFile(tx, officer.value, { ...params, format }) : officer;
    },
  });
}
