// What the history tells of simplified handling 简易办理.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { ReturnGround, SimpleGround } from '../simple.contract.ts';

/** That a matter was marked, and how that ended. */
export interface SimpleState {
  readonly grounds: readonly SimpleGround[];
  readonly unitId: string;
  readonly markedOn: PlainDate;
  /** Absent while it is handled simply. */
  readonly returned?: SimpleReturn;
}

/** Back to the ordinary procedure. */
export interface SimpleReturn {
  readonly on: PlainDate;
  readonly ground: ReturnGround;
  /** The text that says why; absent where a fact shut it out. */
  readonly reasonText?: number;
}

/** Whether a matter is marked and did not go back. */
export function isSimple({ simple }: { readonly simple?: SimpleState }): boolean {
  return simple !== undefined && simple.returned === undefined;
}
