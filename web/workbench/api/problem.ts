// What the server says when it refuses (application/problem+json), as one class.

/** One field of a form and what is to be put right there. */
export interface FieldFault {
  readonly field: string;
  readonly detail: string;
}

/** The body of a problem answer. */
interface ProblemBody {
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  readonly code?: string;
  readonly faults?: readonly FieldFault[];
}

/** Codes that the workbench makes itself, where no answer came or it was not one of ours. */
const OFFLINE = 'offline';
const UNREADABLE = 'unreadable';

/** A refused or failed request. `detail` is a sentence for the officer, in the language asked for; may be empty. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly faults: readonly FieldFault[];

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? body.code ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = body.code ?? UNREADABLE;
    this.detail = body.detail ?? body.title ?? '';
    this.faults = body.faults ?? [];
  }

  /** Somebody else changed the matter after it was read. */
  get isChangedMeanwhile(): boolean {
    return this.code === 'matter-changed' || this.status === 412;
  }

  /** The first try had been carried out after all, and now something else was sent under its key. */
  get isAlreadyDone(): boolean {
    return this.code === 'idempotency-key-reused';
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }

  get isOffline(): boolean {
    return this.code === OFFLINE;
  }

  /** Whether trying the same again may help: the network or the server failed, nothing was decided. */
  get mayRetry(): boolean {
    return this.isOffline || this.status >= 500;
  }
}

/** The request never reached the server, or no answer came back. */
export function offlineProblem(): ApiProblem {
  return new ApiProblem(0, { code: OFFLINE });
}

/** Reads a refusal; keeps the status where the body is not ours (a proxy's page). */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) return new ApiProblem(response.status, {});
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  return new ApiProblem(response.status, body);
}

/** `/claims/0/text`, `claims[0].text` and `claims.0.text` are all the path of the same field. */
export function fieldPath(field: string): (string | number)[] {
  return field
    .split(/[./[\]]+/)
    .filter((part) => part !== '' && part !== 'body')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
