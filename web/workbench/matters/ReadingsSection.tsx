import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { MatterView } from '#modules/matters/contract.ts';
import { listReadings } from '../api/audit.ts';
import { keys } from '../api/keys.ts';
import { EntryTable } from '../audit/EntryTable.tsx';
import { useWords } from '../i18n/index.tsx';
import { useSession } from '../session/use-session.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';

/** Who read this matter, for the office that registered it; read when asked for, because looking is recorded too. */
export function ReadingsSection({ matter }: { matter: MatterView }) {
  const { audit } = useWords();
  const { post } = useSession();
  const [asked, setAsked] = useState(false);
  const answers = post.role === 'clerk' || post.role === 'leader';
  if (!answers || post.unitId !== matter.registeredUnit) return null;
  return (
    <Section title={audit.readings} help={audit.readingsHelp} className="no-print">
      {asked ? (
        <Readings matterId={matter.matterId} />
      ) : (
        <Button onClick={() => setAsked(true)}>{audit.readingsShow}</Button>
      )}
    </Section>
  );
}

function Readings({ matterId }: { matterId: string }) {
  const { app, audit } = useWords();
  const list = useInfiniteQuery({
    queryKey: keys.readings(matterId),
    queryFn: ({ pageParam, signal }) => listReadings(matterId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchOnWindowFocus: false,
  });
  if (list.isPending) return <LoadingBlock rows={3} />;
  if (list.isError) return <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <p className="quiet">{audit.readingsNone}</p>;
  return (
    <>
      <EntryTable rows={rows} />
      {list.hasNextPage && (
        <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
          {app.loadMore}
        </Button>
      )}
    </>
  );
}
