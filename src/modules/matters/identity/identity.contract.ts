import { Type, type Static } from 'typebox';
import { orNull, prose } from '#kernel/schema.ts';
import { WaiverStanding, command, OpeningStanding, Instant } from '../words.contract.ts';

/** Asks to see the data of a party in full, and says what for. */
export const UnmaskParty = Type.Object({ reason: prose(200) }, command);
export type UnmaskParty = Static<typeof UnmaskParty>;

/** An opening lasts no longer than this. */
export const LONGEST_OPENING = 72;

/** 请求启封: asks to see who petitions, for so many hours from when somebody else allows it. */
export const AskForOpening = Type.Object(
  { reason: prose(500), hours: Type.Integer({ minimum: 1, maximum: LONGEST_OPENING }) },
  command,
);
export type AskForOpening = Static<typeof AskForOpening>;

/** 批准、不予批准启封: by a leader of the unit of whoever asked, or of one above; never by whoever asked. */
export const DecideOpening = Type.Object(
  { openingId: Type.Integer({ minimum: 1 }), allowed: Type.Boolean(), reason: prose(500) },
  command,
);
export type DecideOpening = Static<typeof DecideOpening>;

/** 结束启封, or 撤回 before it was decided. */
export const EndOpening = Type.Object({ openingId: Type.Integer({ minimum: 1 }) }, command);
export type EndOpening = Static<typeof EndOpening>;

/** 登记放弃保密: what the petitioner wrote, named among the attachments of the matter. */
export const RecordWaiver = Type.Object({ attachmentId: Type.String({ format: 'uuid' }) }, command);
export type RecordWaiver = Static<typeof RecordWaiver>;

/** 核对放弃保密: by a leader who may decide on openings; never by whoever recorded it. */
export const DecideWaiver = Type.Object(
  { waiverId: Type.Integer({ minimum: 1 }), confirmed: Type.Boolean() },
  command,
);
export type DecideWaiver = Static<typeof DecideWaiver>;

/** Who acted, in which post. */
export const ActingView = Type.Object({
  name: Type.String(),
  unitId: Type.String(),
  role: Type.Enum(['clerk', 'handler', 'leader', 'administrator', 'securityOfficer', 'auditor']),
});
export type ActingView = Static<typeof ActingView>;

/** One opening of a sealed identity. */
export const OpeningView = Type.Object({
  openingId: Type.Integer(),
  standing: OpeningStanding,
  askedBy: ActingView,
  askedAt: Instant,
  hours: Type.Integer(),
  reason: Type.String(),
  decidedBy: orNull(ActingView),
  decidedAt: orNull(Instant),
  decisionReason: orNull(Type.String()),
  openUntil: orNull(Instant),
  endedBy: orNull(ActingView),
  endedAt: orNull(Instant),
  /** Whether this officer may decide on it now. */
  mayDecide: Type.Boolean(),
  /** Whether this officer may end it, or take it back, now. */
  mayEnd: Type.Boolean(),
});
export type OpeningView = Static<typeof OpeningView>;

/** Confidentiality given up, once. */
export const WaiverView = Type.Object({
  waiverId: Type.Integer(),
  standing: WaiverStanding,
  /** The paper. */
  attachmentId: Type.String(),
  recordedBy: ActingView,
  recordedAt: Instant,
  decidedBy: orNull(ActingView),
  decidedAt: orNull(Instant),
  revokedAt: orNull(Instant),
  /** Whether this officer may decide on it now. */
  mayDecide: Type.Boolean(),
});
export type WaiverView = Static<typeof WaiverView>;

/** Whether and why the people of a matter are sealed 身份保密, every opening of it, and how it was given up. */
export const IdentityView = Type.Object({
  ground: orNull(Type.Enum(['accusation', 'asked'])),
  openings: Type.Array(OpeningView),
  waivers: Type.Array(WaiverView),
});
export type IdentityView = Static<typeof IdentityView>;
