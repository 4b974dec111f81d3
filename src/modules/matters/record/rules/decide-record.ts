// Decides notes of the handling, agreements (2022 art. 33) and reports of execution (2022 art. 32(2), 2005 art. 32(2)).
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { AddNote, RecordAgreement, ReportExecution } from '../record.contract.ts';
import { checkDay } from '../../handling/rules/decide-handling.ts';
import type { MatterEvent } from '../../rules/events.ts';
import type { Circumstances } from '../../rules/law-port.ts';
import { isExecutionOwed, nothingToExecute } from './execution.ts';
import type { MatterState } from '../../rules/state.ts';
import type { Worded } from '../../rules/text-state.ts';

/** Keeps a note of what was found out, or of a contact with the petitioner. */
export function addNote(
  state: MatterState,
  input: AddNote,
  words: Worded<'note'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const doneOn = input.doneOn ?? today;
  const fault = checkDay('doneOn', doneOn, { from: state.receivedOn, to: today });
  if (fault !== undefined) return refuse(fault);
  const noteId = (state.handlingNotes?.length ?? 0) + 1;
  return succeed({
    type: 'note.added',
    occurredOn: doneOn,
    data: {
      note: { noteId, kind: input.kind, unitId, doneOn, text: words.ids.note },
      texts: words.states,
      clocks: [],
    },
  });
}

/** Records that both sides agreed, by mediation or of themselves, in writing. No clock stops: the law has no pause. */
export function recordAgreement(
  state: MatterState,
  input: RecordAgreement,
  words: Worded<'parties' | 'terms'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  const signedOn = input.signedOn ?? today;
  const fault = checkDay('signedOn', signedOn, { from: state.acceptedOn ?? state.receivedOn, to: today });
  if (fault !== undefined) return refuse(fault);
  return succeed({
    type: 'agreement.recorded',
    occurredOn: signedOn,
    data: {
      agreement: {
        agreementId: (state.agreements?.length ?? 0) + 1,
        kind: input.kind,
        unitId,
        signedOn,
        partiesText: words.ids.parties,
        termsText: words.ids.terms,
      },
      texts: words.states,
      clocks: [],
    },
  });
}

/** Reports how far what was supported has been carried out, until it is. */
export function reportExecution(
  state: MatterState,
  input: ReportExecution,
  words: Worded<'report'>,
  { today, unitId }: Circumstances,
): Result<MatterEvent> {
  if (!isExecutionOwed(state)) {
    return refuse({ code: 'nothing-to-execute', kind: 'conflict', text: nothingToExecute(state) });
  }
  const on = input.doneOn ?? today;
  const fault = checkDay('doneOn', on, { from: state.answeredOn ?? state.receivedOn, to: today });
  if (fault !== undefined) return refuse(fault);
  return succeed({
    type: 'execution.reported',
    occurredOn: on,
    data: {
      report: { on, unitId, isDone: input.isDone, text: words.ids.report },
      texts: words.states,
      clocks: [],
    },
  });
}
