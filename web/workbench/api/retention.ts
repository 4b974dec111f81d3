// How long matters are kept, what holds them back, and destruction lists.
import type {
  ApproveDestruction,
  DestructionCandidates,
  DestructionItems,
  DestructionList,
  DestructionLists,
  HoldMatter,
  HoldView,
  ProposeDestruction,
  RejectDestruction,
  RetentionRules,
  RetentionView,
} from '#modules/retention/contract.ts';
import { addressOf, request } from './client.ts';

export function listRetentionRules(signal: AbortSignal): Promise<RetentionRules> {
  return request('GET', '/retention/rules', { signal });
}

export function changeRetention(ruleId: string, years: number | null): Promise<RetentionRules> {
  return request('PUT', `/retention/rules/${encodeURIComponent(ruleId)}`, { body: { years } });
}

export function getRetention(matterId: string, signal: AbortSignal): Promise<RetentionView> {
  return request('GET', `/matters/${encodeURIComponent(matterId)}/retention`, { signal });
}

/** Sent again under its key, it holds the matter once. */
export function holdMatter(matterId: string, input: HoldMatter, idempotencyKey: string): Promise<HoldView> {
  return request('POST', `/matters/${encodeURIComponent(matterId)}/holds`, { body: input, idempotencyKey });
}

export function releaseHold(matterId: string, holdId: string): Promise<RetentionView> {
  return request('POST', `/matters/${encodeURIComponent(matterId)}/holds/${holdId}/release`);
}

export function listDestructionLists(signal: AbortSignal): Promise<DestructionLists> {
  return request('GET', '/destruction-lists', { signal });
}

export function getDestructionCandidates(signal: AbortSignal): Promise<DestructionCandidates> {
  return request('GET', '/destruction-candidates', { signal });
}

/** Sent again under its key, it proposes one list. */
export function proposeDestruction(
  input: ProposeDestruction,
  idempotencyKey: string,
): Promise<DestructionList> {
  return request('POST', '/destruction-lists', { body: input, idempotencyKey });
}

export function getDestructionList(listId: string, signal: AbortSignal): Promise<DestructionList> {
  return request('GET', pathOf(listId), { signal });
}

export function listDestructionItems(
  listId: string,
  after: number | null,
  signal: AbortSignal,
): Promise<DestructionItems> {
  return request('GET', `${pathOf(listId)}/items`, { query: { after: after ?? undefined }, signal });
}

export function approveDestruction(listId: string, input: ApproveDestruction): Promise<DestructionList> {
  return request('POST', `${pathOf(listId)}/approve`, { body: input });
}

export function rejectDestruction(listId: string, input: RejectDestruction): Promise<DestructionList> {
  return request('POST', `${pathOf(listId)}/reject`, { body: input });
}

/** Tells that the list is being printed, which the audit log keeps. */
export function recordDestructionPrint(listId: string): Promise<DestructionList> {
  return request('POST', `${pathOf(listId)}/prints`);
}

/** Everything that a list names, as a workbook. */
export function itemsWorkbook(listId: string): string {
  return addressOf(`${pathOf(listId)}/items.xlsx`);
}

function pathOf(listId: string): string {
  return `/destruction-lists/${encodeURIComponent(listId)}`;
}
