import { Type, type Static } from 'typebox';
import { ACTS } from '#kernel/act.ts';
import { Day, orNull } from '#kernel/schema.ts';

const query = { additionalProperties: false } as const;
const Uuid = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });

/** What was done; the closed list of the audit log. */
export const RecordedAct = Type.Enum([...ACTS]);
export type RecordedAct = Static<typeof RecordedAct>;

const narrowing = {
  officerId: Type.Optional(Uuid),
  unitId: Type.Optional(Type.String({ maxLength: 60 })),
  act: Type.Optional(RecordedAct),
  outcome: Type.Optional(Type.Enum(['done', 'refused'])),
  /** The number of the matter, or of the submission that opened it. */
  number: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  from: Type.Optional(Day),
  /** The last day, included. */
  to: Type.Optional(Day),
};

/** Query of `GET /api/v1/audit/entries.xlsx`: entries narrowed by who, what, which matter and when. */
export const NarrowEntries = Type.Object(narrowing, query);
export type NarrowEntries = Static<typeof NarrowEntries>;

/** Query of `GET /api/v1/audit/entries`: the same, page by page. */
export const ListEntries = Type.Object(
  {
    ...narrowing,
    cursor: Type.Optional(Uuid),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  query,
);
export type ListEntries = Static<typeof ListEntries>;

/** Query of `GET /api/v1/audit/export.jsonl`: the days of recording. */
export const ExportDays = Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day) }, query);
export type ExportDays = Static<typeof ExportDays>;

/** Who acted. */
export const EntryActorView = Type.Object({
  kind: Type.Enum(['officer', 'petitioner', 'public', 'system']),
  officerId: orNull(Type.String()),
  name: orNull(Type.String()),
  unitId: orNull(Type.String()),
  role: orNull(Type.String()),
  /** The officer in whose post they acted, where it was not their own 代行. */
  onBehalfOf: orNull(Type.String()),
  task: orNull(Type.String()),
});

/** One entry as the auditor sees it. */
export const EntryView = Type.Object({
  entryId: Type.String(),
  recordedAt: Instant,
  act: RecordedAct,
  operation: Type.String(),
  outcome: Type.Enum(['done', 'refused']),
  refusal: orNull(Type.String()),
  actor: EntryActorView,
  matterId: orNull(Type.String()),
  matterNumber: orNull(Type.String()),
  subject: orNull(Type.String()),
  requestId: orNull(Type.String()),
  /** Whether words were typed; they are sealed, and not for the auditor either. */
  hasWords: Type.Boolean(),
});
export type EntryView = Static<typeof EntryView>;

/** A page of entries, the latest first. */
export const EntryPage = Type.Object({ items: Type.Array(EntryView), nextCursor: orNull(Type.String()) });
export type EntryPage = Static<typeof EntryPage>;
