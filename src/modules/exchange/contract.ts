import { Type, type Static } from 'typebox';
import { orNull, prose, Sentence } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;
const Uuid = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });

/** A ledger file may have this many bytes. */
export const LARGEST_LEDGER = 32 * 1024 * 1024;

/** What a row becomes: a matter, a visit to a higher level, or one month of the superior's circular 通报. */
export const LedgerTarget = Type.Enum(['submission', 'higherVisit', 'circularTotal']);
export type LedgerTarget = Static<typeof LedgerTarget>;

/** The fields that the rows of a sheet may fill, in the order in which a screen asks for them. */
export const LEDGER_FIELDS = {
  submission: [
    'sourceKey', // 编号 in the ledger: tells a row from the others, so that it is taken once only
    'channel',
    'receivedOn',
    'registeredUnit',
    'placeId',
    'topicId',
    'kind',
    'title',
    'body',
    'name',
    'anonymous',
    'phone',
    'address',
    'idNumber',
    'participants',
    'peopleAffected',
    'receivedByLeader',
    'upstreamNumber',
    'upstreamLevel',
    'responsibleUnit',
    'routingWay',
    'routedOn',
    'periodEndsOn',
    'acceptedOn',
    'answeredOn',
    'answerText',
    'outcome',
    'servedOn',
    'closedOn',
  ],
  higherVisit: ['sourceKey', 'visitedOn', 'level', 'placeId', 'participants', 'noticeNumber', 'topicId'],
  circularTotal: ['month', 'level', 'batches', 'participants', 'circularNumber'],
} as const satisfies Record<LedgerTarget, readonly string[]>;

/** A field that a column of a ledger may fill. */
export type LedgerField = (typeof LEDGER_FIELDS)[LedgerTarget][number];

/** Fields that each row must fill, from a column or a constant. Of `title` and `body` one is enough. */
export const REQUIRED_FIELDS: Readonly<Record<LedgerTarget, readonly LedgerField[]>> = {
  submission: ['channel', 'receivedOn'],
  higherVisit: ['visitedOn', 'level', 'noticeNumber'],
  circularTotal: ['month', 'level', 'batches', 'participants', 'circularNumber'],
};

/** An object with any of the fields, each of the same form. */
function eachField<Value>(schema: object) {
  const fields = new Set<string>(Object.values(LEDGER_FIELDS).flat());
  return Type.Unsafe<Readonly<Partial<Record<LedgerField, Value>>>>({
    type: 'object',
    properties: Object.fromEntries([...fields].map((field) => [field, schema])),
    additionalProperties: false,
  });
}

/** How one sheet is read. */
export const SheetMap = Type.Object(
  {
    /** Name of the sheet; `*`: every sheet that has all the headings named in `columns`. A .csv file has one sheet. */
    sheet: Type.String({ minLength: 1, maxLength: 100 }),
    /** The row in which the headings stand, counted from 1. */
    headerRow: Type.Integer({ minimum: 1, maximum: 100 }),
    target: LedgerTarget,
    /** The heading of the column that fills a field. */
    columns: eachField<string>({ type: 'string', minLength: 1, maxLength: 200 }),
    /** What a row has where its own cell says nothing. */
    constants: Type.Optional(eachField<string | number | boolean>({ type: ['string', 'number', 'boolean'] })),
    /** What the words in a column mean: `{"channel": {"群众来信": "letter"}}`. An empty meaning: nothing is stated. */
    values: Type.Optional(
      eachField<Readonly<Record<string, string>>>({
        type: 'object',
        additionalProperties: { type: 'string' },
      }),
    ),
  },
  command,
);
export type SheetMap = Static<typeof SheetMap>;

/** How a ledger is read. Kept beside the ledger and used again for the next one of the same form. */
export const LedgerMap = Type.Object(
  {
    /** Names where the rows come from. A row is taken once for each source, however often it is imported. */
    source: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
    sheets: Type.Array(SheetMap, { minItems: 1, maxItems: 50 }),
  },
  command,
);
export type LedgerMap = Static<typeof LedgerMap>;

/** A sheet as it was found in a file, and what its columns seem to mean. */
export const InspectedSheet = Type.Object({
  sheet: Type.String(),
  /** The row in which the headings seem to stand. */
  headerRow: Type.Integer(),
  headings: Type.Array(Type.String()),
  /** Rows below the headings that are not empty. */
  rows: Type.Integer(),
  /** The first rows, one text for each heading. */
  samples: Type.Array(Type.Array(Type.String())),
  /** Null where the headings tell nothing. */
  guess: orNull(SheetMap),
});
export type InspectedSheet = Static<typeof InspectedSheet>;

/** Answer to `POST /api/v1/ledgers/inspect` (form with `file`); nothing is stored. */
export const InspectedFile = Type.Object({
  fileName: Type.String(),
  sheets: Type.Array(InspectedSheet),
  /** The guesses as a map to begin with; null where no sheet could be guessed. */
  map: orNull(LedgerMap),
});
export type InspectedFile = Static<typeof InspectedFile>;

