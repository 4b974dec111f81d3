// How often one may ask. An address is counted before anything else is done; an officer, from whatever address, once
// it is known who asks. What needs a narrower limit, such as signing in, has one of its own on its route.
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Requests in a minute. */
export interface RequestsPerMinute {
  readonly address: number;
  readonly officer: number;
}

type Count = ReturnType<FastifyInstance['createRateLimit']>;

const MINUTE = 60_000;
// Callers remembered at a time; more than this at once push out those who asked longest ago.
const MOST_CALLERS = 20_000;

/** Counts every request of an app. To be registered before its routes. */
export async function limitRequests(app: FastifyInstance, most: RequestsPerMinute): Promise<void> {
  await app.register(rateLimit, { global: false, cache: MOST_CALLERS });
  const byAddress = app.createRateLimit({ max: most.address, timeWindow: MINUTE });
  const byOfficer = app.createRateLimit({ max: most.officer, timeWindow: MINUTE, keyGenerator: officerOf });
  app.addHook('onRequest', (request, reply) => refuseIfTooMany(byAddress, request, reply));
  // The first hook after those that find out who asks, and before a body is read.
  app.addHook('preParsing', async (request, reply) => {
    if (request.actor?.kind === 'officer') await refuseIfTooMany(byOfficer, request, reply);
  });
}

async function refuseIfTooMany(count: Count, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const counted = await count(request);
  if (counted.isAllowed || !counted.isExceeded) return;
  void reply.header('retry-after', counted.ttlInSeconds);
  throw Object.assign(new Error('too many requests'), { statusCode: 429 });
}

function officerOf(request: FastifyRequest): string {
  return request.actor?.kind === 'officer' ? request.actor.officerId : '';
}
