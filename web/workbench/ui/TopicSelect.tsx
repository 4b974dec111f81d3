import { Cascader } from 'antd';
import { useId, useMemo } from 'react';
import type { TopicTree } from '#modules/network/contract.ts';
import { useWords } from '../i18n/index.tsx';
import { NamedList } from './NamedList.tsx';
import { useTopics } from './use-names.ts';

interface TopicSelectProps {
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (topicId: string | undefined) => void;
  readonly placeholder?: string;
  readonly label?: string;
}

interface TopicOption {
  readonly value: string;
  readonly label: string;
  readonly children?: TopicOption[];
}

/** A content class of any of the three levels: found by typing, or by walking down. */
export function TopicSelect({ id, value, onChange, placeholder, label }: TopicSelectProps) {
  const { app } = useWords();
  const topics = useTopics();
  const ownId = useId();
  const fieldId = id ?? ownId;
  const options = useMemo(() => optionsOf(topics.data), [topics.data]);
  const path = useMemo(() => (value === undefined ? [] : pathTo(options, value)), [options, value]);
  return (
    <Cascader<TopicOption>
      id={fieldId}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={path}
      options={options}
      changeOnSelect
      allowClear={{ label: app.clearChoice }}
      loading={topics.isPending}
      onChange={(chosen) => onChange?.(chosen?.at(-1))}
      showSearch={{
        limit: 30,
        filter: (typed, found) => found.some((option) => option.label.includes(typed)),
      }}
      displayRender={(labels) => labels.join(' / ')}
      placeholder={placeholder}
      popupRender={(menu) => (
        <NamedList id={`${fieldId}_list`} name={label ?? placeholder ?? ''}>
          {menu}
        </NamedList>
      )}
      className="full-width"
    />
  );
}

function optionsOf(tree: TopicTree | undefined): TopicOption[] {
  return (tree?.items ?? []).map((top) => ({
    value: top.topicId,
    label: top.name,
    children: top.children.map((branch) => ({
      value: branch.topicId,
      label: branch.name,
      children: branch.children.map((leaf) => ({ value: leaf.topicId, label: leaf.name })),
    })),
  }));
}

function pathTo(options: readonly TopicOption[], topicId: string): string[] {
  for (const option of options) {
    if (option.value === topicId) return [option.value];
    const below = pathTo(option.children ?? [], topicId);
    if (below.length > 0) return [option.value, ...below];
  }
  return [];
}
