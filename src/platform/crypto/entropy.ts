import { createHmac, randomBytes, randomFillSync } from 'node:crypto';
import { UUID } from 'uuidv7';

/** Where chance comes from; an argument, so that a demo city is the same on every run. */
export interface Entropy {
  /** That many random bytes. */
  bytes(count: number): Buffer;
  /** A new identifier (UUID version 7) that sorts by the instant given. */
  id(at: Date): string;
}

const BLOCK_BYTES = 4096;
const block = Buffer.alloc(BLOCK_BYTES);
let used = BLOCK_BYTES;

/** Random bytes of the machine, asked of it a block at a time; none is given twice, and none is kept once given. */
export function drawBytes(count: number): Buffer {
  if (count > BLOCK_BYTES / 4) return randomBytes(count);
  if (used + count > BLOCK_BYTES) {
    randomFillSync(block);
    used = 0;
  }
  const drawn = Buffer.from(block.subarray(used, used + count));
  block.fill(0, used, used + count);
  used += count;
  return drawn;
}

/** The machine's own source of chance. */
export const systemEntropy: Entropy = entropyFrom(drawBytes);

/** The same chance on every run: for the demo city and for tests, never for an office. */
export function seededEntropy(seed: string): Entropy {
  let drawn = 0;
  return entropyFrom((count) => {
    const parts: Buffer[] = [];
    for (let have = 0; have < count; have += 32) {
      parts.push(
        createHmac('sha256', seed)
          .update(String((drawn += 1)))
          .digest(),
      );
    }
    return Buffer.concat(parts).subarray(0, count);
  });
}

function entropyFrom(bytes: (count: number) => Buffer): Entropy {
  return {
    bytes,
    id: (at) => {
      const chance = bytes(10);
      return UUID.fromFieldsV7(
        at.getTime(),
        chance.readUInt16BE(0) & 0xfff,
        chance.readUInt32BE(2) & 0x3fff_ffff,
        chance.readUInt32BE(6),
      ).toString();
    },
  };
}
