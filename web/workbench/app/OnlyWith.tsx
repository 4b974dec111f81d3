import { Navigate, Outlet } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { SCREENS, useMay, type Screen } from '../session/permissions.ts';
import { PageHeader } from '../ui/PageHeader.tsx';

/** Shows a page to those whose post allows it; tells the others in words. */
export function OnlyWith({ screen }: { screen: Screen }) {
  const may = useMay();
  const { app } = useWords();
  if (may(screen)) return <Outlet />;
  // The auditor’s first page is the log, whatever address they came by.
  if (screen === 'tray' && may('audit')) return <Navigate to={routes.audit} replace />;
  // The three offices keep the system: what they find in the navigation has nothing to do with matters.
  if (!SCREENS.some((one) => one !== 'recovery' && one !== 'retentionChange' && may(one)))
    return <PageHeader title={app.noScreens} lead={app.noScreensHelp} />;
  return <PageHeader title={app.notPermitted} lead={app.notPermittedHelp} />;
}
