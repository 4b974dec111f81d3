import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/index.tsx';
import { ChoiceFilter } from '../ui/ChoiceFilter.tsx';
import { DayField } from '../ui/DayField.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import { useIsPhone } from '../ui/use-is-phone.ts';
import { FILTERABLE_LIGHTS, type MatterFilters } from './matter-filters.ts';

interface SearchFiltersProps {
  readonly filters: MatterFilters;
  readonly change: (changes: { [Name in keyof MatterFilters]?: MatterFilters[Name] | undefined }) => void;
  readonly clear: () => void;
  readonly count: number;
}

/** The filters of the search; folded away on a phone. */
export function SearchFilters(props: SearchFiltersProps) {
  const { search } = useWords();
  const isPhone = useIsPhone();
  const [open, setOpen] = useState(false);
  const shown = !isPhone || open;
  return (
    <div className="filters-frame">
      {isPhone && (
        <Button
          type="link"
          aria-expanded={open}
          icon={open ? <UpOutlined aria-hidden /> : <DownOutlined aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {open ? search.fewerFilters : search.moreFilters}
          {!open && props.count > 0 && ` · ${search.active(props.count)}`}
        </Button>
      )}
      {shown && <FilterFields {...props} />}
    </div>
  );
}

function FilterFields({ filters, change, clear, count }: SearchFiltersProps) {
  const { app, search, tray, words } = useWords();
  return (
    <div className="filters" role="group" aria-label={tray.filters}>
      <ChoiceFilter
        label={tray.stage}
        words={words.stage}
        value={filters.stage}
        onChange={(stage) => change({ stage })}
      />
      <ChoiceFilter
        label={tray.due}
        words={words.light}
        only={FILTERABLE_LIGHTS}
        value={filters.light}
        onChange={(light) => change({ light: FILTERABLE_LIGHTS.find((one) => one === light) })}
      />
      <ChoiceFilter
        label={tray.kind}
        words={words.kind}
        value={filters.kind}
        onChange={(kind) => change({ kind })}
      />
      <ChoiceFilter
        label={tray.channel}
        words={words.channel}
        value={filters.channel}
        onChange={(channel) => change({ channel })}
      />
      <div className="filter filter-wide">
        <span aria-hidden>{tray.holder}</span>
        <UnitSelect
          label={tray.holder}
          value={filters.holderUnit}
          allowClear
          placeholder={app.anyValue}
          onChange={(holderUnit) => change({ holderUnit })}
        />
      </div>
      <div className="filter">
        <span aria-hidden>{search.receivedFrom}</span>
        <DayField
          label={search.receivedFrom}
          value={filters.receivedFrom}
          onChange={(receivedFrom) => change({ receivedFrom })}
        />
        <span aria-hidden>{search.receivedTo}</span>
        <DayField
          label={`${tray.received} ${search.receivedTo}`}
          value={filters.receivedTo}
          onChange={(receivedTo) => change({ receivedTo })}
        />
      </div>
      {count > 0 && (
        <Button type="link" onClick={clear}>
          {search.clear}
        </Button>
      )}
    </div>
  );
}
