// What every answer tells the browser: whose scripts and styles may run, who may frame our pages, and, where the
// caller came over TLS, to come over TLS only.
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;

/** Our own files only; nothing written into a page runs, scripts and styles alike. */
export const CONTENT_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** Adds the headers to every answer of an app. To be registered before its routes. */
export async function sendSecurityHeaders(app: FastifyInstance, alwaysTls: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    global: true,
  });
  app.addHook('onRequest', async (request, reply) => {
    // An office network may have no TLS; promising it would lock people out.
    if (alwaysTls || request.protocol === 'https') {
      void reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    }
  });
}
