// A city office on 5 January 2037: matters that were closed in 2026 and have been kept for their ten years.
import type { OfficerActor } from '#kernel/actor.ts';
import type { Result } from '#kernel/result.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import {
  acceptMatter,
  answerMatter,
  closeMatter,
  registerSubmission,
  routeMatter,
  serveAnswer,
} from '#modules/matters/index.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import { ANSWER, buildNetwork, must, on, submission, UNITS } from '../../support/given.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from '../office-server.ts';

export const TODAY = '2037-01-05';

/** The office, who works in it, and what is old enough. */
export interface OldOffice extends TestOffice {
  readonly clerk: Appointed;
  readonly leader: Appointed;
  /** A leader of the unit above. */
  readonly above: Appointed;
  readonly administrator: Appointed;
  /** Kept for its period, with what its petitioner follows it by. */
  readonly ripe: Receipt;
  /** Another one. */
  readonly second: Receipt;
}

/** Opens the office with two matters whose period is over. */
export async function openOldOffice(): Promise<OldOffice> {
  let filled: Omit<OldOffice, keyof TestOffice> | undefined;
  const office = await openOffice(TODAY, async ({ database }) => {
    await buildNetwork(database);
    const people = await staff(database);
    const handler = await appoint(database, {
      login: 'old-handler',
      name: '白晓燕',
      unitId: UNITS.office,
      role: 'handler',
    });
    const by = { clerk: people.clerk.actor, handler: handler.actor };
    filled = {
      ...people,
      ripe: await closedInSpring(database, by, '屋面渗水'),
      second: await closedInSpring(database, by, '楼道堆物'),
    };
  });
  if (filled === undefined) throw new Error('nothing was filled in');
  return { ...office, ...filled };
}

async function staff(database: Database) {
  const at = { unitId: UNITS.office } as const;
  const above = { unitId: UNITS.leadership, role: 'leader' } as const;
  return {
    clerk: await appoint(database, { ...at, login: 'old-clerk', name: '孟素珍', role: 'clerk' }),
    leader: await appoint(database, { ...at, login: 'old-leader', name: '方毅', role: 'leader' }),
    above: await appoint(database, { ...above, login: 'old-above', name: '程克俭' }),
    administrator: await appoint(database, {
      ...at,
      login: 'old-keeper',
      name: '卢涛',
      role: 'administrator',
    }),
  };
}

interface By {
  readonly clerk: OfficerActor;
  readonly handler: OfficerActor;
}

/** A letter of March 2026 from its registration to its end. */
async function closedInSpring(database: Database, { clerk, handler }: By, title: string): Promise<Receipt> {
  const as = <Value>(actor: OfficerActor, work: (tx: Tx) => Promise<Result<Value>>): Promise<Value> =>
    database.transactionAs(actor, async (tx) => must(await work(tx)));
  const letter = submission({
    title,
    claims: [{ text: title, kind: 'appeal' }],
    parties: [{ role: 'petitioner', name: '林一', phone: '19900001234' }],
  });
  const receipt = await as(clerk, (tx) => registerSubmission(tx, clerk, letter, on(letter.receivedOn)));
  const { matterId } = receipt;
  const route = { way: 'own', toUnit: UNITS.office, reason: '本局自办' } as const;
  await as(clerk, (tx) => routeMatter(tx, clerk, { matterId, input: route }, on('2026-03-04')));
  const accept = {
    tracks: [{ claimId: 1, track: 'petitionProcedure' as const }],
    noticeWay: 'post' as const,
    noticeText: '来信收悉，决定受理。',
  };
  await as(handler, (tx) => acceptMatter(tx, handler, { matterId, input: accept }, on('2026-03-05')));
  await as(handler, (tx) => answerMatter(tx, handler, { matterId, input: ANSWERED }, on('2026-04-01')));
  await as(handler, (tx) => serveAnswer(tx, handler, { matterId, input: { way: 'post' } }, on('2026-04-02')));
  await as(clerk, (tx) => closeMatter(tx, clerk, { matterId, input: {} }, on('2026-04-03')));
  return receipt;
}

const ANSWERED = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'explained' as const }] };
