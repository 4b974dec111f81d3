// Giving the second factor 两步验证: a code of an authenticator, or a passkey.
// A refusal counts towards the lock: the transaction must be committed all the same.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import type { GiveCode, PasskeyAnswer, PasskeyQuestion } from './contract.ts';
import * as factors from './factors.store.ts';
import { madeIn } from './one-time-codes.ts';
import { askForPasskey, provePasskey, type Site } from './passkeys.ts';
import { judgeCode } from './rules/code-use.ts';
import { saveChallenge, takeChallenge } from './sessions.store.ts';
import * as no from './sign-in.refusals.ts';
import { countFailure, takeFactor, whereFactorIsDue } from './signing-in.ts';
import { openSecret } from './sealed-secrets.store.ts';

const CHALLENGE_BYTES = 32;
/** A person may take this long over a question about a passkey. */
const CHALLENGE_MILLISECONDS = 5 * 60_000;

/** Gives a code of one's authenticator. */
export async function giveCode(
  tx: Tx,
  actor: OfficerActor,
  { code, token }: GiveCode & { token: string },
  clock: Clock,
): Promise<Result<void>> {
  const due = await whereFactorIsDue(tx, actor, token, clock);
  if (!due.ok) return due;
  const { account, factors: enrolled } = due.value;
  const { authenticator } = enrolled;
  if (authenticator === undefined || authenticator.sealedSecret === null) return refuse(no.noAuthenticator);
  const secret = openSecret(tx.vault, actor.officerId, authenticator.sealedSecret);
  const step = madeIn(secret, digitsOf(code), clock.now());
  const worth = judgeCode(step, authenticator.lastStep);
  if (worth !== 'right' || step === undefined) {
    return refuse(await countFailure(tx, account, worth === 'used' ? no.usedCode : no.wrongCode, clock));
  }
  await factors.saveLastStep(tx, actor.officerId, step);
  await takeFactor(tx, due.value, clock);
  return succeed(undefined);
}

/** Asks the browser for one of the officer's passkeys. */
export async function beginPasskey(
  tx: Tx,
  actor: OfficerActor,
  { token, site }: { token: string; site: Site },
  clock: Clock,
): Promise<Result<PasskeyQuestion>> {
  const due = await whereFactorIsDue(tx, actor, token, clock);
  if (!due.ok) return due;
  const { session, factors: enrolled } = due.value;
  if (enrolled.passkeys.length === 0) return refuse(no.passkeyNotFound);
  const challenge = await newChallenge(tx, session.tokenDigest, clock);
  return succeed(await askForPasskey(site, enrolled.passkeys, challenge));
}

/** Gives what the browser answered. */
export async function givePasskey(
  tx: Tx,
  actor: OfficerActor,
  { response, token, site }: PasskeyAnswer & { token: string; site: Site },
  clock: Clock,
): Promise<Result<void>> {
  const due = await whereFactorIsDue(tx, actor, token, clock);
  if (!due.ok) return due;
  const { account, session, factors: enrolled } = due.value;
  const challenge = await takeChallenge(tx, session.tokenDigest, clock.now());
  const passkey = enrolled.passkeys.find(({ credentialId }) => credentialId === response['id']);
  const counter =
    challenge === undefined || passkey === undefined
      ? undefined
      : await provePasskey(site, challenge, passkey, response);
  if (passkey === undefined || counter === undefined) {
    return refuse(await countFailure(tx, account, no.passkeyNotProven, clock));
  }
  await factors.saveUseOfPasskey(tx, { credentialId: passkey.credentialId, counter, at: clock.now() });
  await takeFactor(tx, due.value, clock);
  return succeed(undefined);
}

/** What a passkey must sign next in this session. */
export async function newChallenge(tx: Tx, tokenDigest: string, clock: Clock): Promise<Buffer> {
  const challenge = tx.entropy.bytes(CHALLENGE_BYTES);
  const until = new Date(clock.now().getTime() + CHALLENGE_MILLISECONDS);
  await saveChallenge(tx, tokenDigest, { challenge: challenge.toString('base64url'), until });
  return challenge;
}

/** Apps show codes in two groups, and people type them so. */
export function digitsOf(code: string): string {
  return code.replaceAll(/\s/gu, '');
}
