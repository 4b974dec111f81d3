import type { ListMatters } from '#modules/matters/list.contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { FILTERABLE_LIGHTS } from '../matters/matter-filters.ts';
import { DueLight } from '../ui/DueLight.tsx';
import { useTrayCounts } from './use-tray-counts.ts';

type ChosenLight = ListMatters['light'];

/** Counts by light; pressing one shows only those, pressing it again shows all. */
export function LightChips({
  light,
  onChange,
}: {
  light: ChosenLight;
  onChange: (light: ChosenLight) => void;
}) {
  const t = useWords();
  const format = useFormats();
  const counts = useTrayCounts().data;
  const show = (count: number | undefined) => (count === undefined ? '…' : format.number(count));
  const total = counts && counts.overdue + counts.today + counts.soon + counts.ahead + counts.none;
  return (
    <div className="chips" role="group" aria-label={t.tray.lights}>
      <button
        type="button"
        className="chip"
        aria-pressed={light === undefined}
        onClick={() => onChange(undefined)}
      >
        <span>{t.tray.all}</span> <strong>{show(total)}</strong>
      </button>
      {FILTERABLE_LIGHTS.map((one) => (
        <button
          key={one}
          type="button"
          className={`chip chip-${one}`}
          aria-pressed={light === one}
          onClick={() => onChange(light === one ? undefined : one)}
        >
          <DueLight light={one} /> <strong>{show(counts?.[one])}</strong>
        </button>
      ))}
      <span className="chip-rest">
        <DueLight light="ahead" /> {show(counts?.ahead)}
      </span>
      <span className="chip-rest">
        <DueLight light="none" /> {show(counts?.none)}
      </span>
    </div>
  );
}
