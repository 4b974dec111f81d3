// A city office on 1 April 2026 with a letter that was answered and served in March, and those who review the answer.
import { plainDate } from '#kernel/plain-date.ts';
import type { Receipt } from '#modules/intake/contract.ts';
import {
  acceptMatter,
  answerMatter,
  registerSubmission,
  routeMatter,
  serveAnswer,
} from '#modules/matters/index.ts';
import { ANSWER, buildNetwork, must, on, submission, UNITS } from '../../support/given.ts';
import { appoint, openOffice, type Appointed, type TestOffice } from '../office-server.ts';

/** The office, who reviews in it, and the matter. */
export interface ReviewOffice extends TestOffice {
  readonly clerk: Appointed;
  readonly director: Appointed;
  readonly receipt: Receipt;
}

export async function openReviewOffice(): Promise<ReviewOffice> {
  let filled: Omit<ReviewOffice, keyof TestOffice> | undefined;
  const office = await openOffice('2026-04-01', async ({ database }) => {
    await buildNetwork(database);
    const at = { unitId: UNITS.office } as const;
    const clerk = await appoint(database, { ...at, login: 'review-clerk', name: '沈月', role: 'clerk' });
    const director = await appoint(database, { ...at, login: 'review-head', name: '高峰', role: 'leader' });
    const { actor: handler } = await appoint(database, {
      unitId: UNITS.housing,
      login: 'review-handler',
      name: '白晓燕',
      role: 'handler',
    });
    const receipt = await database.transaction(async (tx) => {
      const letter = submission({ receivedOn: plainDate('2026-03-02') });
      const registered = must(await registerSubmission(tx, clerk.actor, letter, on('2026-03-02')));
      const { matterId } = registered;
      const route = { way: 'transfer', toUnit: UNITS.housing } as const;
      must(await routeMatter(tx, clerk.actor, { matterId, input: route }, on('2026-03-03')));
      const accept = {
        tracks: [{ claimId: 1, track: 'petitionProcedure' as const }],
        noticeWay: 'post' as const,
        noticeText: '您的来信已收到，现予受理。',
      };
      must(await acceptMatter(tx, handler, { matterId, input: accept }, on('2026-03-04')));
      const answer = { ...ANSWER, outcomes: [{ claimId: 1, outcome: 'notSupported' as const }] };
      must(await answerMatter(tx, handler, { matterId, input: answer }, on('2026-03-20')));
      must(await serveAnswer(tx, handler, { matterId, input: { way: 'post' } }, on('2026-03-22')));
      return registered;
    });
    filled = { clerk, director, receipt };
  });
  if (filled === undefined) throw new Error('nothing was filled in');
  return { ...office, ...filled };
}
