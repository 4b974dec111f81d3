// The rows behind a figure, page by page or all of them.
import { sql } from 'kysely';
import type { PlainDate } from '#kernel/plain-date.ts';
import { parsePlainDate } from '#kernel/plain-date.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { ListPage, ListRow } from './contract.ts';
import { prepareCounting } from './counting.ts';
import { GRAINS } from './grains.ts';
import { listQuery, type Position } from './list.query.ts';
import type { Selection } from './rows.query.ts';
import type { Measure } from './rules/measure.ts';

/** Rows of a page that does not ask for a number of them. */
const USUAL_PAGE = 100;
/** Rows read at a time where all are wanted: enough to be quick, few enough to hold. */
const STRETCH = 2000;

/** What a list is asked for. */
export interface ListRequest extends Selection {
  readonly measure: Measure;
}

/** One page of the list behind a figure. Refuses a cursor that no page gave out. */
export async function listRows(
  tx: Tx,
  request: ListRequest & { readonly cursor?: string; readonly limit?: number },
): Promise<Result<ListPage>> {
  const { measure, cursor, limit = USUAL_PAGE } = request;
  const after = cursor === undefined ? undefined : readCursor(cursor, measure);
  if (cursor !== undefined && after === undefined) return refuse(cursorUnreadable());
  await prepareCounting(tx);
  const rows = await read(tx, request, { after, limit: limit + 1 });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? writeCursor(last, measure) : null;
  return succeed({ measureId: measure.id, grain: measure.grain, items, nextCursor });
}

/** Every row behind a figure: as many as the figure says, or adding up to it. Holds one stretch at a time. */
export async function* allRows(tx: Tx, request: ListRequest): AsyncGenerator<ListRow> {
  await prepareCounting(tx);
  let after: Position | undefined;
  for (;;) {
    const rows = await read(tx, request, { after, limit: STRETCH });
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < STRETCH) return;
    after = positionOf(last, request.measure);
  }
}

async function read(
  tx: Tx,
  request: ListRequest,
  stretch: { readonly after: Position | undefined; readonly limit: number },
): Promise<ListRow[]> {
  const { rows } = await sql<ListRow>`${listQuery(request.measure, request, stretch)}`.execute(tx.db);
  return rows;
}

function positionOf(row: ListRow, measure: Measure): Position {
  const facts = row as Readonly<Record<string, string | number>>;
  const fields = [measure.timeRole, ...GRAINS[measure.grain].key.map(({ field }) => field)];
  return fields.map((field) => facts[field] ?? '');
}

function writeCursor(row: ListRow, measure: Measure): string {
  return Buffer.from(JSON.stringify(positionOf(row, measure))).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readCursor(cursor: string, measure: Measure): Position | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  const { key } = GRAINS[measure.grain];
  if (!Array.isArray(parsed) || parsed.length !== key.length + 1) return undefined;
  const [day, ...keys] = parsed as unknown[];
  if (typeof day !== 'string' || parsePlainDate(day) === undefined) return undefined;
  const fits = key.every(({ type }, index) =>
    type === 'uuid' ? UUID.test(String(keys[index])) : Number.isInteger(keys[index]),
  );
  return fits ? (parsed as [PlainDate, ...(string | number)[]]) : undefined;
}

function cursorUnreadable(): Refusal {
  return {
    code: 'list-cursor-unreadable',
    kind: 'invalid',
    field: 'cursor',
    text: {
      zh: '续页标记无法识别，请从第一页重新开始。',
      en: 'This is no cursor of this list; start again from the first page.',
    },
  };
}
