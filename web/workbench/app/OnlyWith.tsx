import { Navigate, Outlet } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { useMay, type Screen } from '../session/permissions.ts';
import { PageHeader } from '../ui/PageHeader.tsx';

const FIRST_PAGES: readonly { readonly screen: Screen; readonly page: string }[] = [
  { screen: 'audit', page: routes.audit },
  { screen: 'postChange', page: routes.officers },
  { screen: 'networkChange', page: routes.network },
];

/** Shows a page to those whose post allows it; tells the others in words. */
export function OnlyWith({ screen }: { screen: Screen }) {
  const may = useMay();
  const { app } = useWords();
  if (may(screen)) return <Outlet />;
  // The three offices keep the system: their first page has nothing to do with matters, whatever address they came by.
  const own = FIRST_PAGES.find((first) => may(first.screen));
  if (screen === 'tray' && own !== undefined) return <Navigate to={own.page} replace />;
  return <PageHeader title={app.notPermitted} lead={app.notPermittedHelp} />;
}
