// A small identity provider (OpenID Connect) for tests, on a port of this machine. It vouches at once for whomever the
// test names, and checks what a real one would: client, redirect address, PKCE.
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** The client that the provider knows. */
export const CLIENT = { clientId: 'dengwen', clientSecret: 'a secret of this test' };

/** A provider that listens. */
export interface TestProvider {
  readonly issuer: string;
  /** The claims of whoever is sent there next, besides those of the protocol; a test may spoil any. */
  claims: Record<string, unknown>;
  close(): Promise<void>;
}

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
  readonly returnTo: string;
}

export async function startProvider(): Promise<TestProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  const codes = new Map<string, Asked>();
  const provider: { claims: Record<string, unknown>; issuer: string } = { claims: {}, issuer: '' };

  const tokenFor = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams(await bodyOf(request));
    const code = form.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isClient =
      form.get('client_id') === CLIENT.clientId && form.get('client_secret') === CLIENT.clientSecret;
    if (!isClient || asked?.challenge !== challenge || asked.returnTo !== form.get('redirect_uri')) {
      return answer(response, 400, { error: 'invalid_grant' });
    }
    const idToken = await new SignJWT({ nonce: asked.nonce, sub: 'subject', ...provider.claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setIssuer(provider.issuer)
      .setAudience(CLIENT.clientId)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey);
    answer(response, 200, {
      access_token: randomUUID(),
      token_type: 'Bearer',
      expires_in: 300,
      id_token: idToken,
    });
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', provider.issuer);
    const value = (name: string): string => url.searchParams.get(name) ?? '';
    if (url.pathname === '/.well-known/openid-configuration')
      answer(response, 200, metadata(provider.issuer));
    else if (url.pathname === '/jwks') answer(response, 200, { keys: [key] });
    else if (url.pathname === '/token') void tokenFor(request, response);
    else {
      const code = randomUUID();
      const returnTo = value('redirect_uri');
      codes.set(code, { nonce: value('nonce'), challenge: value('code_challenge'), returnTo });
      const back = `${returnTo}?${String(new URLSearchParams({ code, state: value('state') }))}`;
      response.writeHead(302, { location: back }).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  provider.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, {
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  });
}

function metadata(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    code_challenge_methods_supported: ['S256'],
  };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
