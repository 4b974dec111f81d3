// First drafts of notices, from what is registered. Petitioners are written to in Chinese, in either language.
import type { MatterView } from '#modules/matters/contract.ts';
import type { Track } from '#modules/matters/words.contract.ts';
import type { EndingGround } from '#modules/matters/endings/declining.contract.ts';
import { formatsIn } from '../../format/days.ts';
import type { Catalogue } from '../../i18n/index.tsx';
import { zh } from '../../i18n/zh/index.ts';
import type { Names } from '../../ui/use-names.ts';

const format = formatsIn('zh');

/** 收到告知: received, registered, and who has it now. */
export function receiptNotice(matter: MatterView, names: Names, t: Catalogue['commands']): string {
  const isRouted = matter.routedOn !== null && matter.holderUnit !== matter.registeredUnit;
  const byOwnRules = matter.assignments.at(-1)?.byOwnRules === true;
  const routedPath = byOwnRules ? t.noticePathOwnRules : t.noticePathRouted;
  return t.noticeDraft({
    ...factsOf(matter),
    office: names.unit(matter.registeredUnit),
    path: isRouted ? routedPath(names.unit(matter.holderUnit)) : t.noticePathOwn,
  });
}

/** 受理告知: accepted, by whom, on which path, until when. */
export function acceptanceNotice(
  matter: MatterView,
  tracks: readonly Track[],
  names: Names,
  t: Catalogue['commands'],
): string {
  const onlyPetition = tracks.every((track) => track === 'petitionProcedure');
  const others = [...new Set(tracks)].map((track) => zh.words.track[track]).join('；');
  return t.acceptDraft({
    ...factsOf(matter),
    unit: names.unit(matter.holderUnit),
    path: onlyPetition ? t.acceptPathPetition : t.acceptPathOther(others),
  });
}

/** 不予受理、不再受理、途径告知、直接回复: why, by which article, and where to turn to. */
export function endingNotice(
  matter: MatterView,
  {
    ground,
    reason,
    turnTo,
  }: { readonly ground: EndingGround; readonly reason: string; readonly turnTo: string },
  names: Names,
  t: Catalogue['commands'],
): string {
  return t.endDraft({
    ...factsOf(matter),
    unit: names.unit(matter.holderUnit),
    basis: `${ground.citation.instrument}${ground.citation.article}`,
    reason: withoutStop(reason.trim() === '' ? ground.name.zh : reason),
    turnTo: withoutStop(turnTo),
  });
}

/** 撤回告知: withdrawn as the petitioner asked in writing; they may bring it again. */
export function withdrawalNotice(matter: MatterView, t: Catalogue['commands']): string {
  return t.withdrawDraft(factsOf(matter));
}

function withoutStop(text: string): string {
  return text.trim().replace(/。$/, '');
}

function factsOf(matter: MatterView): { day: string; title: string; number: string } {
  return { day: format.dayInWords(matter.receivedOn), title: matter.title, number: matter.number };
}
