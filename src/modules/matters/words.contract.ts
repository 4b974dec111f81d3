// The words of matters that every room speaks: stages, tracks, outcomes.
import { Type, type Static } from 'typebox';

/** Where a matter stands. */
export const MatterStage = Type.Enum([
  'registered', // 已登记: waits to be routed
  'routed', // 已转办: with a unit, waits for its acceptance
  'accepted', // 已受理
  'answered', // 已答复: the opinion is issued
  'served', // 已送达
  'closed', // 已办结
  'attached', // 已并入: the same matter raised again, joined to the earlier one
]);
export type MatterStage = Static<typeof MatterStage>;

/** The six tracks of 2022 art. 31, in the order of its items. */
export const Track = Type.Enum([
  'judicial',
  'arbitration',
  'partyAppeal',
  'administrativeProcedure',
  'dutyPerformance',
  'petitionProcedure',
]);
export type Track = Static<typeof Track>;

/** Transfer 转送, assign 交办, handle oneself 自办. */
export const RoutingWay = Type.Enum(['transfer', 'assign', 'own']);
export type RoutingWay = Static<typeof RoutingWay>;

/** What a notice tells the petitioner. */
export const NoticeKind = Type.Enum([
  'receipt',
  'acceptance',
  'path',
  'extension',
  'declining',
  'noLongerAccepting',
  'reply',
  'withdrawal',
  'moved',
]);

/** Satisfied, basically satisfied, dissatisfied. */
export const RatingValue = Type.Enum(['satisfied', 'basicallySatisfied', 'dissatisfied']);
export type RatingValue = Static<typeof RatingValue>;
/** The petition office and the responsible unit are rated apart. */
export const RatingTarget = Type.Enum(['office', 'unit']);
export type RatingTarget = Static<typeof RatingTarget>;

export const command = { additionalProperties: false } as const;

/** Taking part beside the unit that holds the matter: 协办, 督办, 复查复核. */
export const Involvement = Type.Enum(['supports', 'supervises', 'reviews']);
export type Involvement = Static<typeof Involvement>;

/** How whoever asks for a new query code was found to be the petitioner: papers shown, called back, papers of an agent. */
export const IdentityCheck = Type.Enum(['identityDocument', 'callBack', 'agentPapers']);
export type IdentityCheck = Static<typeof IdentityCheck>;

/** overdue, today, soon (internal date reached), ahead, none (no clock runs). */
export const DueLight = Type.Enum(['overdue', 'today', 'soon', 'ahead', 'none']);
export type DueLight = Static<typeof DueLight>;

/** Where an opening stands; `over` is when its hours have passed. */
export const OpeningStanding = Type.Enum(['waiting', 'open', 'refused', 'withdrawn', 'ended', 'over']);
export type OpeningStanding = Static<typeof OpeningStanding>;

export const Instant = Type.String({ format: 'date-time' });

/** Where a waiver stands; `revoked` is when the petitioner asked for confidentiality again. */
export const WaiverStanding = Type.Enum(['waiting', 'standing', 'refused', 'revoked']);
export type WaiverStanding = Static<typeof WaiverStanding>;

/** What an answer says to a claim: 2022 art. 32(1) for appeals, art. 29 for suggestions; redirected for tracks 1–4. */
export const Outcome = Type.Enum([
  'supported',
  'explained',
  'notSupported',
  'adopted',
  'partlyAdopted',
  'notAdopted',
  'redirected',
]);
export type Outcome = Static<typeof Outcome>;

/** The outcome of each claim. */
export const ClaimOutcomes = Type.Array(
  Type.Object({ claimId: Type.Integer(), outcome: Outcome }, { additionalProperties: false }),
  { minItems: 1 },
);
export type ClaimOutcomes = Static<typeof ClaimOutcomes>;
