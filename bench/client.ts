// A plain HTTP client that keeps its connections: what it costs is taken from the same machine as the server's share.
import { Agent, request } from 'node:http';

/** One answer; the body is parsed. */
export interface Answer {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly body: unknown;
}

/** Asks one server. */
export interface Client {
  /** @throws where the answer is a problem: a figure over refusals would mean nothing. */
  ask(given: Asked): Promise<Answer>;
  close(): void;
}

/** One request. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A client with so many connections at most. */
export function openClient(url: string, connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  return {
    close: () => agent.destroy(),
    ask: ({ method, path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? undefined : JSON.stringify(body);
        const about =
          text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
        const sent = request(
          { agent, hostname, port, method, path, headers: { ...headers, ...about } },
          (response) => {
            const pieces: Buffer[] = [];
            response.on('data', (piece: Buffer) => pieces.push(piece));
            response.on('end', () => {
              const status = response.statusCode ?? 0;
              const said = Buffer.concat(pieces).toString();
              if (status >= 400) reject(new Error(`${method} ${path}: ${status} ${said}`));
              else
                resolve({
                  status,
                  cookie: response.headers['set-cookie']?.[0]?.split(';')[0],
                  body: JSON.parse(said) as unknown,
                });
            });
            response.on('error', reject);
          },
        );
        sent.on('error', reject);
        sent.end(text);
      }),
  };
}
