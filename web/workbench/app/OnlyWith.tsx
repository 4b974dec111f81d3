import { Outlet } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { useMay, type Screen } from '../session/permissions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Shows a page to those whose post allows it; tells the others in words. */
export function OnlyWith({ screen }: { screen: Screen }) {
  const may = useMay();
  const { app } = useWords();
  if (!may(screen)) return <EmptyState title={app.notPermitted} help={app.pageMissingHelp} />;
  return <Outlet />;
}
