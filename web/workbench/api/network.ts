// Units, topics and places: small lists that every screen names things by.
import type { PlaceList, TopicTree, UnitTree } from '#modules/network/contract.ts';
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
