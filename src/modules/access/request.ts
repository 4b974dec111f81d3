// Who asks, as the routes of this module need to know it.
import type { FastifyRequest } from 'fastify';
import type { Actor, OfficerActor } from '#kernel/actor.ts';
import { SESSION_COOKIE } from './authenticate.ts';

/** The token of the session that the request came with; empty where it came with none. */
export function tokenOf(request: FastifyRequest): string {
  return request.cookies[SESSION_COOKIE] ?? '';
}

/** The officer who asks. @throws at a route that lets in anybody else */
export function actingOfficer(actor: Actor): OfficerActor {
  if (actor.kind !== 'officer') throw new Error('only officers have sessions');
  return actor;
}
