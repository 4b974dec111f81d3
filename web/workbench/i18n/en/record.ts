import type { Catalogue } from '../zh/index.ts';

export const record: Catalogue['record'] = {
  noteKind: { investigation: 'Investigation', contact: 'Contact with the petitioner' },
  agreementKind: { mediation: 'Mediation agreement', settlement: 'Settlement agreement' },
  notes: 'Notes of the handling',
  agreements: 'Mediation and settlement',
  execution: 'Execution',
  noteTitle: 'Keep a note of the handling',
  noteLead: 'Notes are for officers; the petitioner does not see them.',
  noteKindLabel: 'Kind',
  doneOn: 'Day',
  noteText: 'Note',
  noteHelp: 'Time, place, who was there, what was learned and the evidence.',
  agreementTitle: 'Record an agreement',
  agreementLead:
    'Where both sides agree of their own will, a written agreement is made (2022 art. 33). It moves no deadline.',
  agreementKindLabel: 'Kind',
  signedOn: 'Signed on',
  parties: 'The two sides',
  terms: 'Terms',
  executionTitle: 'Report execution',
  executionLead: 'What was supported is followed until it has been carried out (2022 art. 32(2)).',
  executionText: 'How far it is',
  isDone: 'Carried out',
  notYetDone: 'Still under way',
  owed: 'What was supported has not been reported as carried out.',
  doneSince: (day: string) => `Carried out on ${day}`,
};
