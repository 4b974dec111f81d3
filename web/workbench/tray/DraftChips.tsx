import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { DRAFTS_THAT_WAIT, type MatterFilters } from '../matters/matter-filters.ts';
import { useTrayCounts } from './use-tray-counts.ts';

const COUNTS = { changes: 'toChange', approval: 'toApprove' } as const;

/** Drafts that came back 退回修改, and those that wait for the head; nothing where the unit has none of either. */
export function DraftChips({
  waits,
  onChange,
}: {
  waits: MatterFilters['waits'];
  onChange: (waits: MatterFilters['waits']) => void;
}) {
  const { tray } = useWords();
  const format = useFormats();
  const counts = useTrayCounts().data;
  const count = (one: keyof typeof COUNTS): number => counts?.[COUNTS[one]] ?? 0;
  const shown = DRAFTS_THAT_WAIT.filter((one) => one === waits || count(one) > 0);
  if (shown.length === 0) return null;
  return (
    <div className="chips" role="group" aria-label={tray.drafts}>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          className="chip"
          aria-pressed={waits === one}
          onClick={() => onChange(waits === one ? undefined : one)}
        >
          <span>{tray.draftsThatWait[one]}</span> <strong>{format.number(count(one))}</strong>
        </button>
      ))}
    </div>
  );
}
