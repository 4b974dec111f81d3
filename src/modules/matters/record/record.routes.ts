// The record of the handling over HTTP.
import type { Clock } from '#kernel/clock.ts';
import type { Route } from '#platform/http/route.ts';
import { onMatter } from '../on-matter.ts';
import { addNote, recordAgreement, reportExecution } from './record.commands.ts';
import { AddNote, RecordAgreement, ReportExecution } from './record.contract.ts';

/** 办理记录、调解和解协议、执行情况. */
export function recordRoutes(clock: Clock): readonly Route[] {
  return [
    onMatter(
      'handling-notes',
      'addNote',
      { zh: '记录调查核实、联系情况', en: 'Keep a note of the handling' },
      AddNote,
      addNote,
      clock,
    ),
    onMatter(
      'agreements',
      'recordAgreement',
      { zh: '登记调解、和解协议', en: 'Record an agreement' },
      RecordAgreement,
      recordAgreement,
      clock,
    ),
    onMatter(
      'execution',
      'reportExecution',
      { zh: '登记执行情况', en: 'Report how a supported opinion is carried out' },
      ReportExecution,
      reportExecution,
      clock,
    ),
  ];
}
