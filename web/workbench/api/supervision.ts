// Supervision across matters, and the three recommendations.
import type {
  ExecutionList,
  ListSupervisions,
  ProposalList,
  SupervisionCounts,
  SupervisionPage,
} from '#modules/matters/supervision/supervision.contract.ts';
import type {
  AnswerRecommendation,
  ExportRecommendations,
  ListRecommendations,
  MakeRecommendation,
  RecommendationCounts,
  RecommendationPage,
  RecommendationView,
} from '#modules/supervision/contract.ts';
import { addressOf, request } from './client.ts';

export function listSupervisions(query: ListSupervisions, signal: AbortSignal): Promise<SupervisionPage> {
  return request('GET', '/supervisions', { query, signal });
}

export function countSupervision(signal: AbortSignal): Promise<SupervisionCounts> {
  return request('GET', '/supervisions/counts', { signal });
}

export function listProposals(signal: AbortSignal): Promise<ProposalList> {
  return request('GET', '/supervision-proposals', { signal });
}

export function listExecutions(signal: AbortSignal): Promise<ExecutionList> {
  return request('GET', '/executions', { signal });
}

export function listRecommendations(
  query: ListRecommendations,
  signal: AbortSignal,
): Promise<RecommendationPage> {
  return request('GET', '/recommendations', { query, signal });
}

export function countRecommendations(signal: AbortSignal): Promise<RecommendationCounts> {
  return request('GET', '/recommendations/counts', { signal });
}

export function getRecommendation(
  recommendationId: string,
  signal: AbortSignal,
): Promise<RecommendationView> {
  return request('GET', pathOf(recommendationId), { signal });
}

/** Sent again under its key, it makes one. */
export function makeRecommendation(
  input: MakeRecommendation,
  idempotencyKey: string,
): Promise<RecommendationView> {
  return request('POST', '/recommendations', { body: input, idempotencyKey });
}

export function answerRecommendation(
  recommendationId: string,
  input: AnswerRecommendation,
  idempotencyKey: string,
): Promise<RecommendationView> {
  return request('POST', `${pathOf(recommendationId)}/answer`, { body: input, idempotencyKey });
}

/** The lists on the page of supervision. */
export type SupervisionTab = 'proposals' | 'office' | 'owed' | 'executions';

/** Where the browser fetches one of them as an Excel file. */
export function supervisionWorkbook(tab: SupervisionTab, ended: boolean): string {
  if (tab === 'proposals') return addressOf('/supervision-proposals/export.xlsx');
  if (tab === 'executions') return addressOf('/executions/export.xlsx');
  return addressOf('/supervisions/export.xlsx', { box: tab, ...(ended ? { ended } : {}) });
}

/** The same of the recommendations. */
export function recommendationsWorkbook(query: ExportRecommendations): string {
  return addressOf('/recommendations/export.xlsx', query);
}

/** Where the browser fetches the letter. */
export function recommendationFile(recommendationId: string, format: 'pdf' | 'docx'): string {
  return addressOf(`${pathOf(recommendationId)}/document.${format}`);
}

function pathOf(recommendationId: string): string {
  return `/recommendations/${encodeURIComponent(recommendationId)}`;
}
