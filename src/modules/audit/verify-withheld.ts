// Proves the lines of an export that withhold what they are about: their places, their chains, and what the installation
// vouched for when it wrote them.
import { checkpointName } from './checkpoint-file.ts';
import { withheldEventName, type WithheldEventLine, type WithheldHeadLine } from './export-lines.ts';
import type { FaultCode } from './faults.ts';

type Say = (code: FaultCode, at: string) => void;

/** One pass over the withheld histories of an export. */
export class WithheldHistories {
  readonly #say: Say;
  /** How many heads of each checkpoint are withheld. */
  readonly #heads = new Map<number, number>();
  #history: { number: number; seq: number; hash: string; hashes: Map<number, string> } | undefined;

  constructor(say: Say) {
    this.#say = say;
  }

  /** A whole export begins each history at its first event, one of some days wherever they begin. */
  takeEvent(event: WithheldEventLine, { whole }: { readonly whole: boolean }): void {
    const { history, seq, previousHash, hash, genuine } = event;
    const at = withheldEventName(event);
    const same = this.#history?.number === history ? this.#history : undefined;
    const follows =
      same === undefined
        ? !whole || (seq === 1 && previousHash === null)
        : seq === same.seq + 1 && previousHash === same.hash;
    if (!follows) this.#say('event-missing', at);
    if (!genuine) this.#say('event-changed', at);
    this.#history = { number: history, seq, hash, hashes: (same?.hashes ?? new Map()).set(seq, hash) };
  }

  takeHead(head: WithheldHeadLine, { whole }: { readonly whole: boolean }): void {
    const { history, seq, hash, checkpoint, genuine } = head;
    this.#heads.set(checkpoint, this.headsOf(checkpoint) + 1);
    if (!genuine) this.#say('checkpoint-heads-changed', checkpointName(checkpoint));
    const found = this.#history?.number === history ? this.#history.hashes.get(seq) : undefined;
    if (found === hash || (found === undefined && !whole)) return;
    this.#say('history-rewritten', `${withheldEventName(head)} (${checkpointName(checkpoint)})`);
  }

  /** How many heads of a checkpoint are withheld. */
  headsOf(checkpoint: number): number {
    return this.#heads.get(checkpoint) ?? 0;
  }
}
