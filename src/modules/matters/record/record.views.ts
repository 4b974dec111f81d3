import type { AgreementView, ExecutionView, NoteView } from './record.contract.ts';
import type { MatterState } from '../rules/state.ts';

type Texts = ReadonlyMap<number, string>;

/** Notes, agreements and execution with their texts; execution is null where nothing was supported. */
export function viewRecord(
  state: MatterState,
  texts: Texts,
): {
  readonly handlingNotes: NoteView[];
  readonly agreements: AgreementView[];
  readonly execution: ExecutionView | null;
} {
  const said = (textId: number): string => texts.get(textId) ?? '';
  const supported = state.answeredOn !== null && state.claims.some(({ outcome }) => outcome === 'supported');
  const reports = (state.execution ?? []).map(({ text, ...report }) => ({ ...report, text: said(text) }));
  return {
    handlingNotes: (state.handlingNotes ?? []).map(({ text, ...note }) => ({ ...note, text: said(text) })),
    agreements: (state.agreements ?? []).map(({ partiesText, termsText, ...agreement }) => ({
      ...agreement,
      parties: said(partiesText),
      terms: said(termsText),
    })),
    execution: supported ? { doneOn: reports.find(({ isDone }) => isDone)?.on ?? null, reports } : null,
  };
}
