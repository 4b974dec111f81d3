import { Select } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../i18n/index.tsx';
import { NamedList } from './NamedList.tsx';
import { useUnits } from './use-names.ts';

interface UnitSelectProps {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (unitId: string | undefined) => void;
  readonly placeholder?: string;
  readonly label?: string;
  readonly allowClear?: boolean;
}

/** One unit of the network, found by typing part of its name. */
export function UnitSelect({ id, value, onChange, placeholder, label, allowClear = false }: UnitSelectProps) {
  const { app } = useWords();
  const units = useUnits();
  const options = useMemo(
    () =>
      (units.data?.items ?? [])
        .filter((unit) => unit.activeUntil === null)
        .map((unit) => ({
          value: unit.unitId,
          label: unit.name,
          short: unit.shortName,
          depth: unit.depth,
        })),
    [units.data],
  );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value ?? null}
      onChange={(unitId: string | null | undefined) => onChange?.(unitId ?? undefined)}
      options={options}
      loading={units.isPending}
      allowClear={allowClear && { label: app.clearChoice }}
      showSearch={{
        filterOption: (typed, option) =>
          `${option?.label ?? ''}${option?.short ?? ''}`.toLowerCase().includes(typed.toLowerCase()),
      }}
      optionRender={(option) => (
        <span style={{ paddingInlineStart: option.data.depth * 14 }}>{option.data.label}</span>
      )}
      placeholder={placeholder}
      virtual={false}
      popupRender={(menu) => <NamedList name={label ?? placeholder ?? ''}>{menu}</NamedList>}
      popupMatchSelectWidth={false}
      className="full-width"
    />
  );
}
