// Has attachments looked into. A file that could not be looked into stays as it is, and the job is done again.
import { Type } from 'typebox';
import type { Database } from '#platform/db/database.ts';
import { defineJob, type JobKind } from '#platform/jobs/jobs.ts';
import type { Scanner } from '#platform/scan/clamd.ts';
import { listAttachments, listUnscanned, setScanned } from './attachment.store.ts';
import { piecesOf, PROGRAM } from './reading.ts';

/** The kind of the job that looks into one attachment. */
export const SCAN_ATTACHMENT = 'attachments.scan-attachment';
const FIND_UNSCANNED = 'attachments.find-unscanned';

/** The jobs of attachments; without a scanner they find nothing to do. */
export function attachmentJobs(scanner: Scanner | undefined): readonly JobKind[] {
  return [scanAttachment(scanner), findUnscanned(scanner)];
}

function scanAttachment(scanner: Scanner | undefined): JobKind {
  return defineJob({
    kind: SCAN_ATTACHMENT,
    payload: Type.Object({ matterId: Type.String(), attachmentId: Type.String() }),
    batchSize: 1,
    handle: async (database, of, clock) => {
      if (scanner === undefined) return;
      const known = await database.transaction((tx) => listAttachments(tx, of.matterId));
      const one = known.find(({ attachmentId }) => attachmentId === of.attachmentId);
      if (one === undefined || one.scanState === 'clean' || one.scanState === 'infected') return;
      const verdict = await scanner(piecesOf(database, PROGRAM, of));
      await database.transaction((tx) =>
        setScanned(tx, of, {
          scanState: verdict.clean ? 'clean' : 'infected',
          finding: verdict.clean ? null : verdict.finding,
          at: clock.now(),
        }),
      );
    },
  });
}

/** Asks again for what was left while the scanner could not be reached for long, or before there was one. */
function findUnscanned(scanner: Scanner | undefined): JobKind {
  return defineJob({
    kind: FIND_UNSCANNED,
    schedule: '*/15 * * * *',
    handle: async (database: Database) => {
      if (scanner === undefined) return;
      await database.transaction(async (tx) => {
        for (const payload of await listUnscanned(tx)) {
          await tx.enqueue({ kind: SCAN_ATTACHMENT, payload, singletonKey: payload.attachmentId });
        }
      });
    },
  });
}
