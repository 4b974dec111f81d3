// Requests that never became one: no route saw them, and the framework would answer in its own words, repeating what
// was sent. They are answered in the form of every other error.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Text } from '#kernel/text.ts';
import { languageOf } from './language.ts';
import { problem, PROBLEM_JSON } from './problem.ts';

interface Unparsed {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
}

const MALFORMED: Unparsed = {
  status: 400,
  code: 'request-unreadable',
  text: { zh: '请求的格式有误，无法读取。', en: 'The request is malformed and cannot be read.' },
};

const BY_ERROR: Readonly<Record<string, Unparsed>> = {
  FST_ERR_BAD_URL: {
    status: 400,
    code: 'address-unreadable',
    text: { zh: '网址的编码有误，请检查网址。', en: 'The address is not well encoded. Check it.' },
  },
  FST_ERR_MAX_PARAM_LENGTH: {
    status: 414,
    code: 'address-too-long',
    text: { zh: '网址中有一段过长，请检查网址。', en: 'A part of the address is too long. Check it.' },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request-too-slow',
    text: {
      zh: '没有在规定时间内收到完整的请求，请检查网络后再试。',
      en: 'The request did not arrive in time. Check the connection and try again.',
    },
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers-too-large',
    text: {
      zh: '网址或请求头过长。请清除本网站的 Cookie 后再试。',
      en: 'The address or the headers are too long. Clear the cookies of this site and try again.',
    },
  },
};

/** Answers a request whose address cannot be routed. */
export function answerUnroutable(
  error: { readonly code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const language = languageOf(request.headers['accept-language']);
  const told = problem(BY_ERROR[error.code ?? ''] ?? MALFORMED, language);
  void reply
    .code(told.status)
    .type(PROBLEM_JSON)
    .headers({ 'content-language': language, 'x-content-type-options': 'nosniff' })
    .serializer(JSON.stringify)
    .send(told);
}

/** Answers what is no HTTP, or came too slowly, or with headers without end, and ends the connection. */
export function answerNoRequest(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy(error);
  const told = problem(BY_ERROR[error.code ?? ''] ?? MALFORMED, 'zh');
  const body = JSON.stringify(told);
  socket.end(
    [
      `HTTP/1.1 ${told.status} ${STATUS_CODES[told.status] ?? ''}`,
      `Content-Type: ${PROBLEM_JSON}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Content-Language: zh',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
