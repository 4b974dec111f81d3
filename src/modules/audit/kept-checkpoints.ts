// The file of checkpoints kept outside the database, for comparing an export with it.
import { canonicalJson } from '#kernel/canonical-json.ts';
import { readCheckpointFile } from './checkpoint-file.ts';

/** What was kept outside: the checkpoints of the file, by number, and its keys. */
export interface KeptCheckpoints {
  readonly checkpoints: ReadonlyMap<number, { readonly digest: string; readonly madeAt: string }>;
  readonly keyIds: ReadonlySet<string>;
}

/** Reads a file of checkpoints for comparing an export with it. */
export async function readKeptCheckpoints(path: string): Promise<KeptCheckpoints> {
  const checkpoints = new Map<number, { digest: string; madeAt: string }>();
  const keyIds = new Set<string>();
  for await (const line of readCheckpointFile(path)) {
    if ('key' in line) keyIds.add(line.key.keyId);
    if (!('checkpoint' in line)) continue;
    const { checkpoint } = line;
    checkpoints.set(checkpoint.seq, { digest: canonicalJson(checkpoint), madeAt: checkpoint.madeAt });
  }
  return { checkpoints, keyIds };
}
