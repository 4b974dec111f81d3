// Every provider that this version has.
import { gm } from './gm.ts';
import { intl } from './intl.ts';
import { PROVIDER_NAMES, type Provider, type ProviderName } from './provider.ts';

const PROVIDERS: Readonly<Record<ProviderName, Provider>> = { intl, gm };

/** The provider of that name. @throws where there is none: the key was made by a newer version. */
export function providerOf(name: string): Provider {
  const provider = PROVIDER_NAMES.find((known) => known === name);
  if (provider === undefined) throw new Error(`this version has no provider ${name} for its keys`);
  return PROVIDERS[provider];
}

/** The provider whose signatures that public key verifies; undefined where it is of no kind known. */
export function providerForPublicKey(publicKey: string): Provider | undefined {
  return Object.values(PROVIDERS).find((provider) => provider.verifies(publicKey));
}
