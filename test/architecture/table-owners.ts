// Which module owns which table. A new table gets an owner here in the change that creates it.

/** The owner of each table: a module, or the platform. Only the owner writes. */
export const OWNERS: Readonly<Record<string, readonly string[]>> = {
  platform: ['sealing_keys', 'resealing', 'idempotent_requests'],
  calendar: ['calendar_versions'],
  law: ['law_settings'],
  network: ['places', 'topics', 'units', 'competences', 'officers', 'posts'],
  access: [
    'accounts',
    'old_passwords',
    'authenticators',
    'passkeys',
    'sessions',
    'demo_city',
    'one_time_links',
    'recoveries',
    'delegations',
  ],
  audit: [
    'events',
    'audit_entries',
    'audit_words',
    'audit_links',
    'audit_waiting_heads',
    'audit_keys',
    'audit_checkpoints',
    'audit_checkpoint_heads',
  ],
  intake: ['submissions', 'parties'],
  matters: [
    'matters',
    'matter_units',
    'claims',
    'assignments',
    'clocks',
    'notices',
    'answers',
    'ratings',
    'repeat_candidates',
    'accused',
    'disclosures',
    'identity_openings',
    'matter_texts',
    'proceedings',
    'hearings',
    'supervisions',
    'supervision_proposals',
    'objections',
    'endings',
  ],
  documents: ['documents', 'document_counters'],
  attachments: ['attachments', 'attachment_pieces'],
  supervision: ['recommendations', 'recommendation_matters'],
  retention: ['retention_rules', 'retention_holds', 'destruction_lists', 'destruction_items'],
  exchange: ['ledgers', 'ledger_rows', 'ledger_faults', 'higher_visits', 'circular_totals'],
};

/** Leave to read tables of another owner: for views, which answer a screen in one query. Nobody has leave to write. */
export interface Leave {
  /** Files that have it. */
  readonly files: RegExp;
  readonly tables: readonly string[];
  readonly why: string;
}

export const LEAVES: readonly Leave[] = [
  {
    files: /^src\/platform\/db\/query-reach\.ts$/,
    tables: ['matter_units'],
    why: 'The conditions of reach stand in one file, for every module that asks after matters.',
  },
  {
    files: /^src\/modules\/statistics\//,
    tables: [
      'submissions',
      'higher_visits',
      'circular_totals',
      'matters',
      'matter_units',
      'claims',
      'assignments',
      'clocks',
      'notices',
      'answers',
      'ratings',
      'proceedings',
      'hearings',
      'supervisions',
      'recommendations',
      'units',
      'places',
      'topics',
    ],
    why: 'A figure and the list behind it come from one query over what is counted; persons are not counted by name.',
  },
  {
    files: /^src\/modules\/matters\/([\w-]+\.)?views\.ts$/,
    tables: ['submissions', 'units', 'places', 'topics', 'officers'],
    why: 'A page of a list is one query; names of units, places and topics and the channel stand in each row.',
  },
  {
    files: /^src\/modules\/audit\/entries\.views\.ts$/,
    tables: ['officers', 'matters'],
    why: 'The log keeps identifiers; the auditor reads names and numbers of matters.',
  },
  {
    files: /^src\/modules\/audit\/withheld\.store\.ts$/,
    tables: ['matters'],
    why: 'An export withholds what is about matters with walls.',
  },
  {
    files: /^src\/modules\/audit\/(events\.store|verify)\.ts$/,
    tables: ['matters', 'recommendations'],
    why: 'The verifier looks for histories whose matter or recommendation somebody removed, and for those that no checkpoint covers.',
  },
];
