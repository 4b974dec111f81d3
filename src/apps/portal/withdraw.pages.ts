// Withdrawing one's own matter. Whoever opens these pages proved the matter before; one more page asks whether they mean it.
import type { Result } from '#kernel/result.ts';
import { refuse } from '#kernel/result.ts';
import type { Office } from '#platform/http/office.ts';
import type { Route } from '#platform/http/route.ts';
import { withdrawOwnMatter } from '#modules/matters/index.ts';
import { withdrawnPage, withdrawPage } from '../../../web/portal/pages/withdrawal.ts';
import { withdrawalWords } from '../../../web/portal/texts/withdrawal.ts';
import { goTo, portalPage, shown, type Answer, type Visit } from './portal-page.ts';
import { withMatter } from './proven.ts';

const TRIES_PER_MINUTE = 10;

/** The pages of withdrawing. */
export function withdrawPages(office: Office): Route[] {
  return [
    portalPage(office, {
      method: 'GET',
      url: '/track/withdraw',
      work: (visit) =>
        withMatter(visit, async (_actor, matter) =>
          matter.whyNotWithdraw === null
            ? shown(withdrawPage(visit.shell, matter, []))
            : goTo('/track/matter'),
        ),
    }),
    portalPage(office, {
      method: 'POST',
      url: '/track/withdraw',
      perMinute: TRIES_PER_MINUTE,
      work: withdraw,
    }),
    portalPage(office, {
      method: 'GET',
      url: '/track/withdrawn',
      work: async ({ shell }) => shown(withdrawnPage(shell)),
    }),
  ];
}

function withdraw(visit: Visit): Promise<Result<Answer, Answer>> {
  const { tx, clock, shell, typed, viewChosen, note } = visit;
  return withMatter(visit, async (actor, matter) => {
    const again = (text: { readonly zh: string; readonly en: string }) =>
      refuse({ page: withdrawPage(shell, matter, [{ field: 'sure', text }]), status: 422 });
    if (viewChosen) return shown(withdrawPage(shell, matter, []));
    if (typed('sure') !== 'yes') return again(withdrawalWords.sureMissing);
    note({ act: 'command' });
    const withdrawn = await withdrawOwnMatter(tx, actor, clock);
    if (withdrawn.ok) return goTo('/track/withdrawn');
    note({ refusal: withdrawn.reason.code });
    return again(withdrawn.reason.text);
  });
}
