// Enrolling second factors 登记: for the first time while signing in, or more of them later.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { AddPasskey, GiveCode, PasskeyQuestion, ShownSecret } from './contract.ts';
import * as factors from './factors.store.ts';
import { madeIn, newSecret, uriOf } from './one-time-codes.ts';
import { askForNewPasskey, readNewPasskey, type Site } from './passkeys.ts';
import { digitsOf, newChallenge } from './second-factor.commands.ts';
import { endSessions, takeChallenge } from './sessions.store.ts';
import * as no from './sign-in.refusals.ts';
import { takeFactor, whereFactorsMayChange, type SigningIn } from './signing-in.ts';
import { openSecret, sealSecret } from './sealed-secrets.store.ts';

/** Shows a secret for an authenticator; it counts once a code made with it was given. */
export async function showSecret(
  tx: Tx,
  actor: OfficerActor,
  { token }: { token: string },
  clock: Clock,
): Promise<Result<ShownSecret>> {
  const may = await whereFactorsMayChange(tx, actor, token, clock);
  if (!may.ok) return may;
  const secret = newSecret(tx.entropy);
  await factors.saveCandidate(tx, actor.officerId, sealSecret(tx.vault, actor.officerId, secret));
  return succeed({ secret, uri: uriOf(secret, may.value.account.login) });
}

/** Takes the secret that was shown, on a code made with it; codes of an earlier authenticator count no longer. */
export async function confirmSecret(
  tx: Tx,
  actor: OfficerActor,
  { code, token }: GiveCode & { token: string },
  clock: Clock,
): Promise<Result<void>> {
  const may = await whereFactorsMayChange(tx, actor, token, clock);
  if (!may.ok) return may;
  const candidate = may.value.factors.authenticator?.sealedCandidate ?? null;
  if (candidate === null) return refuse(no.noAuthenticator);
  const step = madeIn(openSecret(tx.vault, actor.officerId, candidate), digitsOf(code), clock.now());
  if (step === undefined) return refuse(no.wrongCode);
  const { officerId } = actor;
  await factors.saveSecret(tx, { officerId, sealedSecret: candidate, lastStep: step, at: clock.now() });
  await enrolled(tx, may.value, clock);
  return succeed(undefined);
}

/** Asks the browser to make a passkey. */
export async function beginNewPasskey(
  tx: Tx,
  actor: OfficerActor,
  { token, site }: { token: string; site: Site },
  clock: Clock,
): Promise<Result<PasskeyQuestion>> {
  const may = await whereFactorsMayChange(tx, actor, token, clock);
  if (!may.ok) return may;
  const { account, session, factors: known } = may.value;
  const challenge = await newChallenge(tx, session.tokenDigest, clock);
  const officer = { officerId: actor.officerId, login: account.login, name: actor.name };
  return succeed(await askForNewPasskey(site, officer, known.passkeys, challenge));
}

/** Takes the passkey that the browser made. */
export async function addPasskey(
  tx: Tx,
  actor: OfficerActor,
  { name, response, token, site }: AddPasskey & { token: string; site: Site },
  clock: Clock,
): Promise<Result<void>> {
  const may = await whereFactorsMayChange(tx, actor, token, clock);
  if (!may.ok) return may;
  const challenge = await takeChallenge(tx, may.value.session.tokenDigest, clock.now());
  const made = challenge === undefined ? undefined : await readNewPasskey(site, challenge, response);
  if (made === undefined) return refuse(no.passkeyNotProven);
  if (await factors.isKnownPasskey(tx, made.credentialId)) return refuse(no.passkeyKnown);
  await factors.insertPasskey(tx, actor.officerId, { ...made, name: name.trim(), createdAt: clock.now() });
  await enrolled(tx, may.value, clock);
  return succeed(undefined);
}

/** Takes away a passkey, such as one of a device that was lost; never the last second factor. */
export async function removePasskey(
  tx: Tx,
  actor: OfficerActor,
  { passkeyId, token }: { passkeyId: string; token: string },
  clock: Clock,
): Promise<Result<void>> {
  const may = await whereFactorsMayChange(tx, actor, token, clock);
  if (!may.ok) return may;
  const { authenticator, passkeys } = may.value.factors;
  const others = passkeys.filter(({ credentialId }) => credentialId !== passkeyId);
  if (others.length === passkeys.length) return refuse(no.passkeyNotFound);
  if (!factors.isEnrolled({ authenticator, passkeys: others })) return refuse(no.lastFactor);
  await factors.removePasskeys(tx, actor.officerId, { only: passkeyId }, clock.now());
  return succeed(undefined);
}

/** At the first enrolment it is the second factor of this session; later, other sessions of the officer end. */
async function enrolled(tx: Tx, signingIn: SigningIn, clock: Clock): Promise<void> {
  const { account, session, step } = signingIn;
  if (step === 'enrolment') await takeFactor(tx, signingIn, clock);
  else await endSessions(tx, account.officerId, { allBut: session.tokenDigest }, clock.now());
}
