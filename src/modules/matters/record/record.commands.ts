// The record of the handling: notes, agreements, execution. Each runs through changeMatter.
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { changeMatter, type Decision, type Target } from '../changing.ts';
import type { MatterChanged } from '../contract.ts';
import { documentsOfAgreement } from '../documents/documents-of-record.ts';
import { changeInWriting } from '../documents/issuing.ts';
import type { AddNote, RecordAgreement, ReportExecution } from './record.contract.ts';
import {
  addNote as decideNote,
  recordAgreement as decideAgreement,
  reportExecution as decideReport,
} from './rules/decide-record.ts';
import type { MatterEvent } from '../rules/events.ts';
import { writeTexts, type Written } from '../texts.ts';

/** Keeps what was found out, or a contact with the petitioner. Officers read it; the petitioner does not. */
export function addNote(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: AddNote },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'addNote', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { note: input.text });
    return worded(decideNote(state, input, words, circumstances), words);
  });
}

/** Records a written agreement of both sides (2022 art. 33). */
export function recordAgreement(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: RecordAgreement },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeInWriting(tx, actor, 'recordAgreement', target, clock, (state, circumstances) => {
    const { parties, terms } = input;
    const words = writeTexts(state, { parties, terms });
    const decision = worded(decideAgreement(state, input, words, circumstances), words);
    if (!decision.ok) return decision;
    return succeed({ ...decision.value, documents: documentsOfAgreement(input.kind) });
  });
}

/** Reports how far what was supported has been carried out (2022 art. 32(2)). */
export function reportExecution(
  tx: Tx,
  actor: Actor,
  { input, ...target }: Target & { readonly input: ReportExecution },
  clock: Clock,
): Promise<Result<MatterChanged>> {
  return changeMatter(tx, actor, 'reportExecution', target, clock, (state, circumstances) => {
    const words = writeTexts(state, { report: input.text });
    return worded(decideReport(state, input, words, circumstances), words);
  });
}

function worded(event: Result<MatterEvent>, words: Written<string>): Result<Decision> {
  return event.ok ? succeed({ event: event.value, prose: words.prose }) : event;
}
