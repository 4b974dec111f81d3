import { forgetOldRequests } from '#platform/http/idempotency.ts';
import type { JobKind } from '#platform/jobs/jobs.ts';
import { importLedgerJob } from '#modules/exchange/index.ts';
import { findRepeatsJob } from '#modules/matters/index.ts';

/** Every kind of job of the program; a module's jobs are done only if they stand here. */
export const jobs: readonly JobKind[] = [forgetOldRequests, findRepeatsJob, importLedgerJob];
