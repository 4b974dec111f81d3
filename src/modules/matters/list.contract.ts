import { Type, type Static } from 'typebox';
import { Day, orNull } from '#kernel/schema.ts';
import { Channel, Kind } from '#modules/intake/contract.ts';
import { ReturnedDraft } from './approval/draft.contract.ts';
import { DueLight, command, MatterStage } from './words.contract.ts';

/** One row of a list. */
export const MatterRow = Type.Object({
  matterId: Type.String(),
  number: Type.String(),
  title: Type.String(),
  stage: MatterStage,
  kind: Kind,
  channel: Channel,
  receivedOn: Day,
  placeId: Type.String(),
  topicId: orNull(Type.String()),
  registeredUnit: Type.String(),
  holderUnit: Type.String(),
  nextRule: orNull(Type.String()),
  nextRawOn: orNull(Day),
  nextDueOn: orNull(Day),
  light: DueLight,
  participants: Type.Integer(),
  repeatCandidates: Type.Integer(),
  /** The day on which its texts were destroyed 销毁; null while they are kept. */
  erasedOn: orNull(Day),
  /** In the list of drafts that came back: the one of this matter; null in every other list. */
  returned: orNull(ReturnedDraft),
});
export type MatterRow = Static<typeof MatterRow>;

/** A page of a list, in the order asked; `nextCursor` continues it. */
export const MatterPage = Type.Object({
  items: Type.Array(MatterRow),
  nextCursor: orNull(Type.String()),
});
export type MatterPage = Static<typeof MatterPage>;

/** tray: what this officer's unit holds, most urgent first. all: everything in scope, newest first. */
export const ListMatters = Type.Object(
  {
    box: Type.Optional(Type.Enum(['tray', 'all'])),
    stage: Type.Optional(MatterStage),
    channel: Type.Optional(Channel),
    kind: Type.Optional(Kind),
    light: Type.Optional(Type.Enum(['overdue', 'today', 'soon'])),
    holderUnit: Type.Optional(Type.String()),
    /**
     * Only those with a draft of the officer’s unit. approval: its head has to decide on it. changes: its head returned it
     * 退回修改, and whoever drafted it has to change it.
     */
    waits: Type.Optional(Type.Enum(['approval', 'changes'])),
    receivedFrom: Type.Optional(Day),
    receivedTo: Type.Optional(Day),
    /** Words in the text, or a number. */
    q: Type.Optional(Type.String({ maxLength: 100 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  command,
);
export type ListMatters = Static<typeof ListMatters>;

/** Query of `GET /api/v1/matters/:matterId/readings`. */
export const ReadingsQuery = Type.Object(
  {
    cursor: Type.Optional(Type.String({ format: 'uuid' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  command,
);
export type ReadingsQuery = Static<typeof ReadingsQuery>;

/** How many matters of each light the officer's unit holds. */
export const TrayCounts = Type.Object({
  overdue: Type.Integer(),
  today: Type.Integer(),
  soon: Type.Integer(),
  ahead: Type.Integer(),
  none: Type.Integer(),
  /** Among them: with a draft that waits for the head of the unit, and with one that came back. */
  toApprove: Type.Integer(),
  toChange: Type.Integer(),
});
export type TrayCounts = Static<typeof TrayCounts>;
