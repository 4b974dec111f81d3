// Personal links: an officer chooses a password of their own, and goes on to enrol a second factor.
import type { Clock } from '#kernel/clock.ts';
import { succeed, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { findOfficer } from '#modules/network/index.ts';
import * as accounts from './access.store.ts';
import { takePassword } from './account.commands.ts';
import type { Invitation, UsePersonalLink } from './contract.ts';
import { newLink, openLink } from './links.ts';
import { saveUseOfLink } from './links.store.ts';
import { beginSession, type BegunSession } from './session.commands.ts';

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
