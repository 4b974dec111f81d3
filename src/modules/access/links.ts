// One-time links 一次性网址: whoever has one may do the one thing that it is for, once, for a day.
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import * as store from './links.store.ts';
import { digestOf } from './sessions.store.ts';

const TOKEN_BYTES = 32;
const LINK_HOURS = 24;

/** Makes a link and answers its token; earlier ones for the same thing count no longer. */
export async function newLink(
  tx: Tx,
  about: Pick<store.StoredLink, 'kind' | 'officerId'>,
  clock: Clock,
): Promise<string> {
  const now = clock.now();
  await store.expireLinks(tx, about, now);
  const token = tx.entropy.bytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000);
  await store.insertLink(tx, { ...about, tokenDigest: digestOf(token), madeAt: now, expiresAt });
  return token;
}

/** The link of that token, if it still counts. */
export async function openLink(
  tx: Tx,
  { kind, token }: { readonly kind: store.StoredLink['kind']; readonly token: string },
  clock: Clock,
): Promise<Result<store.StoredLink>> {
  const link = await store.findLinkForUpdate(tx, digestOf(token));
  const counts =
    link !== undefined && link.kind === kind && link.usedAt === null && clock.now() < link.expiresAt;
  return counts ? succeed(link) : refuse(linkOver[kind]);
}

const linkOver: Record<store.StoredLink['kind'], Refusal> = {
  firstStart: {
    code: 'link-over',
    kind: 'not-found',
    text: {
      zh: `该网址已经用过或者已过${LINK_HOURS}小时；请重新启动服务，使用新的网址。`,
      en: `This link was used already or is older than ${LINK_HOURS} hours; start the server again for a new one.`,
    },
  },
  personal: {
    code: 'link-over',
    kind: 'not-found',
    text: {
      zh: `该网址已经用过或者已过${LINK_HOURS}小时；请联系安全保密员或者系统管理员办理恢复。`,
      en: `This link was used already or is older than ${LINK_HOURS} hours; ask the security officer or an administrator for a recovery.`,
    },
  },
};
