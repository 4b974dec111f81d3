// The pages on which petitioners follow and rate their own matter.
import type { Fault, Result } from '#kernel/result.ts';
import { refuse } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import { proveMatter } from '#modules/intake/index.ts';
import type { TrackingProof } from '#modules/intake/contract.ts';
import { leftPage, thanksPage, trackPage } from '../../../web/portal/pages/track.ts';
import { faultWords } from '../../../web/portal/texts/faults.ts';
import { goTo, portalPage, shown, type Answer, type Visit } from './portal-page.ts';
import { hasTicket, keepIn, letGo, withMatter } from './proven.ts';
import { look, rate } from './rate.pages.ts';
import { askForReview, reviewForm } from './review.pages.ts';
import { plainCode } from './typed.ts';

const PROOFS_PER_MINUTE = 10;
const STEPS_PER_MINUTE = 20;
const LEAVES_PER_MINUTE = 60;
const NOTHING_TYPED = { number: '', queryCode: '', lastFour: '' };

/** The pages of tracking. */
export function trackPages(office: Office): Route[] {
  const get = (url: string, work: (visit: Visit) => Promise<Result<Answer, Answer>>) =>
    portalPage(office, { method: 'GET', url, work });
  const post = (url: string, perMinute: number, work: (visit: Visit) => Promise<Result<Answer, Answer>>) =>
    portalPage(office, { method: 'POST', url, perMinute, work });
  return [
    get('/track', async (visit) => {
      if (hasTicket(visit)) return goTo('/track/matter');
      const over = visit.typed('over') !== '';
      return shown(trackPage(visit.shell, { typed: NOTHING_TYPED, faults: [], over }));
    }),
    post('/track', PROOFS_PER_MINUTE, prove),
    get('/track/matter', (visit) => withMatter(visit, async (_actor, matter) => shown(look(visit, matter)))),
    post('/track/rate', STEPS_PER_MINUTE, (visit) =>
      withMatter(visit, (actor, matter) => rate(visit, actor, matter)),
    ),
    get('/track/review', (visit) =>
      withMatter(visit, async (_actor, matter) => shown(reviewForm(visit, matter))),
    ),
    post('/track/review', STEPS_PER_MINUTE, (visit) =>
      withMatter(visit, (actor, matter) => askForReview(visit, actor, matter)),
    ),
    get('/track/thanks', async ({ shell }) => shown(thanksPage(shell))),
    post('/track/leave', LEAVES_PER_MINUTE, async (visit) => {
      letGo(visit);
      return goTo('/track/left');
    }),
    get('/track/left', async ({ shell }) => shown(leftPage(shell))),
  ];
}

async function prove(visit: Visit): Promise<Result<Answer, Answer>> {
  const { tx, typed, shell, viewChosen, note } = visit;
  const proof: TrackingProof = {
    number: plainCode(typed('number')),
    queryCode: plainCode(typed('queryCode')),
    lastFour: plainCode(typed('lastFour')),
  };
  const form = { typed: proof, over: false };
  if (viewChosen) return shown(trackPage(shell, { ...form, faults: [] }));
  const faults = checkProof(proof);
  if (faults.length > 0) return refuse({ page: trackPage(shell, { ...form, faults }), status: 422 });
  note({ act: 'readMatter' });
  const proven = await proveMatter(tx, proof);
  if (!proven.ok) {
    note({ refusal: proven.reason.code });
    const fault = { field: '', text: proven.reason.text };
    return refuse({ page: trackPage(shell, { ...form, faults: [fault] }), status: 422 });
  }
  note({ actor: proven.value });
  keepIn(visit, proven.value);
  return goTo('/track/matter');
}

function checkProof(proof: TrackingProof): Fault[] {
  const fits = {
    number: proof.number !== '' && proof.number.length <= 40,
    queryCode: proof.queryCode !== '' && proof.queryCode.length <= 40,
    lastFour: /^[0-9A-Za-z]{4}$/.test(proof.lastFour),
  };
  return (['number', 'queryCode', 'lastFour'] as const)
    .filter((field) => !fits[field])
    .map((field) => ({ field, text: faultWords[field] }));
}
