import { Button, Input } from 'antd';
import { useState } from 'react';
import type { NarrowEntries } from '#modules/audit/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { ChoiceFilter } from '../ui/ChoiceFilter.tsx';
import { DayField } from '../ui/DayField.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import type { AuditFilterChange } from './audit-filters.ts';

interface AuditFiltersProps {
  readonly filters: NarrowEntries;
  readonly change: (changes: AuditFilterChange) => void;
  readonly clear: () => void;
  readonly count: number;
}

/** Who, what, which matter and when. */
export function AuditFilters({ filters, change, clear, count }: AuditFiltersProps) {
  const { app, audit } = useWords();
  return (
    <div className="filters" role="group" aria-label={audit.filters}>
      <ChoiceFilter
        label={audit.act}
        words={audit.acts}
        value={filters.act}
        onChange={(act) => change({ act })}
      />
      <ChoiceFilter
        label={audit.outcome}
        words={audit.outcomes}
        value={filters.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      <div className="filter filter-wide">
        <span aria-hidden>{audit.unit}</span>
        <UnitSelect
          label={audit.unit}
          value={filters.unitId}
          allowClear
          placeholder={app.anyValue}
          onChange={(unitId) => change({ unitId })}
        />
      </div>
      <div className="filter">
        <span aria-hidden>{audit.from}</span>
        <DayField label={audit.from} value={filters.from} onChange={(from) => change({ from })} />
        <span aria-hidden>{audit.to}</span>
        <DayField label={audit.to} value={filters.to} onChange={(to) => change({ to })} />
      </div>
      <NumberField
        key={filters.number ?? ''}
        number={filters.number ?? ''}
        onChange={(number) => change({ number })}
      />
      {count > 0 && (
        <Button type="link" onClick={clear}>
          {audit.clear}
        </Button>
      )}
    </div>
  );
}

function NumberField({ number, onChange }: { number: string; onChange: (number: string) => void }) {
  const { audit } = useWords();
  const [typed, setTyped] = useState(number);
  return (
    <form
      className="filter filter-wide"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed.trim());
      }}
    >
      <span aria-hidden>{audit.number}</span>
      <Input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label={audit.number}
        placeholder={audit.numberHint}
        maxLength={40}
      />
      <Button htmlType="submit">{audit.apply}</Button>
    </form>
  );
}
