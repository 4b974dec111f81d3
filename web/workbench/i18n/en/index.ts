import type { Catalogue } from '../zh/index.ts';
import { app } from './app.ts';
import { approval } from './approval.ts';
import { attachments } from './attachments.ts';
import { audit } from './audit.ts';
import { commands } from './commands.ts';
import { delegation } from './delegation.ts';
import { documents } from './documents.ts';
import { law } from './law.ts';
import { ledgers } from './ledgers.ts';
import { matter } from './matter.ts';
import { network } from './network.ts';
import { officers } from './officers.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { relation } from './relation.ts';
import { reports } from './reports.ts';
import { retention } from './retention.ts';
import { review } from './review.ts';
import { search } from './search.ts';
import { security } from './security.ts';
import { session } from './session.ts';
import { simple } from './simple.ts';
import { supervision } from './supervision.ts';
import { tray } from './tray.ts';
import { words } from './words.ts';

export const en: Catalogue = {
  app,
  approval,
  attachments,
  audit,
  commands,
  delegation,
  documents,
  law,
  ledgers,
  matter,
  network,
  officers,
  record,
  register,
  relation,
  reports,
  retention,
  review,
  search,
  security,
  session,
  simple,
  supervision,
  tray,
  words,
};
