import { forgetOldRequests } from '#platform/http/idempotency.ts';
import type { JobKind } from '#platform/jobs/jobs.ts';
import { clamdScanner, type ClamdAddress } from '#platform/scan/clamd.ts';
import { attachmentJobs } from '#modules/attachments/index.ts';
import { importLedgerJob } from '#modules/exchange/index.ts';
import { findBreachesJob, findRepeatsJob, reviseClocksJob } from '#modules/matters/index.ts';
import { carryOutDestructionJob } from '#modules/retention/index.ts';

/** Every kind of job of the program; a module's jobs are done only if they stand here. */
export function jobsFor(clamd: ClamdAddress | undefined): readonly JobKind[] {
  const scanner = clamd === undefined ? undefined : clamdScanner(clamd);
  return [
    forgetOldRequests,
    findRepeatsJob,
    reviseClocksJob,
    findBreachesJob,
    importLedgerJob,
    carryOutDestructionJob,
    ...attachmentJobs(scanner),
  ];
}

/** The same without a scanner of attachments. */
export const jobs = jobsFor(undefined);
