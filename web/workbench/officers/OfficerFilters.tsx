import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/index.tsx';
import { ChoiceFilter } from '../ui/ChoiceFilter.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import type { OfficerFilterChange, OfficerFilters as Filters } from './officer-filters.ts';

interface OfficerFiltersProps {
  readonly filters: Filters;
  readonly change: (changes: OfficerFilterChange) => void;
  readonly clear: () => void;
  readonly count: number;
}

/** Name, unit, in a post or not. */
export function OfficerFilters({ filters, change, clear, count }: OfficerFiltersProps) {
  const { app, officers } = useWords();
  return (
    <div className="filters" role="group" aria-label={officers.filters}>
      <NameField key={filters.q ?? ''} name={filters.q ?? ''} onChange={(q) => change({ q })} />
      <div className="filter filter-wide">
        <span aria-hidden>{officers.unit}</span>
        <UnitSelect
          label={officers.unit}
          value={filters.unitId}
          allowClear
          placeholder={app.anyValue}
          onChange={(unitId) => change({ unitId })}
        />
      </div>
      <ChoiceFilter
        label={officers.standing}
        words={officers.standings}
        value={filters.standing}
        onChange={(standing) => change({ standing })}
      />
      {count > 0 && (
        <Button type="link" onClick={clear}>
          {officers.clear}
        </Button>
      )}
    </div>
  );
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const { officers } = useWords();
  const [typed, setTyped] = useState(name);
  return (
    <form
      role="search"
      className="filter filter-wide"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed.trim());
      }}
    >
      <Input
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label={officers.search}
        placeholder={officers.searchHint}
        maxLength={60}
        autoComplete="off"
      />
      <Button htmlType="submit">{officers.find}</Button>
    </form>
  );
}
