import { MenuFoldOutlined, MenuOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { AccountMenu } from '../session/AccountMenu.tsx';
import { useIsPhone } from '../ui/use-is-phone.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SearchBox } from './SearchBox.tsx';

/** Product, search, language and account. */
export function TopBar({ expanded, onToggle }: { expanded: boolean; onToggle: () => void }) {
  const { app } = useWords();
  const may = useMay();
  const isPhone = useIsPhone();
  const label = isPhone ? app.openNavigation : expanded ? app.collapseNavigation : app.expandNavigation;
  const Icon = isPhone ? MenuOutlined : expanded ? MenuFoldOutlined : MenuUnfoldOutlined;
  return (
    <header className="top-bar">
      <button
        type="button"
        className="bar-button"
        aria-label={label}
        aria-expanded={expanded}
        onClick={onToggle}
      >
        <Icon aria-hidden />
      </button>
      <Link to={linkTo.tray()} className="brand" aria-label={`${app.product} ${app.workbench}`}>
        <img src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width={28} height={28} />
        <span className="brand-name">{app.product}</span>
        <span className="brand-rest">{app.workbench}</span>
      </Link>
      {may('search') ? <SearchBox /> : <span className="push-end" />}
      {!isPhone && <LanguageSwitch onDark />}
      {!isPhone && <AccountMenu />}
    </header>
  );
}
