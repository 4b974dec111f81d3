// First drafts of notices, from what is registered. Petitioners are written to in Chinese, in either language.
import type { MatterView, Track } from '#modules/matters/contract.ts';
import { formatsIn } from '../../format/days.ts';
import type { Catalogue } from '../../i18n/index.tsx';
import { zh } from '../../i18n/zh/index.ts';
import type { Names } from '../../ui/use-names.ts';

const format = formatsIn('zh');

/** 收到告知: received, registered, and who has it now. */
export function receiptNotice(matter: MatterView, names: Names, t: Catalogue['commands']): string {
  const isRouted = matter.routedOn !== null && matter.holderUnit !== matter.registeredUnit;
  return t.noticeDraft({
    ...factsOf(matter),
    office: names.unit(matter.registeredUnit),
    path: isRouted ? t.noticePathRouted(names.unit(matter.holderUnit)) : t.noticePathOwn,
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

function factsOf(matter: MatterView): { day: string; title: string; number: string } {
  return { day: format.dayInWords(matter.receivedOn), title: matter.title, number: matter.number };
}
