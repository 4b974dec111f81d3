// The record of the handling in sentences. What a note says is for officers, and stands in its row.
import type { Text } from '#kernel/text.ts';
import type { AgreementKind, NoteKind } from '../record.contract.ts';
import type { MatterEvent } from '../../rules/events.ts';

const NOTES: Readonly<Record<NoteKind, Text>> = {
  investigation: { zh: '调查核实', en: 'Investigated' },
  contact: { zh: '联系信访人', en: 'In contact with the petitioner' },
};

const AGREEMENTS: Readonly<Record<AgreementKind, Text>> = {
  mediation: { zh: '经调解达成协议', en: 'Agreement reached by mediation' },
  settlement: { zh: '双方自愿达成和解协议', en: 'The two sides settled' },
};

/** One note, agreement or report in words. */
export function describeRecord(
  event: Extract<MatterEvent, { type: 'note.added' | 'agreement.recorded' | 'execution.reported' }>,
): Text {
  switch (event.type) {
    case 'note.added':
      return NOTES[event.data.note.kind];
    case 'agreement.recorded':
      return AGREEMENTS[event.data.agreement.kind];
    case 'execution.reported':
      return event.data.report.isDone
        ? { zh: '支持的意见已执行完毕', en: 'What was supported has been carried out' }
        : { zh: '报告执行情况', en: 'Reported how it is carried out' };
  }
}
