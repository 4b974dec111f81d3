import type { Catalogue } from '../zh/index.ts';

export const relation: Catalogue['relation'] = {
  is: {
    exhausted: 'Earlier matter that was re-reviewed',
    raisedAgain: 'Brought again on the same facts, no longer accepted',
    earlier: 'Earlier matter (this one has new facts)',
    newFacts: 'Matter with new facts or reasons',
    whole: 'Matter that it was split from',
    part: 'Split off from this one',
  },
  title: 'Related matters',
  earlierNumber: 'Number of the earlier matter',
  earlierNumberHelp: 'As on the petitioner’s papers. Its re-review opinion must have been served.',
  linkLead:
    'The earlier matter was re-reviewed and this one brings new facts or reasons: it is handled as a new matter, linked to that one.',
  newFacts: 'New facts or reasons',
  undoLead:
    'The claim goes back to the matter it was split from, which the petitioner then follows by this number, too.',
  serveJoinedLead: (number) =>
    `Serves the answer of the lead matter ${number} on this petitioner; the time to ask for review runs from their own service.`,
  splitLead:
    'Each claim chosen becomes a matter with the same day of receipt; the petitioner keeps their number and gets one for each.',
  splitClaims: 'Claims to split off',
  partsTitle: 'Numbers of the parts',
  partNumber: 'Number',
  queryCode: 'Query code',
  regulations: { '2005': 'Regulation of 2005', '2022': 'Regulation of 2022' },
  moveTo: (regulation) => `Move to the ${regulation}`,
  moveLead:
    'The Regulation is fixed when a matter comes in and moved only by a leader with a reason. Running periods are derived anew; how they were counted before is kept.',
  moveReason: 'Reason of the move',
  moveNotice: (number, regulation) =>
    `Your matter (number ${number}) is handled under the ${regulation} from today; its periods are derived anew.`,
  merge: 'Handle the two as one',
  joinedAs: 'Why it is joined',
  joinedAsWords: {
    repeat: 'Repeat: the same person raises it again',
    merged: 'Merged: others brought the same thing',
  },
};
