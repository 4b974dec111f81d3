// The front door of retention: how long matters are kept, what holds them back, and destruction by approved lists.
export { retentionRoutes } from './retention.routes.ts';
export { carryOutDestructionJob } from './destruction.jobs.ts';
export { approveDestruction, proposeDestruction, rejectDestruction } from './destruction.commands.ts';
export { holdMatter, releaseHold, viewRetention } from './retention.commands.ts';
export { viewCandidates, viewItems } from './destruction.views.ts';
