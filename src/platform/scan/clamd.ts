// Asks ClamAV's daemon whether a file carries anything known to be harmful: the command INSTREAM of its protocol.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** Where clamd listens. */
export type ClamdAddress = { readonly socket: string } | { readonly host: string; readonly port: number };

/** What a scanner says of a file. */
export type ScanVerdict = { readonly clean: true } | { readonly clean: false; readonly finding: string };

/** Something that looks into files. @throws where it could not look: that is no verdict */
export type Scanner = (content: AsyncIterable<Uint8Array>) => Promise<ScanVerdict>;

const PATIENCE_MILLISECONDS = 120_000;
const LONGEST_REPLY = 4096;

/** A scanner that asks the clamd at that address. */
export function clamdScanner(address: ClamdAddress): Scanner {
  return async (content) => {
    const socket = 'socket' in address ? connect(address.socket) : connect(address.port, address.host);
    const over = new AbortController();
    socket.setTimeout(PATIENCE_MILLISECONDS, () => socket.destroy(new Error('clamd does not answer')));
    try {
      await once(socket, 'connect');
      const reply = readReply(socket);
      const sent = send(socket, content, over.signal);
      // Either may fail first, and clamd answers before the end where a file is larger than it takes.
      reply.catch(() => undefined);
      sent.catch(() => undefined);
      await Promise.race([sent, reply]);
      return verdictOf(await reply);
    } finally {
      over.abort();
      socket.destroy();
    }
  };
}

async function send(socket: Socket, content: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of content) {
    // A length of zero would end the stream.
    if (piece.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await once(socket, 'drain', { signal });
  }
  socket.write(Buffer.alloc(4));
}

async function readReply(socket: Socket): Promise<string> {
  let reply = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    reply += piece.toString('utf8');
    if (reply.includes('\0') || reply.length > LONGEST_REPLY) break;
  }
  return reply.split('\0')[0] ?? '';
}

/** `stream: OK` or `stream: Eicar-Signature FOUND`; anything else is no verdict. */
function verdictOf(reply: string): ScanVerdict {
  if (reply === 'stream: OK') return { clean: true };
  const finding = /^stream: (?<finding>.+) FOUND$/.exec(reply)?.groups?.['finding'];
  if (finding === undefined) throw new Error(`clamd answered: ${reply === '' ? 'nothing' : reply}`);
  return { clean: false, finding };
}
