import { Drawer } from 'antd';
import { useState } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { AccountMenu } from '../session/AccountMenu.tsx';
import { useIsPhone } from '../ui/use-is-phone.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { MainNav } from './MainNav.tsx';
import { overlays } from './overlays.ts';
import { TopBar } from './TopBar.tsx';

const COLLAPSED = 'dengwen.nav-collapsed';

/** The frame around every page: bar, navigation, content. */
export function AppShell() {
  const { app } = useWords();
  const isPhone = useIsPhone();
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(COLLAPSED) === '1');
  const [drawerOpen, setDrawerOpen] = useState(false);
  const toggle = () => {
    if (isPhone) return setDrawerOpen((open) => !open);
    localStorage.setItem(COLLAPSED, collapsed ? '0' : '1');
    setCollapsed(!collapsed);
  };
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {app.skipToContent}
      </a>
      <TopBar expanded={isPhone ? drawerOpen : !collapsed} onToggle={toggle} />
      <div className="shell-body">
        {!isPhone && (
          <div className={collapsed ? 'side collapsed' : 'side'}>
            <MainNav collapsed={collapsed} />
          </div>
        )}
        <main id="content" tabIndex={-1} className="content">
          <Outlet />
        </main>
      </div>
      {isPhone && (
        <Drawer
          placement="left"
          getContainer={overlays}
          size={260}
          open={drawerOpen}
          onClose={() => setDrawerOpen(false)}
          title={app.mainNavigation}
          classNames={{ body: 'nav-drawer' }}
        >
          <MainNav collapsed={false} onNavigate={() => setDrawerOpen(false)} />
          <div className="drawer-foot">
            <AccountMenu />
            <LanguageSwitch />
          </div>
        </Drawer>
      )}
      <ScrollRestoration />
    </div>
  );
}