/** The fields of the form of `POST /api/v1/ledgers`, beside its `file`. */
export const UploadLedger = Type.Object(
  {
    /** A LedgerMap as JSON. */
    map: Type.String({ minLength: 2, maxLength: 200_000 }),
    /** What to call the ledger; the name of the file unless given. */
    name: Type.Optional(prose(200)),
  },
  command,
);
export type UploadLedger = Static<typeof UploadLedger>;

/** Body of `PUT /api/v1/ledgers/:ledgerId/map`: another map for a ledger whose import has not begun. */
export const ChangeLedgerMap = Type.Object({ map: LedgerMap }, command);
export type ChangeLedgerMap = Static<typeof ChangeLedgerMap>;

/** Names a ledger in an address. */
export const LedgerParams = Type.Object({ ledgerId: Uuid }, command);
export type LedgerParams = Static<typeof LedgerParams>;

/** uploaded: waits to be started; running; done; failed: stopped by an error, may be started again and goes on. */
export const LedgerState = Type.Enum(['uploaded', 'running', 'done', 'failed']);
export type LedgerState = Static<typeof LedgerState>;

/** A ledger and how far its import is. taken + known + faulty = rowsDone. */
export const LedgerView = Type.Object({
  ledgerId: Uuid,
  name: Type.String(),
  fileName: Type.String(),
  source: Type.String(),
  unitId: Type.String(),
  /** Name of the officer; null where the program itself imported it. */
  uploadedBy: orNull(Type.String()),
  uploadedAt: Instant,
  state: LedgerState,
  rowsTotal: Type.Integer(),
  rowsDone: Type.Integer(),
  rowsTaken: Type.Integer(),
  /** Rows that an earlier import, or an equal row above, had brought already. */
  rowsKnown: Type.Integer(),
  rowsFaulty: Type.Integer(),
  finishedAt: orNull(Instant),
  /** Why it stopped, where it failed. */
  failure: orNull(Sentence),
});
export type LedgerView = Static<typeof LedgerView>;

/** One ledger with its map. */
export const LedgerDetail = Type.Object({ ...LedgerView.properties, map: LedgerMap });
export type LedgerDetail = Static<typeof LedgerDetail>;

/** The ledgers of the officer's units, the newest first; `nextCursor` continues. */
export const LedgerPage = Type.Object({
  items: Type.Array(LedgerView),
  nextCursor: orNull(Type.String()),
});
export type LedgerPage = Static<typeof LedgerPage>;

/** Query of `GET /api/v1/ledgers` and `GET /api/v1/ledgers/:ledgerId/faults`. */
export const PageQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  command,
);
export type PageQuery = Static<typeof PageQuery>;

/** What is wrong with one cell, or with the row where no column is named, and what to do. */
export const CellFault = Type.Object({
  field: orNull(Type.String()),
  /** The heading of the column. */
  column: orNull(Type.String()),
  text: Sentence,
});
export type CellFault = Static<typeof CellFault>;

/** The faults of one row. Row numbers are those that the spreadsheet shows. */
export const RowFaults = Type.Object({
  sheet: Type.String(),
  row: Type.Integer(),
  faults: Type.Array(CellFault),
});
export type RowFaults = Static<typeof RowFaults>;

/** A page of faulty rows in the order of the file. */
export const FaultPage = Type.Object({ items: Type.Array(RowFaults), nextCursor: orNull(Type.String()) });
export type FaultPage = Static<typeof FaultPage>;

/** A row as it would be taken: each field in words, personal data masked. */
export const PreviewRow = Type.Object({
  sheet: Type.String(),
  row: Type.Integer(),
  target: LedgerTarget,
  fields: Type.Array(Type.Object({ field: Type.String(), text: Type.String() })),
});
export type PreviewRow = Static<typeof PreviewRow>;

/** Words in a column that mean nothing yet: to be given a meaning under `values` of the map. */
export const UnknownWords = Type.Object({
  sheet: Type.String(),
  field: Type.String(),
  column: Type.String(),
  text: Type.String(),
  rows: Type.Integer(),
});
export type UnknownWords = Static<typeof UnknownWords>;

/** Answer to `POST /api/v1/ledgers/:ledgerId/dry-run`: what an import would do now. Nothing is written. */
export const DryRun = Type.Object({
  rowsTotal: Type.Integer(),
  rowsTaken: Type.Integer(),
  rowsKnown: Type.Integer(),
  rowsFaulty: Type.Integer(),
  /** The first faulty rows. */
  faults: Type.Array(RowFaults),
  /** The first rows that would be taken. */
  preview: Type.Array(PreviewRow),
  unknownWords: Type.Array(UnknownWords),
});
export type DryRun = Static<typeof DryRun>;
