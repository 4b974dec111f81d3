import type { Role } from '#kernel/actor.ts';

/** An officer in the post in which they acted. */
export interface PostHolder {
  readonly officerId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** An opening 启封 of a sealed identity: asked for by one officer, decided by another, for some hours. Instants in ISO. */
export interface IdentityOpening {
  readonly openingId: number;
  readonly askedBy: PostHolder;
  readonly askedAt: string;
  readonly hours: number;
  readonly reasonDigest: string;
  readonly decision: OpeningDecision | null;
  /** Ended before its time, or taken back before it was decided. */
  readonly ended: { readonly by: PostHolder; readonly at: string } | null;
}

/** What the second person decided. */
export interface OpeningDecision {
  readonly by: PostHolder;
  readonly at: string;
  readonly reasonDigest: string;
  /** Until when the asker may see; null where it was refused. */
  readonly openUntil: string | null;
}

/** Confidentiality given up in writing 放弃保密: recorded with the paper by one officer, confirmed by another. In ISO. */
export interface IdentityWaiver {
  readonly waiverId: number;
  /** The paper, an attachment of the matter. */
  readonly attachmentId: string;
  readonly recordedBy: PostHolder;
  readonly recordedAt: string;
  readonly decision: WaiverDecision | null;
  /** When the petitioner asked for confidentiality again; null where they did not. */
  readonly revokedAt: string | null;
}

/** Whether the second person found that the paper says so. */
export interface WaiverDecision {
  readonly by: PostHolder;
  readonly at: string;
  readonly confirmed: boolean;
}
