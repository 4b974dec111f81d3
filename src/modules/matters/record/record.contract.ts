// What is kept of the handling beside its steps: notes of investigation and contact, agreements (2022 art. 33), and whether
// a supported opinion was carried out (2022 art. 32(2)).
import { Type, type Static } from 'typebox';
import { Day, orNull, prose } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;

/** 调查核实 or 联系信访人. */
export const NoteKind = Type.Enum(['investigation', 'contact']);
export type NoteKind = Static<typeof NoteKind>;

/** 调解协议书 or 和解协议书. */
export const AgreementKind = Type.Enum(['mediation', 'settlement']);
export type AgreementKind = Static<typeof AgreementKind>;

/** 记录调查核实、联系情况. */
export const AddNote = Type.Object(
  { kind: NoteKind, doneOn: Type.Optional(Day), text: prose(20_000) },
  command,
);
export type AddNote = Static<typeof AddNote>;

/** 登记调解、和解协议: both sides agreed of their own will, and a written agreement was made. */
export const RecordAgreement = Type.Object(
  { kind: AgreementKind, signedOn: Type.Optional(Day), parties: prose(500), terms: prose(20_000) },
  command,
);
export type RecordAgreement = Static<typeof RecordAgreement>;

/** 登记执行情况: how far what was supported has been carried out. */
export const ReportExecution = Type.Object(
  { doneOn: Type.Optional(Day), text: prose(10_000), isDone: Type.Boolean() },
  command,
);
export type ReportExecution = Static<typeof ReportExecution>;

/** One note. */
export const NoteView = Type.Object({
  noteId: Type.Integer(),
  kind: NoteKind,
  unitId: Type.String(),
  doneOn: Day,
  text: Type.String(),
});
export type NoteView = Static<typeof NoteView>;

/** One agreement. */
export const AgreementView = Type.Object({
  agreementId: Type.Integer(),
  kind: AgreementKind,
  unitId: Type.String(),
  signedOn: Day,
  parties: Type.String(),
  terms: Type.String(),
});
export type AgreementView = Static<typeof AgreementView>;

/** How what was supported is carried out; `doneOn` is null until it is. */
export const ExecutionView = Type.Object({
  doneOn: orNull(Day),
  reports: Type.Array(
    Type.Object({ on: Day, unitId: Type.String(), isDone: Type.Boolean(), text: Type.String() }),
  ),
});
export type ExecutionView = Static<typeof ExecutionView>;
