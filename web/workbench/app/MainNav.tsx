import {
  AuditOutlined,
  BarChartOutlined,
  FieldTimeOutlined,
  FileExcelOutlined,
  FileSearchOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  UnlockOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { useMay, type Screen } from '../session/permissions.ts';
import { TrayBadge } from './TrayBadge.tsx';

interface Entry {
  readonly to: string;
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  readonly label:
    | 'tray'
    | 'allMatters'
    | 'register'
    | 'reports'
    | 'ledgers'
    | 'destruction'
    | 'retention'
    | 'recoveries'
    | 'audit';
  readonly screen: Screen;
}

const ENTRIES: readonly Entry[] = [
  { to: routes.tray, icon: InboxOutlined, label: 'tray', screen: 'tray' },
  { to: routes.register, icon: FormOutlined, label: 'register', screen: 'register' },
  { to: routes.matters, icon: FileSearchOutlined, label: 'allMatters', screen: 'search' },
  { to: routes.reports, icon: BarChartOutlined, label: 'reports', screen: 'report' },
  { to: routes.ledgers, icon: ImportOutlined, label: 'ledgers', screen: 'ledger' },
  { to: routes.destruction, icon: FileExcelOutlined, label: 'destruction', screen: 'destruction' },
  { to: routes.retention, icon: FieldTimeOutlined, label: 'retention', screen: 'retentionChange' },
  { to: routes.recoveries, icon: UnlockOutlined, label: 'recoveries', screen: 'recovery' },
  { to: routes.audit, icon: AuditOutlined, label: 'audit', screen: 'audit' },
];

/** The pages that this officer's post allows. */
export function MainNav({ collapsed, onNavigate }: { collapsed: boolean; onNavigate?: () => void }) {
  const { app } = useWords();
  const may = useMay();
  const shown = ENTRIES.filter((entry) => may(entry.screen));
  return (
    <nav aria-label={app.mainNavigation} className="main-nav">
      <ul>
        {shown.map(({ to, icon: Icon, label }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={to === routes.tray}
              title={collapsed ? app[label] : undefined}
              onClick={onNavigate}
            >
              <Icon aria-hidden />
              <span className={collapsed ? 'visually-hidden' : undefined}>{app[label]}</span>
              {label === 'tray' && <TrayBadge />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
