import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { OfficerWithPosts } from '#modules/network/contract.ts';
import { Link } from 'react-router';
import { keys } from '../api/keys.ts';
import { listOfficers } from '../api/network.ts';
import { useWords } from '../i18n/index.tsx';
import { PostLine } from '../officers/PostLine.tsx';
import { linkTo } from '../routes.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';

/** Who holds or held a post in the unit. */
export function PeopleSection({ unitId }: { unitId: string }) {
  const { app, network } = useWords();
  const query = { unitId };
  const people = useInfiniteQuery({
    queryKey: keys.officers(query),
    queryFn: ({ pageParam, signal }) =>
      listOfficers({ ...query, ...(pageParam === null ? {} : { cursor: pageParam }) }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const rows = people.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={network.people} help={network.peopleHelp}>
      {people.isPending && <LoadingBlock rows={2} />}
      {people.isError && <ProblemAlert problem={people.error} onRetry={() => void people.refetch()} />}
      {people.isSuccess && rows.length === 0 && <p className="quiet">{network.noPeople}</p>}
      <ul className="account-rows">
        {rows.map((officer) => (
          <Person key={officer.officerId} officer={officer} unitId={unitId} />
        ))}
      </ul>
      {people.hasNextPage && (
        <Button onClick={() => void people.fetchNextPage()} loading={people.isFetchingNextPage}>
          {app.loadMore}
        </Button>
      )}
    </Section>
  );
}

function Person({ officer, unitId }: { officer: OfficerWithPosts; unitId: string }) {
  return (
    <li>
      <span>
        <strong>
          <Link to={linkTo.officer(officer.officerId)}>{officer.name}</Link>
        </strong>
        {officer.posts
          .filter((post) => post.unitId === unitId)
          .map((post) => (
            <PostLine key={post.postId} post={post} />
          ))}
      </span>
    </li>
  );
}
