import type { MatterStage } from '#modules/matters/words.contract.ts';
import { useWords } from '../i18n/index.tsx';

/** Where a matter stands. */
export function StageTag({ stage }: { stage: MatterStage }) {
  const t = useWords();
  return <span className={`stage stage-${stage}`}>{t.words.stage[stage]}</span>;
}
