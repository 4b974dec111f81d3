import { Link } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';

/** An address that leads nowhere. */
export function MissingPage() {
  const { app } = useWords();
  return (
    <>
      <PageHeader title={app.pageMissing} />
      <EmptyState title={app.pageMissing} help={app.pageMissingHelp}>
        <Link to={linkTo.tray()}>{app.toTray}</Link>
      </EmptyState>
    </>
  );
}
