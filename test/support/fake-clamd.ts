// A clamd that speaks INSTREAM and knows one signature: the harmless test file of the EICAR.
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What every scanner reports, and nothing is harmed by. Put together here so that no scanner finds this file. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A scanner that listens on this machine. */
export interface FakeClamd {
  /** For DENGWEN_CLAMD. */
  readonly address: string;
  readonly port: number;
  /** How many files it was given whole. */
  readonly scanned: () => number;
  close(): Promise<void>;
}

/** Starts it on a free port. */
export async function startFakeClamd(): Promise<FakeClamd> {
  let scanned = 0;
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const content = contentOf(received);
      if (content === undefined) return;
      scanned += 1;
      answer(socket, content);
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    port,
    scanned: () => scanned,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The content sent, once the piece of length zero has come. */
function contentOf(received: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (received.length < command.length) return undefined;
  if (received.toString('latin1', 0, command.length) !== command) throw new Error('not INSTREAM');
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= received.length;) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    if (at + 4 + length > received.length) return undefined;
    pieces.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}

function answer(socket: Socket, content: Buffer): void {
  socket.end(content.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
}
