// Objections to a routing 异议, as the browser and the server speak of them.
import { Type, type Static } from 'typebox';
import { Day, orNull, prose, Sentence } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;

/** Reasons in detail 详细说明理由 (2022 art. 23(3)) are not a word or two. */
export const SHORTEST_OBJECTION = 20;

/** 异议: the unit holds itself not competent, says why, and which unit it takes for competent if it knows one. */
export const ObjectToRouting = Type.Object(
  { reason: prose(2000), proposedUnit: Type.Optional(Type.String()) },
  command,
);
export type ObjectToRouting = Static<typeof ObjectToRouting>;

/**
 * Decides an objection. Agreed without a unit, the matter goes back to the sender; with one, it goes there at once. Whoever
 * decides a dispute names the unit, and says when the joint conference did where it was that.
 */
export const DecideObjection = Type.Object(
  {
    objectionId: Type.Integer({ minimum: 1 }),
    agreed: Type.Boolean(),
    toUnit: Type.Optional(Type.String()),
    /** The period of an assignment, where the matter goes on as one. */
    periodEndsOn: Type.Optional(Day),
    reason: prose(2000),
    conferenceOn: Type.Optional(Day),
  },
  command,
);
export type DecideObjection = Static<typeof DecideObjection>;

/** Who decides an objection: whoever routed 转送、交办机关, the common superior, or the joint conference 联席会议. */
export const ObjectionDecider = Type.Enum(['sender', 'commonSuperior', 'jointConference']);
export type ObjectionDecider = Static<typeof ObjectionDecider>;

/** An objection that waits to be decided. */
export const OpenObjectionView = Type.Object({
  objectionId: Type.Integer(),
  byUnit: Type.String(),
  raisedOn: Day,
  reason: Type.String(),
  proposedUnit: orNull(Type.String()),
  decider: ObjectionDecider,
  deciderUnit: Type.String(),
  /** Whether the matter goes on as an assignment, which needs a period. */
  assigned: Type.Boolean(),
});
export type OpenObjectionView = Static<typeof OpenObjectionView>;

/** One step of the exchange about who is competent: a routing, an objection, a decision. */
export const ExchangeStep = Type.Object({
  /** The number of its event in the history. */
  seq: Type.Integer(),
  kind: Type.Enum(['routed', 'objected', 'decided']),
  on: Day,
  /** The officer and their unit. */
  by: Sentence,
  text: Sentence,
  reason: orNull(Sentence),
});
export type ExchangeStep = Static<typeof ExchangeStep>;
