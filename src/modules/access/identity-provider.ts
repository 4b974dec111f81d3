// The identity provider of the office (OpenID Connect): where to send somebody, and what it says of who comes back.
import * as oidc from 'openid-client';
import type { SingleSignOn } from '#platform/config/single-sign-on.ts';

/** What must be known of a sign-in while its officer is at the provider: kept sealed in a cookie. */
export interface AtProvider {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The address within the workbench that was asked for. */
  readonly next: string;
}

/** What the provider said, its signature and the three checks being right. */
export type Claims = Readonly<Record<string, unknown>>;

/** The provider, asked for its addresses when first needed. */
export interface IdentityProvider {
  /** Where to send the browser, and what to remember meanwhile. */
  begin(returnTo: string, next: string): Promise<{ readonly url: string; readonly remember: AtProvider }>;
  /** Who came back. @throws where the provider cannot be reached or its answer is not to be trusted */
  finish(cameTo: string, remembered: AtProvider): Promise<Claims>;
}

export function identityProvider(settings: SingleSignOn): IdentityProvider {
  let known: Promise<oidc.Configuration> | undefined;
  const configuration = async (): Promise<oidc.Configuration> => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = undefined; // asked again the next time
      throw error;
    }
  };
  return {
    begin: async (returnTo, next) => {
      const config = await configuration();
      const remember = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        next,
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope: 'openid profile',
        state: remember.state,
        nonce: remember.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(remember.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, remember };
    },
    finish: async (cameTo, { state, nonce, verifier }) => {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(cameTo), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return { ...tokens.claims() };
    },
  };
}

function discover({ issuer, clientId, clientSecret }: SingleSignOn): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  // The configuration lets in no provider without TLS but one on this machine.
  const execute = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(server, clientId, clientSecret, undefined, { execute });
}
