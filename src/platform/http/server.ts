// The HTTP server, put together from routes. What is true of every request is here: who may frame our pages, where
// requests may come from, how large they are, what the log says of them, and the form of every error.
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { SecureContextOptions } from 'node:tls';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import swagger from '@fastify/swagger';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyHttpOptions,
  type FastifyInstance,
  type FastifyRequest,
} from 'fastify';
import type { Installation } from '../installation.ts';
import type { Log } from '../log/log.ts';
import { answerWithProblems, type ProblemPage } from './errors.ts';
import { healthRoutes } from './health.ts';
import { IDEMPOTENCY_HEADER } from './idempotency.ts';
import {
  FORM_LIMITS,
  LARGEST_BODY,
  LARGEST_HEADERS,
  LONGEST_PARAMETER,
  PATIENCE,
  type Patience,
} from './limits.ts';
import { Problem } from './problem.ts';
import type { Recorder } from './recording.ts';
import { limitRequests } from './rate-limits.ts';
import { sendRefusal, type Authenticate, type Route } from './route.ts';
import { comesFromHere } from './same-origin.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { answerNoRequest, answerUnroutable } from './unparsed.ts';
import { refuseDeepBody, schemaCompiler } from './validation.ts';
import { workbenchRoutes } from './workbench.ts';

/** What a server is put together from. */
export interface HttpServerParts {
  readonly installation: Installation;
  readonly authenticate: Authenticate;
  /** Keeps the audit log. */
  readonly record: Recorder;
  readonly routes: readonly Route[];
  readonly version: string;
  /** How a problem looks to a person whose browser asked for a page. */
  readonly problemPage?: ProblemPage;
  /** Where the built staff application is. */
  readonly workbenchDirectory?: string;
  /** Certificate and key, where the server does TLS itself. */
  readonly tls?: SecureContextOptions;
  /** How long callers may take; tests are less patient. */
  readonly patience?: Patience;
}

/** Makes the server; it listens when told to. */
export async function createHttpServer(parts: HttpServerParts): Promise<FastifyInstance> {
  const { installation } = parts;
  const { config, log } = installation;
  const app = fastify(optionsOf(parts));
  app.setValidatorCompiler(schemaCompiler);
  app.addSchema(Problem);
  app.decorateRequest('actor', undefined);
  app.decorateRequest('noted', undefined);
  app.decorateRequest('uploads', undefined);
  answerWithProblems(app, { log, page: parts.problemPage });
  logRequests(app, log);
  leaveNoConnectionOpen(app);
  await sendSecurityHeaders(app, config.secureCookies);
  await limitRequests(app, config.requestsPerMinute);
  refuseOtherSites(app, config.publicUrl);
  app.addHook('preValidation', async (request) => refuseDeepBody(request.body));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: LARGEST_BODY });
  await app.register(multipart, { limits: FORM_LIMITS });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '登闻 Dengwen', version: parts.version },
    },
    transform: ({ schema, url, route }) => ({
      url,
      schema: route.config?.takesKey === true ? { ...schema, headers: IDEMPOTENCY_HEADER } : schema,
    }),
    refResolver: { buildLocalReference: (json) => String(json.$id) },
  });
  healthRoutes(app, installation);
  const wiring = { office: installation, authenticate: parts.authenticate, record: parts.record };
  for (const route of parts.routes) route(app, wiring);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  if (parts.workbenchDirectory !== undefined) await workbenchRoutes(app, parts.workbenchDirectory);
  return app;
}

/** How large a request may be and how long it may take, before any route sees it. */
function optionsOf({ installation, tls, patience = PATIENCE }: HttpServerParts): FastifyHttpOptions<Server> {
  const { config, log } = installation;
  const ofConnections = {
    maxHeaderSize: LARGEST_HEADERS,
    // Node.js would refuse a request without one in no words at all; no answer depends on it.
    requireHostHeader: false,
    headersTimeout: patience.headers,
    connectionsCheckingInterval: patience.lookedAfter,
  };
  // Fastify is generic over the logger and the kind of server; the routes of the modules are not.
  const logger: FastifyBaseLogger = log;
  return {
    ...(tls === undefined ? { http: ofConnections } : ({ https: { ...tls, ...ofConnections } } as object)),
    requestTimeout: patience.request,
    keepAliveTimeout: patience.betweenRequests,
    connectionTimeout: patience.silence,
    bodyLimit: LARGEST_BODY,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => randomUUID(),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerNoRequest,
  };
}

/** One line for each request: the route, not the address, because addresses may hold what people typed. */
function logRequests(app: FastifyInstance, log: Log): void {
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        requestId: request.id,
        ...officerOf(request),
      },
      'request',
    );
  });
}

function officerOf(request: FastifyRequest): object {
  return request.actor?.kind === 'officer' ? { officerId: request.actor.officerId } : {};
}

function refuseOtherSites(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    if (comesFromHere(request, publicUrl)) return undefined;
    return sendRefusal(reply, {
      code: 'from-another-site',
      kind: 'forbidden',
      text: {
        zh: '这个请求来自其他网站的页面，未予办理。请从本系统的页面操作。',
        en: 'This request came from a page of another site and was not carried out. Use the pages of this system.',
      },
    });
  });
}

/** While the server closes, each connection ends with the answer under way instead of waiting for another request. */
function leaveNoConnectionOpen(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => void (closing = true));
  app.addHook('onSend', async (_request, reply) => {
    if (closing) void reply.header('connection', 'close');
  });
}
