// What an export says of matters that are kept from anybody (2022 art. 30(3), 46(5)): enough to prove that nothing was
// changed, removed, swapped or inserted, and nothing that tells which matter it is. It is withheld from everybody alike, so
// that nobody learns by it that a matter is kept from them. What cannot be proven without the content, this installation
// vouches for when it writes the line.
import type { Vault } from '#platform/crypto/vault.ts';
import type { Tx } from '#platform/db/database.ts';
import { chainStart, checkLink, type RecordedEvent } from './chain.ts';
import { covers } from './checkpoint.ts';
import { listCheckpointsAfter, listHeadsOf } from './checkpoints.store.ts';
import { isGenuine } from './entry.ts';
import { historiesIn, type Bounds } from './export-contents.ts';
import type { ExportedHead } from './export.store.ts';
import type { WithheldEntryLine, WithheldEventLine, WithheldHeadLine } from './export-lines.ts';
import { linkHash } from './links.ts';
import type { LinkedEntry } from './links.store.ts';
import { listAboutWalled, listWithheldMatters } from './withheld.store.ts';

/** A line that withholds what it is about. */
export type WithheldLine =
  | ({ readonly kind: 'withheldEvent' } & WithheldEventLine)
  | ({ readonly kind: 'withheldHead' } & WithheldHeadLine)
  | ({ readonly kind: 'withheldEntry' } & WithheldEntryLine);

/** What one export withholds. */
export interface Withholding {
  isWithheld(matterId: string): boolean;
  /** The histories withheld, each under a number of this file, with the heads that checkpoints cover. */
  histories(): AsyncGenerator<WithheldLine>;
  /** A page of entries, those about withheld matters as lines that do not say so much. */
  entries(page: readonly LinkedEntry[]): Promise<(LinkedEntry | WithheldLine)[]>;
}

/** Finds out what is to be withheld. */
export async function openWithholding(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  bounds: Bounds,
): Promise<Withholding> {
  const withheld = new Set(await listWithheldMatters(db));
  // In the order of identifiers they would stand in the order of their registration: each between two days.
  const inNoOrder = [...withheld].toSorted((left, right) =>
    vault.blindIndex('withheld-order', left) < vault.blindIndex('withheld-order', right) ? -1 : 1,
  );
  return {
    isWithheld: (matterId) => withheld.has(matterId),
    async *histories() {
      const standing = new Map<number, Promise<boolean>>();
      let history = 0;
      for (const matterId of inNoOrder) {
        let isFirst = true;
        for await (const one of historiesIn(db, bounds, matterId)) {
          if (isFirst) history += 1;
          isFirst = false;
          yield one.kind === 'event' ? eventLine(history, one) : await headLine(db, history, one, standing);
        }
      }
    },
    entries: async (page) => {
      const about = await listAboutWalled(
        db,
        page.map(({ link }) => link.entryId),
      );
      return page.map((one) => (about.has(one.link.entryId) ? entryLine(vault, one) : one));
    },
  };
}

/** The first event is chained to the identifier of its matter, by which it could be looked for: that hash is left out. */
function eventLine(history: number, event: RecordedEvent): WithheldLine {
  const { matterId, seq, previousHash, hash } = event;
  const begins = seq !== 1 || previousHash === chainStart(matterId).hash;
  const holds = checkLink(event, { seq: seq - 1, hash: previousHash }).length === 0;
  return {
    kind: 'withheldEvent',
    history,
    seq,
    previousHash: seq === 1 ? null : previousHash,
    hash,
    genuine: begins && holds,
  };
}

/** The digest of a checkpoint names every matter that it covers: whether it holds is found out here. */
async function headLine(
  db: Tx['db'],
  history: number,
  { seq, hash, checkpoint }: ExportedHead,
  standing: Map<number, Promise<boolean>>,
): Promise<WithheldLine> {
  const stands = standing.get(checkpoint) ?? coversItsHeads(db, checkpoint);
  standing.set(checkpoint, stands);
  return { kind: 'withheldHead', history, seq, hash, checkpoint, genuine: await stands };
}

async function coversItsHeads(db: Tx['db'], seq: number): Promise<boolean> {
  const [checkpoint] = await listCheckpointsAfter(db, seq - 1, 1);
  return checkpoint?.seq === seq && covers(checkpoint, await listHeadsOf(db, seq));
}

function entryLine(vault: Vault, { link, entry }: LinkedEntry): WithheldLine {
  const { seq, previousHash, hash } = link;
  const genuine = entry !== undefined && isGenuine(vault, entry) && linkHash(link, entry) === hash;
  return { kind: 'withheldEntry', genuine, link: { seq, previousHash, hash } };
}
