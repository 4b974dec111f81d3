import type { Catalogue } from '../zh/index.ts';

export const attachments: Catalogue['attachments'] = {
  title: 'Attachments',
  help: 'The petitioner sees these too with number and query code; where a photo was taken is not told.',
  none: 'There are no attachments.',
  add: 'Add attachments',
  origin: { desk: 'added by an officer', portal: 'sent by the petitioner' },
  scan: {
    held: 'Waits to be scanned for viruses; it can be downloaded afterwards.',
    unscanned: 'Not scanned for viruses; open it with care.',
  },
  infected: (finding) =>
    `Carries a virus (${finding}) and cannot be downloaded. Ask the petitioner for another copy.`,
};
