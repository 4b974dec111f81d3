// The one way to the server: fetch, JSON, problem answers as ApiProblem.
import { storedLanguage } from '../i18n/language.ts';
import { ApiProblem, offlineProblem, readProblem } from './problem.ts';

const ROOT = '/api/v1';

type QueryValue = string | number | boolean | undefined;

/** What a request may carry besides its method and path. */
export interface RequestOptions {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  /** The matter's version as last read; the server refuses when it has moved on. */
  readonly ifMatch?: number;
  /** Made once per form, so that sending twice creates once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Sends a request and reads its JSON answer (undefined for an empty one). */
export async function request<Answer>(
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<Answer> {
  const response = await send(method, path, options);
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as Answer;
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) throw new ApiProblem(response.status, { code: 'unreadable' });
  return (await response.json()) as Answer;
}

/** The address of something to download: the browser fetches it, with the session's cookie. */
export function addressOf(path: string, query: RequestOptions['query'] = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? `${ROOT}${path}` : `${ROOT}${path}?${text}`;
}

async function send(method: Method, path: string, options: RequestOptions): Promise<Response> {
  const init: RequestInit = { method, headers: headersOf(options), credentials: 'same-origin' };
  if (options.body !== undefined) {
    init.body = isRaw(options.body) ? options.body : JSON.stringify(options.body);
  }
  if (options.signal !== undefined) init.signal = options.signal;
  try {
    return await fetch(addressOf(path, options.query), init);
  } catch (reason) {
    if (options.signal?.aborted === true) throw reason;
    throw offlineProblem();
  }
}

function headersOf(options: RequestOptions): Headers {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': storedLanguage() });
  if (options.body !== undefined && !isRaw(options.body)) headers.set('Content-Type', 'application/json');
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`);
  if (options.idempotencyKey !== undefined) headers.set('Idempotency-Key', options.idempotencyKey);
  return headers;
}

/** Bodies that fetch sends as they are; the browser sets their content type. */
function isRaw(body: unknown): body is FormData | Blob {
  return body instanceof FormData || body instanceof Blob;
}
