// The front door of attachments: the files that belong to matters.
export { addAttachments, type GivenFile } from './attachment.commands.ts';
export { attachmentRoutes } from './attachment.routes.ts';
export { eraseAttachments, sealedAttachments, sealedPieces } from './attachment.store.ts';
export { openAttachment, viewAttachments } from './reading.ts';
export { attachmentJobs } from './scan.jobs.ts';
export { verifyAttachments } from './verify.ts';
