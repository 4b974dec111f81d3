import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import type { DestructionList } from '#modules/retention/contract.ts';
import { keys } from '../api/keys.ts';
import {
  getDestructionList,
  itemsWorkbook,
  listDestructionItems,
  recordDestructionPrint,
} from '../api/retention.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { DecisionSection } from './DecisionSection.tsx';
import { ItemTable } from './ItemTable.tsx';
import { ListFacts } from './ListFacts.tsx';
import { ListTag } from './StateTags.tsx';
import './retention.css';

const WHILE_RUNNING = 1500;

/** One destruction list: who answers for it, what it names, how far it is. */
export function ListPage() {
  const { listId = '' } = useParams();
  const list = useQuery({
    queryKey: keys.destructionList(listId),
    queryFn: ({ signal }) => getDestructionList(listId, signal),
    refetchInterval: (query) => (query.state.data?.state === 'approved' ? WHILE_RUNNING : false),
  });
  if (list.isPending) return <LoadingBlock rows={10} />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  return <Opened list={list.data} />;
}

function Opened({ list }: { list: DestructionList }) {
  const { retention: t } = useWords();
  const names = useNames();
  const format = useFormats();
  const title = t.listOf(names.unit(list.unitId), format.instant(list.proposed.at).slice(0, 10));
  return (
    <>
      <PageHeader title={title} lead={<ListTag state={list.state} />}>
        <Link to={routes.destruction} className="no-print">
          {t.backToLists}
        </Link>
        <a className="as-button secondary no-print" href={itemsWorkbook(list.listId)} download>
          <DownloadOutlined aria-hidden /> {t.exportWorkbook}
        </a>
      </PageHeader>
      <Outcome list={list} />
      <ListFacts list={list} />
      <DecisionSection list={list} />
      <Items key={list.state} list={list} />
    </>
  );
}

/** How far it is being carried out, or what came of it. */
function Outcome({ list }: { list: DestructionList }) {
  const { retention: t } = useWords();
  if (list.state === 'done') {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        className="gap-below"
        title={t.result(list.erased, list.kept)}
      />
    );
  }
  if (list.state !== 'approved') return null;
  const done = list.erased + list.kept;
  return (
    <Section title={t.progress}>
      <p role="status">{t.running(done, list.items)}</p>
      <Progress percent={Math.floor((done / list.items) * 100)} aria-label={t.running(done, list.items)} />
    </Section>
  );
}

function Items({ list }: { list: DestructionList }) {
  const { app, retention: t } = useWords();
  const { listId, state } = list;
  const items = useInfiniteQuery({
    queryKey: [...keys.destructionItems(listId), state],
    queryFn: ({ pageParam, signal }) => listDestructionItems(listId, pageParam, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.nextAfter,
    // Each look is recorded: it is read when it is asked for, not whenever the window comes back.
    refetchOnWindowFocus: false,
  });
  useEffect(() => {
    const tell = () => void recordDestructionPrint(listId).catch(() => undefined);
    window.addEventListener('beforeprint', tell);
    return () => window.removeEventListener('beforeprint', tell);
  }, [listId]);
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  /** On paper a list is whole or it is worth nothing: what was not read yet is read first. */
  const printAll = async () => {
    let read = await items.fetchNextPage();
    while (read.hasNextPage) read = await items.fetchNextPage();
    if (!read.isError) setTimeout(() => window.print());
  };
  return (
    <Section
      title={t.named}
      className="may-break"
      extra={
        <Button
          className="no-print"
          loading={items.isFetchingNextPage}
          disabled={items.data === undefined}
          onClick={() => (items.hasNextPage ? void printAll() : window.print())}
        >
          {t.preparePrint}
        </Button>
      }
    >
      {items.isPending && <LoadingBlock />}
      {items.isError && <ProblemAlert problem={items.error} onRetry={() => void items.refetch()} />}
      {rows.length > 0 && <ItemTable rows={rows} caption={t.named} />}
      <div className="list-foot">
        <span className="quiet" role="status">
          {t.shownSoFar(rows.length, list.items)}
        </span>
        {items.hasNextPage && (
          <Button
            className="no-print"
            onClick={() => void items.fetchNextPage()}
            loading={items.isFetchingNextPage}
          >
            {app.loadMore}
          </Button>
        )}
      </div>
    </Section>
  );
}
