// Simplified handling 简易办理: the grounds on which a matter is simple, and the way back to the ordinary procedure.
import { Type, type Static } from 'typebox';
import { Day, orNull, prose } from '#kernel/schema.ts';

const command = { additionalProperties: false } as const;

/** What makes a matter simple, in the order of the method. */
export const SimpleGround = Type.Enum([
  'clearAndEasy', // 事实清楚、责任明确、争议不大、易于解决
  'adviceOrThanks', // 咨询、意见建议、表达感谢
  'dailyAndUrgent', // 涉及群众日常生产生活、时效性强
  'promisedBefore', // 已有明确承诺或者结论
]);
export type SimpleGround = Static<typeof SimpleGround>;

/** Why a matter is no longer handled simply: somebody decided so, or a fact that shuts it out. */
export const ReturnGround = Type.Enum([
  'decided',
  'severalUnits',
  'extension',
  'hearing',
  'disputed',
  'otherChannel',
  'joined',
  'notFirst',
  'objection',
  'moved',
  'notSupported',
]);
export type ReturnGround = Static<typeof ReturnGround>;

/** 按简易办理. */
export const MarkSimple = Type.Object(
  { grounds: Type.Array(SimpleGround, { minItems: 1, maxItems: 4 }) },
  command,
);
export type MarkSimple = Static<typeof MarkSimple>;

/** 转为普通程序. */
export const ReturnToOrdinary = Type.Object({ reason: prose(1000) }, command);
export type ReturnToOrdinary = Static<typeof ReturnToOrdinary>;

/** That a matter is or was handled simply. */
export const SimpleView = Type.Object({
  grounds: Type.Array(SimpleGround),
  unitId: Type.String(),
  markedOn: Day,
  /** Since when, and why, the ordinary procedure goes on; null while it is simple. */
  returned: orNull(Type.Object({ on: Day, ground: ReturnGround, reason: orNull(Type.String()) })),
});
export type SimpleView = Static<typeof SimpleView>;
