import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;
const Uuid = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** How long matters of a sort are kept 保管期限; null fits every channel, kind and outcome. */
export const RetentionRule = Type.Object({
  ruleId: Type.String(),
  channel: orNull(Type.String()),
  kind: orNull(Type.String()),
  outcome: orNull(Type.String()),
  /** Years from the day of closing; null: for ever 永久. */
  years: orNull(Type.Integer({ minimum: 1 })),
  basis: Sentence,
});
export type RetentionRule = Static<typeof RetentionRule>;

/** The rules in the order in which they are asked. */
export const RetentionRules = Type.Object({ items: Type.Array(RetentionRule) });
export type RetentionRules = Static<typeof RetentionRules>;

/** Changes how long matters of a sort are kept, as the archivist of the office says. */
export const ChangeRetention = Type.Object(
  { years: orNull(Type.Integer({ minimum: 1, maximum: 200 })) },
  command,
);
export type ChangeRetention = Static<typeof ChangeRetention>;

/** 暂缓销毁: a matter that must not be destroyed, and why. */
export const HoldMatter = Type.Object({ reason: prose(300) }, command);
export type HoldMatter = Static<typeof HoldMatter>;

/** A hold that somebody placed. */
export const HoldView = Type.Object({
  holdId: Uuid,
  matterId: Uuid,
  reason: Type.String(),
  placedBy: Type.String(),
  placedAt: Instant,
  releasedAt: orNull(Instant),
  releasedBy: orNull(Type.String()),
});
export type HoldView = Static<typeof HoldView>;

/** What a matter's retention is, and its holds, the latest first. */
export const RetentionView = Type.Object({
  ruleId: orNull(Type.String()),
  basis: orNull(Sentence),
  years: orNull(Type.Integer()),
  /** The last day on which it is kept; null while it is open, or for ever. */
  keepUntil: orNull(Day),
  holds: Type.Array(HoldView),
});
export type RetentionView = Static<typeof RetentionView>;

/** 拟定销毁清单: what of one's unit was kept for its period. */
export const ProposeDestruction = Type.Object({ reason: prose(300) }, command);
export type ProposeDestruction = Static<typeof ProposeDestruction>;

/** 批准: says which list was read, by its digest. */
export const ApproveDestruction = Type.Object({ digest: Digest }, command);
export type ApproveDestruction = Static<typeof ApproveDestruction>;

/** 退回: with the reason. */
export const RejectDestruction = Type.Object({ reason: prose(300) }, command);
export type RejectDestruction = Static<typeof RejectDestruction>;

/** proposed: waits for two approvals. approved: is being carried out. */
export const ListState = Type.Enum(['proposed', 'rejected', 'approved', 'done']);
export type ListState = Static<typeof ListState>;

const Named = Type.Object({ officerId: Uuid, name: Type.String(), at: Instant });

/** A destruction list 销毁清单. */
export const DestructionList = Type.Object({
  listId: Uuid,
  unitId: Type.String(),
  state: ListState,
  reason: Type.String(),
  items: Type.Integer(),
  digest: Digest,
  proposed: Named,
  approvals: Type.Array(Named),
  rejected: orNull(Named),
  rejection: orNull(Type.String()),
  finishedAt: orNull(Instant),
  /** How far it has been carried out. */
  erased: Type.Integer(),
  kept: Type.Integer(),
  /** Whether whoever reads this may approve it, and why not. */
  mayApprove: Type.Boolean(),
  whyNotApprove: orNull(Sentence),
  mayReject: Type.Boolean(),
});
export type DestructionList = Static<typeof DestructionList>;

/** Lists, the latest first. */
export const DestructionLists = Type.Object({ items: Type.Array(DestructionList) });
export type DestructionLists = Static<typeof DestructionLists>;

/** One matter of a list. */
export const DestructionItem = Type.Object({
  position: Type.Integer(),
  matterId: Uuid,
  number: Type.String(),
  title: Type.String(),
  closedOn: Day,
  keepUntil: Day,
  ruleId: Type.String(),
  basis: Sentence,
  state: Type.Enum(['listed', 'erased', 'kept']),
  keptBecause: orNull(Sentence),
});
export type DestructionItem = Static<typeof DestructionItem>;

/** What a list would name that were proposed now, and what of one's unit it would pass by although its period is over. */
export const DestructionCandidates = Type.Object({
  unitId: Type.String(),
  count: Type.Integer(),
  /** Whether more is ripe than fits on one list; the rest goes on the next. */
  full: Type.Boolean(),
  /** The first of them. */
  items: Type.Array(DestructionItem),
  keptBack: Type.Array(
    Type.Object({
      because: Sentence,
      count: Type.Integer(),
      /** The first of them. */
      matters: Type.Array(Type.Object({ matterId: Uuid, number: Type.String() })),
    }),
  ),
});
export type DestructionCandidates = Static<typeof DestructionCandidates>;

/** Query of the items of a list. */
export const ListItems = Type.Object(
  {
    after: Type.Optional(Type.Integer({ minimum: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  },
  command,
);
export type ListItems = Static<typeof ListItems>;

/** A page of them, in the order of the list. */
export const DestructionItems = Type.Object({
  items: Type.Array(DestructionItem),
  /** For `after`; null on the last page. */
  nextAfter: orNull(Type.Integer()),
});
export type DestructionItems = Static<typeof DestructionItems>;
