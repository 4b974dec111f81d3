// Somebody whom the identity provider vouches for begins a session of the account that has their login.
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { SingleSignOn } from '#platform/config/single-sign-on.ts';
import type { Tx } from '#platform/db/database.ts';
import { findAccountForUpdate } from './access.store.ts';
import { normalLogin } from './account.commands.ts';
import type { SingleSignOnRefusal } from './contract.ts';
import type { Claims } from './identity-provider.ts';
import { assertsSecondFactor } from './rules/asserted-factor.ts';
import { isLocked } from './rules/session-life.ts';
import { beginSession } from './session.commands.ts';
import { settleBegun, type BegunSignIn } from './signing-in.ts';

/** Begins the session; the second factor is still asked for, unless the provider asserts one that the office accepts. */
export async function signInByProvider(
  tx: Tx,
  { claims, settings }: { readonly claims: Claims; readonly settings: SingleSignOn },
  clock: Clock,
): Promise<Result<BegunSignIn & { readonly token: string }, SingleSignOnRefusal>> {
  const login = loginOf(claims, settings);
  const account = login === undefined ? undefined : await findAccountForUpdate(tx, normalLogin(login));
  if (account === undefined) return refuse('unknown');
  if (isLocked(account, clock.now())) return refuse('locked');
  const factorGiven = assertsSecondFactor(claims, settings.secondFactor);
  const who = { officerId: account.officerId, way: 'singleSignOn', factorGiven } as const;
  const begun = await beginSession(tx, who, clock);
  if (!begun.ok) return refuse('post');
  const { token } = begun.value;
  return succeed({ token, ...(await settleBegun(tx, token, clock)) });
}

/** The login that the provider vouches for, as it gave it. */
export function loginOf(claims: Claims, { claim }: SingleSignOn): string | undefined {
  const login = claims[claim];
  return typeof login === 'string' ? login : undefined;
}
