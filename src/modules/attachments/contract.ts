import { Type, type Static } from 'typebox';
import { orNull } from '#kernel/schema.ts';

/**
 * held 待扫描: waits for the scanner. unscanned 未扫描: there is none. clean 未发现病毒. infected 含病毒: never handed out.
 */
export const ScanState = Type.Enum(['held', 'unscanned', 'clean', 'infected']);
export type ScanState = Static<typeof ScanState>;

/** A file that belongs to a matter 附件. */
export const AttachmentView = Type.Object({
  attachmentId: Type.String(),
  fileName: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer(),
  /** desk: added by an officer. portal: by the petitioner. */
  origin: Type.Enum(['desk', 'portal']),
  addedAt: Type.String({ format: 'date-time' }),
  scanState: ScanState,
  /** What the scanner found; only for officers. */
  finding: orNull(Type.String()),
});
export type AttachmentView = Static<typeof AttachmentView>;

/** The attachments of a matter, the first added first. */
export const AttachmentList = Type.Object({ items: Type.Array(AttachmentView) });
export type AttachmentList = Static<typeof AttachmentList>;
