import {
  ApartmentOutlined,
  AlertOutlined,
  AuditOutlined,
  BulbOutlined,
  BarChartOutlined,
  CalendarOutlined,
  FieldTimeOutlined,
  FileExcelOutlined,
  FileSearchOutlined,
  FormOutlined,
  ImportOutlined,
  IdcardOutlined,
  InboxOutlined,
  SwapOutlined,
  UnlockOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { routes } from '../routes.ts';
import { useMay, type Screen } from '../session/permissions.ts';
import { RecommendationsBadge, SupervisionBadge } from './SupervisionBadge.tsx';
import { TrayBadge } from './TrayBadge.tsx';

interface Entry {
  readonly to: string;
  readonly icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  readonly label:
    | 'tray'
    | 'allMatters'
    | 'register'
    | 'reports'
    | 'supervision'
    | 'recommendations'
    | 'ledgers'
    | 'network'
    | 'officers'
    | 'destruction'
    | 'retention'
    | 'calendar'
    | 'delegations'
    | 'recoveries'
    | 'audit';
  /** Offered to whoever may use one of these. */
  readonly screens: readonly Screen[];
}

const ENTRIES: readonly Entry[] = [
  { to: routes.tray, icon: InboxOutlined, label: 'tray', screens: ['tray'] },
  { to: routes.register, icon: FormOutlined, label: 'register', screens: ['register'] },
  { to: routes.matters, icon: FileSearchOutlined, label: 'allMatters', screens: ['search'] },
  { to: routes.supervision, icon: AlertOutlined, label: 'supervision', screens: ['supervision'] },
  { to: routes.recommendations, icon: BulbOutlined, label: 'recommendations', screens: ['recommendation'] },
  { to: routes.reports, icon: BarChartOutlined, label: 'reports', screens: ['report'] },
  { to: routes.ledgers, icon: ImportOutlined, label: 'ledgers', screens: ['ledger'] },
  { to: routes.network, icon: ApartmentOutlined, label: 'network', screens: ['network'] },
  // The list is open to all; whoever changes nothing in it finds people through their units.
  { to: routes.officers, icon: IdcardOutlined, label: 'officers', screens: ['networkChange', 'postChange'] },
  { to: routes.destruction, icon: FileExcelOutlined, label: 'destruction', screens: ['destruction'] },
  { to: routes.retention, icon: FieldTimeOutlined, label: 'retention', screens: ['retentionChange'] },
  { to: routes.calendar, icon: CalendarOutlined, label: 'calendar', screens: ['lawChange'] },
  { to: routes.delegations, icon: SwapOutlined, label: 'delegations', screens: ['postChange'] },
  { to: routes.recoveries, icon: UnlockOutlined, label: 'recoveries', screens: ['recovery'] },
  { to: routes.audit, icon: AuditOutlined, label: 'audit', screens: ['audit'] },
];

/** The pages that this officer's post allows. */
export function MainNav({ collapsed, onNavigate }: { collapsed: boolean; onNavigate?: () => void }) {
  const { app } = useWords();
  const may = useMay();
  const shown = ENTRIES.filter(({ screens }) => screens.some(may));
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
              {label === 'supervision' && <SupervisionBadge />}
              {label === 'recommendations' && <RecommendationsBadge />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
