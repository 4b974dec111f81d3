// Whatever goes wrong between the request and the answer leaves here as a problem. A bug is logged with the number
// of its request and told without any detail.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Log } from '../log/log.ts';
import { faultsOf, type Finding } from './faults.ts';
import type { Html } from './html.ts';
import { languageOf } from './language.ts';
import { problem, problemOf, PROBLEM_JSON, type Problem } from './problem.ts';

/** Writes a problem as a page, for people whose browser asked for one. */
export type ProblemPage = (problem: Problem, language: Language) => Html;

/** Makes every error of an app a problem. */
export function answerWithProblems(
  app: FastifyInstance,
  parts: { readonly log: Log; readonly page: ProblemPage | undefined },
): void {
  const send = (request: FastifyRequest, reply: FastifyReply, told: Problem): FastifyReply => {
    const language = languageOf(request.headers['accept-language']);
    const answer = reply.code(told.status).header('content-language', language);
    const wantsPage =
      !request.url.startsWith('/api/') && request.headers.accept?.includes('text/html') === true;
    return parts.page !== undefined && wantsPage
      ? answer
          .type('text/html; charset=utf-8')
          .serializer(String)
          .send(String(parts.page(told, language)))
      : answer.type(PROBLEM_JSON).serializer(JSON.stringify).send(told);
  };
  app.setNotFoundHandler((request, reply) =>
    send(request, reply, problem(NOT_FOUND, languageOf(request.headers['accept-language']))),
  );
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    if (error.validation !== undefined)
      return send(request, reply, problemOf(refusalOf(error, request), language));
    const known = KNOWN[error.code] ?? KNOWN[String(error.statusCode)];
    if (known !== undefined) return send(request, reply, problem(known, language));
    parts.log.error(
      { err: error, requestId: request.id, route: request.routeOptions.url },
      'a request failed',
    );
    return send(request, reply, { ...problem(BUG, language), requestId: request.id });
  });
}

function refusalOf(error: FastifyError, request: FastifyRequest): Refusal {
  const part = error.validationContext ?? 'body';
  const schemas = request.routeOptions.schema as Record<string, unknown> | undefined;
  const findings = error.validation as unknown as readonly Finding[];
  return {
    code: 'fields-at-fault',
    kind: 'invalid',
    text: {
      zh: '有内容需要更正，请按提示修改后再提交。尚未保存任何内容。',
      en: 'Some fields need to be corrected. Nothing has been stored yet; correct them and send again.',
    },
    faults: faultsOf(findings, schemas?.[part === 'querystring' ? 'querystring' : part]),
  };
}

interface KnownError {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
}

const NOT_FOUND: KnownError = {
  status: 404,
  code: 'route-unknown',
  text: {
    zh: '没有这个地址。请检查网址是否完整。',
    en: 'There is nothing at this address. Check that it is complete.',
  },
};

const BUG: KnownError = {
  status: 500,
  code: 'unexpected',
  text: {
    zh: '系统出错，未能完成操作。请稍后再试；如仍有问题，请把请求编号告诉管理员。',
    en: 'Something went wrong and nothing was done. Try again later; if it persists, tell the administrator the request number.',
  },
};

const BODY_UNREADABLE: KnownError = {
  status: 400,
  code: 'body-unreadable',
  text: { zh: '提交的内容不是有效的 JSON。', en: 'What was sent is not well-formed JSON.' },
};

const TOO_LARGE: KnownError = {
  status: 413,
  code: 'too-large',
  text: {
    zh: '提交的内容过大。请减少内容或附件后再试。',
    en: 'What was sent is too large. Send less, or smaller files.',
  },
};

const MEDIA_TYPE: KnownError = {
  status: 415,
  code: 'media-type-unknown',
  text: { zh: '请以 application/json 提交。', en: 'Send it as application/json.' },
};

const CLOSING: KnownError = {
  status: 503,
  code: 'closing',
  text: { zh: '系统正在重启，请稍后再试。', en: 'The system is restarting. Try again in a moment.' },
};

const TOO_MANY: KnownError = {
  status: 429,
  code: 'too-many-requests',
  text: { zh: '操作过于频繁，请稍后再试。', en: 'Too many requests. Wait a little and try again.' },
};

const BAD_REQUEST: KnownError = {
  status: 400,
  code: 'request-unreadable',
  text: { zh: '请求的格式有误，无法读取。', en: 'The request is malformed and cannot be read.' },
};

const KNOWN: Readonly<Record<string, KnownError>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: BODY_UNREADABLE,
  FST_ERR_CTP_EMPTY_JSON_BODY: BODY_UNREADABLE,
  400: BAD_REQUEST,
  413: TOO_LARGE,
  415: MEDIA_TYPE,
  429: TOO_MANY,
  503: CLOSING,
};
