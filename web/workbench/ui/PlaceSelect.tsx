import { Select } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../i18n/index.tsx';
import { NamedList } from './NamedList.tsx';
import { useNames, usePlaces } from './use-names.ts';

interface PlaceSelectProps {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (placeId: string | undefined) => void;
  readonly placeholder?: string;
  readonly label?: string;
  readonly allowClear?: boolean;
}

/** The place in which the matter arose, found by typing part of its name. */
export function PlaceSelect(props: PlaceSelectProps) {
  const { id, value, onChange, placeholder, label, allowClear = false } = props;
  const { app } = useWords();
  const places = usePlaces();
  const names = useNames();
  const options = useMemo(
    () => (places.data?.items ?? []).map(({ placeId }) => ({ value: placeId, label: names.place(placeId) })),
    [places.data, names],
  );
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value ?? null}
      onChange={(placeId: string | null | undefined) => onChange?.(placeId ?? undefined)}
      options={options}
      loading={places.isPending}
      allowClear={allowClear && { label: app.clearChoice }}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      virtual={false}
      popupRender={(menu) => <NamedList name={label ?? placeholder ?? ''}>{menu}</NamedList>}
      className="full-width"
    />
  );
}
