import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/index.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { MatterList } from './MatterList.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { useMatterFilters } from './matter-filters.ts';

/** 事项查询: everything in scope, by number, words and filters. */
export function SearchPage() {
  const { search } = useWords();
  const { filters, change, clear, count } = useMatterFilters();
  return (
    <>
      <PageHeader title={search.title} lead={search.lead} />
      <WordsField key={filters.q ?? ''} words={filters.q ?? ''} onSearch={(q) => change({ q })} />
      <SearchFilters filters={filters} change={change} clear={clear} count={count} />
      <MatterList
        query={{ box: 'all', ...filters }}
        caption={search.title}
        empty={
          <EmptyState title={search.empty} help={search.emptyHelp}>
            {count > 0 && <Button onClick={clear}>{search.clear}</Button>}
          </EmptyState>
        }
      />
    </>
  );
}

function WordsField({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const { search } = useWords();
  const [typed, setTyped] = useState(words);
  return (
    <form
      className="words-field"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        aria-label={search.words}
        placeholder={search.wordsHint}
        maxLength={100}
        type="search"
      />
      <Button type="primary" htmlType="submit">
        {search.submit}
      </Button>
    </form>
  );
}
