// Units, topics, places and officers: small lists that every screen names things by, and what offices change of them.
import type {
  AddCompetence,
  AppointToPost,
  Competence,
  CompetenceList,
  CreateOfficer,
  CreatePlace,
  CreateUnit,
  EndOn,
  ListOfficers,
  Officer,
  OfficerPage,
  OfficerWithPosts,
  Place,
  PlaceList,
  Post,
  RenameUnit,
  SetApproval,
  SetReviewLine,
  TopicTree,
  Unit,
  UnitTree,
} from '#modules/network/contract.ts';
import { request } from './client.ts';

export function getUnits(): Promise<UnitTree> {
  return request('GET', '/units');
}

export function getTopics(): Promise<TopicTree> {
  return request('GET', '/topics');
}

export function getPlaces(): Promise<PlaceList> {
  return request('GET', '/places');
}

export function listCompetences(unitId: string, signal: AbortSignal): Promise<CompetenceList> {
  return request('GET', '/competences', { query: { unitId }, signal });
}

export function listOfficers(query: ListOfficers, signal: AbortSignal): Promise<OfficerPage> {
  return request('GET', '/officers', { query, signal });
}

export function getOfficer(officerId: string, signal: AbortSignal): Promise<OfficerWithPosts> {
  return request('GET', `/officers/${encodeURIComponent(officerId)}`, { signal });
}

export function createUnit(body: CreateUnit, idempotencyKey: string): Promise<Unit> {
  return request('POST', '/units', { body, idempotencyKey });
}

export function createPlace(body: CreatePlace, idempotencyKey: string): Promise<Place> {
  return request('POST', '/places', { body, idempotencyKey });
}

export function renameUnit(unitId: string, body: RenameUnit): Promise<Unit> {
  return request('PUT', `/units/${encodeURIComponent(unitId)}/name`, { body });
}

export function setReviewLine(unitId: string, body: SetReviewLine): Promise<Unit> {
  return request('PUT', `/units/${encodeURIComponent(unitId)}/review-line`, { body });
}

export function setApproval(unitId: string, body: SetApproval): Promise<Unit> {
  return request('PUT', `/units/${encodeURIComponent(unitId)}/approval`, { body });
}

export function closeUnit(unitId: string, body: EndOn, idempotencyKey: string): Promise<Unit> {
  return request('POST', `/units/${encodeURIComponent(unitId)}/end`, { body, idempotencyKey });
}

export function addCompetence(body: AddCompetence, idempotencyKey: string): Promise<Competence> {
  return request('POST', '/competences', { body, idempotencyKey });
}

export function closeCompetence(
  competenceId: string,
  body: EndOn,
  idempotencyKey: string,
): Promise<Competence> {
  return request('POST', `/competences/${encodeURIComponent(competenceId)}/end`, { body, idempotencyKey });
}

export function createOfficer(body: CreateOfficer, idempotencyKey: string): Promise<Officer> {
  return request('POST', '/officers', { body, idempotencyKey });
}

export function appointToPost(body: AppointToPost, idempotencyKey: string): Promise<Post> {
  return request('POST', '/posts', { body, idempotencyKey });
}

export function closePost(postId: string, body: EndOn, idempotencyKey: string): Promise<Post> {
  return request('POST', `/posts/${encodeURIComponent(postId)}/end`, { body, idempotencyKey });
}
