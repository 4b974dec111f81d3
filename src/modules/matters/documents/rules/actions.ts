// Papers of a matter: in which stage, and by whom of those who hold the matter.
import type { ActionRules } from '../../rules/action-rule.ts';
import { ANY_STAGE, NOTHING_ELSE } from '../../rules/stages.ts';

export const DOCUMENTS_ACTIONS = {
  // Which documents a unit has the facts for is decided in document-facts.ts: reviewing units have some, too.
  issueDocument: {
    name: { zh: '出具文书', en: 'issue a document' },
    stages: ANY_STAGE,
    by: 'anybody',
    instead: NOTHING_ELSE,
  },
  // Papers may come at any time, also after the end.
  addAttachment: {
    name: { zh: '添加附件', en: 'add attachments' },
    stages: ANY_STAGE,
    by: 'registrar',
    instead: NOTHING_ELSE,
  },
} as const satisfies ActionRules;
