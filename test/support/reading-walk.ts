// Everything that somebody can read, asked for one after the other: each reading of the interface with each of its filters,
// page by page, each workbook opened, each page of the portal. Made from the description of the interface, so that a new
// reading is walked by itself, and one with a question that nobody knows a value for fails.
import ExcelJS from 'exceljs';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { Known, Schema } from './hostile.ts';
import type { Operation } from './hostile-requests.ts';
import type { WholeServer } from './whole-server.ts';

/** A route of the interface. */
export interface Asked {
  readonly method: NonNullable<InjectOptions['method']>;
  readonly path: string;
  readonly operation: Operation & { readonly tags?: readonly string[] };
}

/** One answer, as somebody sees it. */
export interface Told {
  readonly request: string;
  readonly status: number;
  /** Status line, headers and what stands in the body, a workbook opened. */
  readonly text: string;
}

/** What differs between two answers to the same question: when and under which number it was answered. */
const OF_THE_MOMENT: readonly string[] = [
  'date',
  'x-request-id',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
];
const FORBIDDEN = 403;
/** Small pages are there for the seams between them; what stands on all of them, larger ones tell. */
const SMALL_PAGE = '3';
const MOST_SMALL_PAGES = 8;
const MOST_PAGES = 100;

/** Every route of the interface. */
export async function listAsked({ app }: WholeServer): Promise<Asked[]> {
  const { paths } = (await app.inject({ url: '/api/openapi.json' })).json<{
    paths: Record<string, Record<string, Asked['operation']>>;
  }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Asked['method'],
      path,
      operation,
    })),
  );
}

/** Walks through every reading as whoever the cookie belongs to. */
export async function walkReadings(
  server: WholeServer,
  cookie: string,
  known: Known,
  isWalked: (asked: Asked) => boolean = () => true,
): Promise<Told[]> {
  const told: Told[] = [];
  const readings = (await listAsked(server)).filter(({ method }) => method === 'GET');
  for (const asked of readings.filter(isWalked)) {
    for (const url of addressesOf(asked, known)) {
      told.push(...(await readAll(server, cookie, url)));
      // A post that may not read this is told so before anything is asked.
      if (told.at(-1)?.status === FORBIDDEN) break;
    }
  }
  return told;
}

/** Walks through every page that a browser is given without signing in. */
export async function walkPages(server: WholeServer, cookie: string, known: Known): Promise<Told[]> {
  const told: Told[] = [];
  const pages = server.routes.filter(({ method, url, isPage }) => isPage && method === 'GET' && url !== '*');
  for (const { url } of pages) {
    const path = url.replaceAll(/:(\w+)/g, '{$1}');
    for (const filled of filledPaths(path, known))
      told.push(await tell(server, { method: 'GET', url: filled, headers: { cookie, accept: 'text/html' } }));
  }
  return told;
}

/** One request and its answer. */
export async function tell({ app }: WholeServer, request: InjectOptions): Promise<Told> {
  const answered = await app.inject(request);
  return {
    request: `${request.method} ${String(request.url)}`,
    status: answered.statusCode,
    text: `${answered.statusCode} ${answered.statusMessage}\n${headersOf(answered)}\n${await bodyOf(answered)}`,
  };
}

async function readAll(server: WholeServer, cookie: string, url: string): Promise<Told[]> {
  const pages: Told[] = [];
  const most = url.includes(`limit=${SMALL_PAGE}`) ? MOST_SMALL_PAGES : MOST_PAGES;
  for (let next: string | undefined = url; next !== undefined && pages.length < most;) {
    const told = await tell(server, { method: 'GET', url: next, headers: { cookie } });
    pages.push(told);
    const cursor = /"nextCursor":"([^"]+)"/.exec(told.text)?.[1];
    next =
      cursor === undefined
        ? undefined
        : `${url}${url.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
  }
  return pages;
}

/** Each path, alone with what it must be asked, and with each value of each question that may be asked as well. */
function addressesOf({ path, operation }: Asked, known: Known): string[] {
  const questions = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query') as readonly {
    readonly name: string;
    readonly schema: Schema;
    readonly required?: boolean;
  }[];
  const must = questions
    .filter(({ required }) => required === true)
    .map(({ name, schema }) => questionOf(name, valuesOf(name, schema, known)[0] ?? ''));
  const may = questions
    .filter(({ name, required }) => required !== true && name !== 'cursor')
    .flatMap(({ name, schema }) => valuesOf(name, schema, known).map((value) => questionOf(name, value)));
  return filledPaths(path, known).flatMap((filled) => {
    const asked = [must, ...may.map((one) => [...must, one])];
    return asked.map((all) => (all.length === 0 ? filled : `${filled}?${all.join('&')}`));
  });
}

function questionOf(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value)}`;
}

function filledPaths(path: string, known: Known): string[] {
  const name = /\{(\w+)\}/.exec(path)?.[1];
  if (name === undefined) return [path];
  return knownValues(name, known).flatMap((value) =>
    filledPaths(path.replace(`{${name}}`, encodeURIComponent(value)), known),
  );
}

function valuesOf(name: string, schema: Schema, known: Known): string[] {
  if (name === 'limit') return [SMALL_PAGE, '200'];
  const choices = schema.enum ?? schema.anyOf?.flatMap((one) => one.const ?? []) ?? [];
  return choices.length > 0 ? choices.map(String) : knownValues(name, known);
}

function knownValues(name: string, known: Known): string[] {
  const values = known[name];
  if (values === undefined) throw new Error(`say what ${name} may be, so that readings with it are walked`);
  return values.map(String);
}

function headersOf({ headers }: LightMyRequestResponse): string {
  const shown = Object.entries(headers).filter(([name]) => !OF_THE_MOMENT.includes(name));
  return decoded(JSON.stringify(shown));
}

/** File names stand encoded in headers. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function bodyOf({ rawPayload, body }: LightMyRequestResponse): Promise<string> {
  if (rawPayload.subarray(0, 2).toString('latin1') !== 'PK') return body.replace(/"requestId":"[^"]*"/, '');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(rawPayload as unknown as ArrayBuffer);
  return workbook.worksheets
    .map((sheet) => [sheet.name, ...sheet.getSheetValues().map((row) => JSON.stringify(row))].join('\n'))
    .join('\n');
}

/** Which answers tell any of the marks. */
export function marksIn(told: readonly Told[], marks: readonly string[]): string[] {
  return told.flatMap(({ request, text }) =>
    marks.filter((mark) => text.includes(mark)).map((mark) => `${request} tells ${mark}`),
  );
}

/** Answers that other people's reading does not change, by their question. */
function comparable(told: readonly Told[]): Record<string, string> {
  const standing = told.filter(({ request }) => !/\/(audit\/|matters\/[^/]+\/readings)/.test(request));
  return Object.fromEntries(standing.map(({ request, text }) => [request, text]));
}

/** Questions that are answered otherwise than before, or were not asked then. */
export function differences(before: readonly Told[], after: readonly Told[]): string[] {
  const was = comparable(before);
  return Object.entries(comparable(after)).flatMap(([request, text]) =>
    was[request] === text ? [] : [request],
  );
}
