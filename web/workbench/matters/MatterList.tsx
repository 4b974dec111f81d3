import { Button } from 'antd';
import type { ListMatters } from '#modules/matters/list.contract.ts';
import { useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useIsPhone } from '../ui/use-is-phone.ts';
import { useRowKeys } from '../ui/use-row-keys.ts';
import { MatterCards } from './MatterCards.tsx';
import { MatterTable } from './MatterTable.tsx';
import { useMatterList } from './use-matter-list.ts';

interface MatterListProps {
  readonly query: ListMatters;
  readonly caption: string;
  /** Shown in place of an empty list. */
  readonly empty: ReactNode;
}

/** A list of matters with its paging: a table where there is room, cards on a phone. */
export function MatterList({ query, caption, empty }: MatterListProps) {
  const t = useWords();
  const isPhone = useIsPhone();
  const list = useMatterList(query);
  const frame = useRef<HTMLDivElement>(null);
  useRowKeys(frame);
  if (list.isPending) return <LoadingBlock rows={10} />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return empty;
  return (
    <div ref={frame} className={list.isPlaceholderData ? 'list stale' : 'list'} aria-busy={list.isFetching}>
      {isPhone ? <MatterCards rows={rows} label={caption} /> : <MatterTable rows={rows} caption={caption} />}
      <div className="list-foot">
        <span className="quiet" role="status">
          {list.hasNextPage ? t.app.shownSoFar(rows.length) : t.app.shownAll(rows.length)}
        </span>
        {list.hasNextPage && (
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t.app.loadMore}
          </Button>
        )}
        {!isPhone && <span className="quiet small push-end">{t.tray.keyboardHint}</span>}
      </div>
    </div>
  );
}
