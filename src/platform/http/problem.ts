// Every error leaves the program in this one form (RFC 9457) and in the caller's language.
import { Type, type Static } from 'typebox';
import type { Refusal, RefusalKind } from '#kernel/result.ts';
import type { Language, Text } from '#kernel/text.ts';

/** The media type of a problem. */
export const PROBLEM_JSON = 'application/problem+json';

/** What went wrong, for a program (code, faults) and for the person in front of it (title, detail). */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    faults: Type.Optional(Type.Array(Type.Object({ field: Type.String(), detail: Type.String() }))),
    citation: Type.Optional(
      Type.Object({ instrument: Type.String(), article: Type.String(), words: Type.String() }),
    ),
    requestId: Type.Optional(Type.String()),
  },
  { $id: 'Problem' },
);
export type Problem = Static<typeof Problem>;

/** The one place where a kind of refusal becomes an HTTP status. */
export const STATUS_OF = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  invalid: 422,
  'too-many': 429,
} as const satisfies Record<RefusalKind, number>;

const TITLES: Readonly<Record<number, Text>> = {
  400: { zh: '请求无法读取', en: 'The request cannot be read' },
  401: { zh: '请先登录', en: 'Sign in first' },
  403: { zh: '无权办理', en: 'Not allowed' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持该操作', en: 'Not supported here' },
  408: { zh: '请求超时', en: 'The request took too long' },
  409: { zh: '与现有情况冲突', en: 'In conflict with the present state' },
  412: { zh: '内容已被他人修改', en: 'Changed by somebody else' },
  413: { zh: '内容过大', en: 'Too large' },
  414: { zh: '网址过长', en: 'The address is too long' },
  415: { zh: '不支持该格式', en: 'Format not supported' },
  422: { zh: '填写内容有误', en: 'Something needs to be corrected' },
  429: { zh: '操作过于频繁', en: 'Too many requests' },
  431: { zh: '请求头过长', en: 'The headers are too long' },
  500: { zh: '系统出错', en: 'Something went wrong' },
  503: { zh: '暂时无法服务', en: 'Not available at the moment' },
};

/** A refusal as the caller is told it. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const faults = [
    ...(refusal.field === undefined ? [] : [{ field: refusal.field, text: refusal.text }]),
    ...(refusal.faults ?? []),
  ];
  return {
    ...problem({ status: STATUS_OF[refusal.kind], code: refusal.code, text: refusal.text }, language),
    ...(faults.length === 0
      ? {}
      : { faults: faults.map((fault) => ({ field: fault.field, detail: fault.text[language] })) }),
    ...(refusal.citation === undefined ? {} : { citation: { ...refusal.citation } }),
  };
}

/** A problem that no command decided: the form of the request, the route, a bug. */
export function problem(
  given: { readonly status: number; readonly code: string; readonly text: Text },
  language: Language,
): Problem {
  return {
    type: `urn:dengwen:problem:${given.code}`,
    title: (TITLES[given.status] ?? { zh: '出错', en: 'Error' })[language],
    status: given.status,
    detail: given.text[language],
    code: given.code,
  };
}
