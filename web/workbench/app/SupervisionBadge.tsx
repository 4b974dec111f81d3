import { useWords } from '../i18n/index.tsx';
import { useRecommendationCounts, useSupervisionCounts } from '../supervision/use-waiting-counts.ts';
import { NavBadge } from './NavBadge.tsx';

/** Beside supervision: what waits for this unit to reply, to accept or to decide; nothing where nothing does. */
export function SupervisionBadge() {
  const { supervision: t } = useWords();
  const counts = useSupervisionCounts().data;
  if (counts === undefined) return null;
  const { owed, replied, proposals } = counts;
  return <NavBadge count={owed + replied + proposals} words={t.badge(owed, replied, proposals)} />;
}

/** Beside the recommendations: those to answer, and those whose answer is late. */
export function RecommendationsBadge() {
  const { supervision: t } = useWords();
  const counts = useRecommendationCounts().data;
  if (counts === undefined) return null;
  const { owed, late } = counts;
  return <NavBadge count={owed + late} words={t.badgeRecommendations(owed, late)} />;
}
