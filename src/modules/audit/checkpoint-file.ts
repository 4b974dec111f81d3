// The file outside the database that keeps every checkpoint: one JSON document in each line, keys before what they
// signed. It is only ever added to. Whoever rewrites the database does not reach it where it is kept elsewhere.
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { Database } from '#platform/db/database.ts';
import type { Checkpoint, PublicKey } from './checkpoint.ts';
import { listCheckpointsAfter, listPublicKeys } from './checkpoints.store.ts';
import { auditFault, type AuditFault } from './faults.ts';

/** What one line of the file says. */
type KeptLine =
  | { readonly number: number; readonly checkpoint: Checkpoint }
  | { readonly number: number; readonly key: PublicKey }
  | { readonly number: number; readonly unreadable: true };

/** How a file compares with the database. */
export interface FileComparison {
  readonly faults: readonly AuditFault[];
  /** The last checkpoint that the file has, 0 where it has none. */
  readonly lastSeq: number;
  readonly keyIds: ReadonlySet<string>;
}

const BATCH = 500;

/** Reads the file line by line; a file that is not there has no lines. */
export async function* readCheckpointFile(path: string): AsyncGenerator<KeptLine> {
  if (!existsSync(path)) return;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') yield readLine(line, number);
  }
}

function readLine(line: string, number: number): KeptLine {
  try {
    const { kind, ...content } = JSON.parse(line) as { kind?: unknown };
    if (kind === 'key') return { number, key: content as PublicKey };
    if (kind === 'checkpoint') return { number, checkpoint: content as Checkpoint };
  } catch {
    // said below, like a line of another kind
  }
  return { number, unreadable: true };
}

/** Compares the file with the database: a checkpoint changed or removed on either side is named. Changes nothing. */
export async function compareCheckpointFile(database: Database, path: string): Promise<FileComparison> {
  const faults: AuditFault[] = [];
  const keyIds = new Set<string>();
  let lastSeq = 0;
  let page: Checkpoint[] = [];
  const stored = async (seq: number): Promise<Checkpoint | undefined> => {
    if (page.length === 0 || seq < (page[0]?.seq ?? 0) || seq > (page.at(-1)?.seq ?? 0)) {
      page = await listCheckpointsAfter(database.kysely, seq - 1, BATCH);
    }
    return page.find((one) => one.seq === seq);
  };
  for await (const line of readCheckpointFile(path)) {
    if ('unreadable' in line) faults.push(auditFault('file-line-unreadable', `${path}:${line.number}`));
    else if ('key' in line) keyIds.add(line.key.keyId);
    else {
      const { checkpoint } = line;
      for (let seq = lastSeq + 1; seq < checkpoint.seq; seq += 1) {
        faults.push(auditFault('file-lacks-checkpoint', checkpointName(seq)));
      }
      const other = await stored(checkpoint.seq);
      if (other === undefined) faults.push(auditFault('not-in-database', checkpointName(checkpoint.seq)));
      else if (canonicalJson(other) !== canonicalJson(checkpoint)) {
        faults.push(auditFault('file-differs', checkpointName(checkpoint.seq)));
      }
      lastSeq = Math.max(lastSeq, checkpoint.seq);
    }
  }
  return { faults, lastSeq, keyIds };
}

/** Adds the checkpoints that the file does not have yet and waits until they are on the disk. */
export async function appendCheckpoints(
  database: Database,
  path: string,
  known: { readonly lastSeq: number; readonly keyIds: ReadonlySet<string> },
): Promise<{ readonly lastSeq: number; readonly keyIds: ReadonlySet<string> }> {
  let { lastSeq } = known;
  const keyIds = new Set(known.keyIds);
  for (;;) {
    const checkpoints = await listCheckpointsAfter(database.kysely, lastSeq, BATCH);
    if (checkpoints.length === 0) return { lastSeq, keyIds };
    const keys = (await listPublicKeys(database.kysely)).filter(({ keyId }) => !keyIds.has(keyId));
    const lines = [
      ...keys.map((key) => ({ kind: 'key', ...key })),
      ...checkpoints.map((checkpoint) => ({ kind: 'checkpoint', ...checkpoint })),
    ];
    await append(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    for (const { keyId } of keys) keyIds.add(keyId);
    lastSeq = checkpoints.at(-1)?.seq ?? lastSeq;
  }
}

async function append(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const end = Buffer.alloc(1);
    if (size > 0) await file.read(end, 0, 1, size - 1);
    // A line that a power cut tore off stays as it is, and stays to be seen; what follows begins a line of its own.
    await file.appendFile(size > 0 && end.toString() !== '\n' ? `\n${text}` : text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** How a checkpoint is named in faults. */
export function checkpointName(seq: number): string {
  return `checkpoint ${seq}`;
}
