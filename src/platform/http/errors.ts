// Whatever goes wrong between the request and the answer leaves here as a problem. A bug is logged with the number
// of its request and told without any detail.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';
import type { Log } from '../log/log.ts';
import { faultsOf, type Finding } from './faults.ts';
import type { Html } from './html.ts';
import { languageOf } from './language.ts';
import { DEEPEST_BODY, LARGEST_BODY } from './limits.ts';
import { problem, problemOf, PROBLEM_JSON, type Problem } from './problem.ts';
import { FORM_IS_UNREADABLE } from './uploads.ts';
import { BODY_TOO_DEEP } from './validation.ts';

const MEGABYTE = 1_048_576;

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
    const known = knownError(error, request, reply);
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

/** What was wrong with a request as such, with the number that the caller needs; undefined where it is a bug. */
function knownError(
  error: FastifyError & { readonly largest?: number },
  request: FastifyRequest,
  reply: FastifyReply,
): KnownError | undefined {
  const { statusCode = 500 } = error;
  if (statusCode === 413) return tooLarge(largestOf(error, request));
  if (statusCode === 429) return tooMany(Number(reply.getHeader('retry-after') ?? 60));
  const known = KNOWN[error.code] ?? KNOWN[String(statusCode)];
  return known ?? (statusCode >= 400 && statusCode < 500 ? BAD_REQUEST : undefined);
}

function largestOf(error: FastifyError & { readonly largest?: number }, request: FastifyRequest): number {
  const { config, bodyLimit = LARGEST_BODY } = request.routeOptions;
  return (
    error.largest ?? (error.code.startsWith('FST_ERR_CTP') ? bodyLimit : (config.largestUpload ?? bodyLimit))
  );
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

function tooLarge(bytes: number): KnownError {
  const size = bytes >= MEGABYTE ? `${Math.floor(bytes / MEGABYTE)} MB` : `${Math.floor(bytes / 1024)} KB`;
  return {
    status: 413,
    code: 'too-large',
    text: {
      zh: `提交的内容过大，此处最多 ${size}。请减少内容或附件后再试。`,
      en: `What was sent is too large; at most ${size} can be sent here. Send less, or smaller files.`,
    },
  };
}

const TOO_DEEP: KnownError = {
  status: 422,
  code: 'body-too-deep',
  text: {
    zh: `提交的内容层层嵌套超过 ${DEEPEST_BODY} 层。请按接口说明提交。`,
    en: `What was sent is nested more than ${DEEPEST_BODY} levels deep. Send it as the interface describes it.`,
  },
};

const FORM_UNREADABLE: KnownError = {
  status: 400,
  code: 'form-unreadable',
  text: {
    zh: '提交的表单不完整或者格式有误，请重新提交。',
    en: 'The form that was sent is incomplete or malformed. Send it again.',
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

function tooMany(seconds: number): KnownError {
  return {
    status: 429,
    code: 'too-many-requests',
    text: {
      zh: `操作过于频繁，请在 ${seconds} 秒后再试。`,
      en: `Too many requests. Try again in ${seconds} seconds.`,
    },
  };
}

const BAD_REQUEST: KnownError = {
  status: 400,
  code: 'request-unreadable',
  text: { zh: '请求的格式有误，无法读取。', en: 'The request is malformed and cannot be read.' },
};

const KNOWN: Readonly<Record<string, KnownError>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: BODY_UNREADABLE,
  FST_ERR_CTP_EMPTY_JSON_BODY: BODY_UNREADABLE,
  [BODY_TOO_DEEP]: TOO_DEEP,
  [FORM_IS_UNREADABLE]: FORM_UNREADABLE,
  400: BAD_REQUEST,
  415: MEDIA_TYPE,
  503: CLOSING,
};
