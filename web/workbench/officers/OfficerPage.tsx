import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { keys } from '../api/keys.ts';
import { getOfficer } from '../api/network.ts';
import { ApiProblem } from '../api/problem.ts';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { AccountSection } from './AccountSection.tsx';
import { PostsSection } from './PostsSection.tsx';
import './officers.css';

/** One officer: the posts, and for security officers the account. */
export function OfficerPage() {
  const { officers } = useWords();
  const may = useMay();
  const { officerId = '' } = useParams();
  const officer = useQuery({
    queryKey: keys.officer(officerId),
    queryFn: ({ signal }) => getOfficer(officerId, signal),
  });
  if (officer.isPending) return <LoadingBlock />;
  if (officer.isError) {
    // An address that was cut short is no identifier at all.
    const isMissing = officer.error instanceof ApiProblem && [404, 422].includes(officer.error.status);
    if (!isMissing) return <ProblemAlert problem={officer.error} onRetry={() => void officer.refetch()} />;
    return (
      <PageHeader title={officers.missing} lead={officers.missingHelp}>
        <Link to={routes.officers}>{officers.backToList}</Link>
      </PageHeader>
    );
  }
  return (
    <>
      <PageHeader title={officer.data.name}>
        <Link to={routes.officers} className="no-print">
          {officers.backToList}
        </Link>
      </PageHeader>
      <PostsSection officer={officer.data} />
      {may('accountChange') && <AccountSection key={officerId} officer={officer.data} />}
    </>
  );
}
