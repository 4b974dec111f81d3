// Personal links: an officer chooses a password of their own, and goes on to enrol a second factor.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { findOfficer } from '#modules/network/index.ts';
import { notAllowed } from './access.refusals.ts';
import * as accounts from './access.store.ts';
import { normalLogin, openAccount, takePassword } from './account.commands.ts';
import type { Invitation, InviteOfficer, PersonalLink, UsePersonalLink } from './contract.ts';
import { newLink, openLink } from './links.ts';
import { saveUseOfLink } from './links.store.ts';
import { whyMayNot } from './rules/delegation.ts';
import { beginSession, type BegunSession } from './session.commands.ts';
import { hasSignedIn } from './sessions.store.ts';

/**
 * Lets an officer sign in, and makes the link through which they choose their password. A link that was lost is made
 * again, but only until the account is used: afterwards a link by one person alone would be a way into another's
 * account, and it takes a recovery by two.
 */
export async function inviteOfficer(
  tx: Tx,
  actor: OfficerActor,
  { officerId, login }: InviteOfficer,
  clock: Clock,
): Promise<Result<PersonalLink>> {
  const forbidden = whyMayNot(actor, 'manageAccounts');
  if (forbidden !== undefined) return refuse(notAllowed(forbidden));
  const account = await accounts.findAccountOfForUpdate(tx, officerId);
  const isUnused = account !== undefined && !(await isUsed(tx, account));
  if (!isUnused || account.login !== normalLogin(login)) {
    const opening = { officerId, login, passwordHash: null, mustChangePassword: false };
    const opened = await openAccount(tx, opening, clock);
    if (!opened.ok) return opened;
  }
  const token = await newPersonalLink(tx, officerId, clock);
  const holder = await holderOf(tx, officerId);
  return succeed({ name: holder.name, login: holder.login, token });
}

/** Whether somebody has used the account: chosen a password, or signed in some other way. */
export async function isUsed(tx: Tx, account: accounts.StoredAccount): Promise<boolean> {
  if (account.passwordHash !== null) return true;
  const { officerId } = account;
  return (await accounts.oldPasswords(tx, officerId, 1)).length > 0 || (await hasSignedIn(tx, officerId));
}

/** Makes a link for an officer who has an account and no password. */
export function newPersonalLink(tx: Tx, officerId: string, clock: Clock): Promise<string> {
  return newLink(tx, { kind: 'personal', officerId }, clock);
}

/** Whom a personal link is for. */
export async function readPersonalLink(
  tx: Tx,
  { token }: { token: string },
  clock: Clock,
): Promise<Result<Invitation>> {
  const link = await openLink(tx, { kind: 'personal', token }, clock);
  if (!link.ok) return link;
  const { name, login } = await holderOf(tx, link.value.officerId);
  return succeed({ name, login });
}

/** Takes the password that the officer chose, and begins a session in which they enrol. */
export async function usePersonalLink(
  tx: Tx,
  { token, password }: UsePersonalLink,
  clock: Clock,
): Promise<Result<BegunSession>> {
  const link = await openLink(tx, { kind: 'personal', token }, clock);
  if (!link.ok) return link;
  const { account } = await holderOf(tx, link.value.officerId);
  const taken = await takePassword(tx, account, { field: 'password', password }, clock);
  if (!taken.ok) return taken;
  await saveUseOfLink(tx, link.value.tokenDigest, clock.now());
  return beginSession(tx, { officerId: account.officerId, way: 'password' }, clock);
}

async function holderOf(tx: Tx, officerId: string | null) {
  const account = officerId === null ? undefined : await accounts.findAccountOfForUpdate(tx, officerId);
  const officer = account === undefined ? undefined : await findOfficer(tx, account.officerId);
  if (account === undefined || officer === undefined) throw new Error('a personal link without an account');
  return { account, name: officer.name, login: account.login };
}
