// The demo city's way through the second factor: one click on the sign-in screen asks the server for the code. It works
// only where the database itself says that it holds the demo city, and only an empty database can be made to say so.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { refuse, succeed, type Refusal, type Result } from '#kernel/result.ts';
import type { Tx } from '#platform/db/database.ts';
import { hasOfficers } from '#modules/network/index.ts';
import { saveLastStep } from './factors.store.ts';
import { codeAt } from './one-time-codes.ts';
import { noAuthenticator } from './sign-in.refusals.ts';
import { whereFactorIsDue } from './signing-in.ts';
import { openSecret } from './sealed-secrets.store.ts';

/** Marks an empty database as that of the demo city, for good. */
export async function markAsDemo(tx: Tx, clock: Clock): Promise<Result<void>> {
  if (await hasOfficers(tx)) return refuse(notEmpty);
  await tx.db.insertInto('demo_city').values({ the_only: true, seeded_at: clock.now() }).execute();
  return succeed(undefined);
}

/** Whether the database holds the demo city and nothing else. */
export async function isDemo(tx: Tx): Promise<boolean> {
  const mark = await tx.db.selectFrom('demo_city').select('seeded_at').executeTakeFirst();
  return mark !== undefined;
}

/** The code that the authenticator of the officer who is signing in shows now. */
export async function demoCode(
  tx: Tx,
  actor: OfficerActor,
  { token }: { token: string },
  clock: Clock,
): Promise<Result<{ code: string }>> {
  if (!(await isDemo(tx))) return refuse(notADemo);
  const due = await whereFactorIsDue(tx, actor, token, clock);
  if (!due.ok) return due;
  const sealed = due.value.factors.authenticator?.sealedSecret ?? null;
  if (sealed === null) return refuse(noAuthenticator);
  // Visitors of the demo share its officers: two of them may sign in within one half minute.
  await saveLastStep(tx, actor.officerId, null);
  return succeed({ code: codeAt(openSecret(tx.vault, actor.officerId, sealed), clock.now()) });
}

const notADemo: Refusal = {
  code: 'not-a-demo',
  kind: 'not-found',
  text: {
    zh: '这里不是演示环境；请使用您自己的动态口令或者通行密钥。',
    en: 'This is no demo; use your own authenticator or passkey.',
  },
};

const notEmpty: Refusal = {
  code: 'installation-not-empty',
  kind: 'conflict',
  text: {
    zh: '数据库里已有工作人员，不能改作演示。请换一个空的数据目录。',
    en: 'There are officers in this database; it cannot become a demo. Use an empty data directory.',
  },
};
