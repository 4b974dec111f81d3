import type { FastifyReply } from 'fastify';

/** What a cookie may say about itself; the rest is the same for all of them. */
export interface CookieOptions {
  readonly path?: string;
  /** Undefined: until the browser is closed. */
  readonly maxAgeSeconds?: number;
}

/** Cookies that a command sets; they are sent only if it commits. */
export interface Cookies {
  set(name: string, value: string, options?: CookieOptions): void;
  clear(name: string, options?: CookieOptions): void;
}

/** Cookies to be sent later, none of which scripts or other sites can use. */
export function pendingCookies(secure: boolean): Cookies & { send(reply: FastifyReply): void } {
  const pending: ((reply: FastifyReply) => void)[] = [];
  const attributes = ({ path = '/', maxAgeSeconds }: CookieOptions) => ({
    path,
    httpOnly: true,
    secure,
    sameSite: 'lax' as const,
    ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
  });
  return {
    set: (name, value, options = {}) => {
      pending.push((reply) => void reply.setCookie(name, value, attributes(options)));
    },
    clear: (name, options = {}) => {
      pending.push((reply) => void reply.clearCookie(name, attributes(options)));
    },
    send: (reply) => {
      for (const each of pending) each(reply);
    },
  };
}
