// Notes, agreements and the carrying out of what was supported, as the history of a matter tells them.
import type { PlainDate } from '#kernel/plain-date.ts';
import type { AgreementKind, NoteKind } from '../record.contract.ts';

/** A note of the handling; its text stands in a row. */
export interface NoteState {
  readonly noteId: number;
  readonly kind: NoteKind;
  readonly unitId: string;
  readonly doneOn: PlainDate;
  readonly text: number;
}

/** An agreement between the two sides of a dispute (2022 art. 33). */
export interface AgreementState {
  readonly agreementId: number;
  readonly kind: AgreementKind;
  readonly unitId: string;
  readonly signedOn: PlainDate;
  readonly partiesText: number;
  readonly termsText: number;
}

/** One report of how far a supported opinion has been carried out. */
export interface ExecutionReport {
  readonly on: PlainDate;
  readonly unitId: string;
  readonly isDone: boolean;
  readonly text: number;
}
