// Asking for confidentiality again on one's own matter. Only the petitioner can: the command takes no officer.
import type { PetitionerActor } from '#kernel/actor.ts';
import { refuse, type Result } from '#kernel/result.ts';
import type { TrackedMatter } from '#modules/matters/contract.ts';
import { askConfidentialityAgain } from '#modules/matters/index.ts';
import { goTo, shown, type Answer, type Visit } from './portal-page.ts';
import { look } from './rate.pages.ts';

/** Seals the petitioner's identity again and shows the matter, or says why there is nothing to seal. */
export async function askAgain(
  visit: Visit,
  actor: PetitionerActor,
  matter: TrackedMatter,
): Promise<Result<Answer, Answer>> {
  if (visit.viewChosen) return shown(look(visit, matter));
  visit.note({ act: 'command' });
  const asked = await askConfidentialityAgain(visit.tx, actor, visit.clock);
  if (asked.ok) return goTo('/track/matter');
  visit.note({ refusal: asked.reason.code });
  const fault = { field: '', text: asked.reason.text };
  return refuse({ page: look(visit, matter, [fault]), status: 422 });
}
