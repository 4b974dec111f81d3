import type { Citation } from './citation.ts';
import type { Text } from './text.ts';

/** An expected outcome: either a value or a reason why not. Bugs throw instead. */
export type Result<Value, Reason = Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

/** Why a command was not carried out, and what to do instead. */
export interface Refusal {
  /** Stable name of the reason, kebab-case with the subject first: `matter-already-accepted`. */
  readonly code: string;
  /** What kind of refusal it is; decides the HTTP status. */
  readonly kind: RefusalKind;
  /** What happened and what to do, for the person who asked. */
  readonly text: Text;
  /** The field of the input that is at fault, as a JSON pointer without the leading slash. */
  readonly field?: string;
  /** Further faults, each naming its field, where the input has several. */
  readonly faults?: readonly Fault[];
  /** After how many seconds it is worth asking again, where the kind is too-many. */
  readonly retryAfterSeconds?: number;
  /** The article that forbids it, where one does. */
  readonly citation?: Citation;
}

/** One fault of one field. */
export interface Fault {
  readonly field: string;
  readonly text: Text;
}

/** unauthenticated 401, forbidden 403, not-found 404, conflict 409, stale 412, invalid 422, too-many 429. */
export type RefusalKind =
  'unauthenticated' | 'forbidden' | 'not-found' | 'conflict' | 'stale' | 'invalid' | 'too-many';

/** A value that was reached. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A reason why not. */
export function refuse<Reason>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}
