import { FormOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { MatterList } from '../matters/MatterList.tsx';
import { useMatterFilters, type MatterFilters } from '../matters/matter-filters.ts';
import { linkTo, routes } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { useSession } from '../session/use-session.ts';
import { ChoiceFilter } from '../ui/ChoiceFilter.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { DraftChips } from './DraftChips.tsx';
import { LightChips } from './LightChips.tsx';

/** 待办: what the officer's unit holds, most urgent first. */
export function TrayPage() {
  const t = useWords();
  const session = useSession();
  const may = useMay();
  const { filters, change, clear, count } = useMatterFilters();
  return (
    <>
      <PageHeader title={t.tray.title} lead={t.tray.lead(session.post.unitName)}>
        {may('register') && (
          <Link to={routes.register} className="as-button">
            <FormOutlined aria-hidden /> {t.tray.registerNew}
          </Link>
        )}
      </PageHeader>
      <LightChips light={filters.light} onChange={(light) => change({ light })} />
      <DraftChips waits={filters.waits} onChange={(waits) => change({ waits })} />
      <div className="filters" role="group" aria-label={t.tray.filters}>
        <ChoiceFilter
          label={t.tray.stage}
          words={t.words.stage}
          value={filters.stage}
          only={['registered', 'routed', 'accepted', 'answered', 'served']}
          onChange={(stage) => change({ stage })}
        />
        <ChoiceFilter
          label={t.tray.kind}
          words={t.words.kind}
          value={filters.kind}
          onChange={(kind) => change({ kind })}
        />
        <ChoiceFilter
          label={t.tray.channel}
          words={t.words.channel}
          value={filters.channel}
          onChange={(channel) => change({ channel })}
        />
        {count > 0 && (
          <Button type="link" onClick={clear}>
            {t.tray.clearFilters}
          </Button>
        )}
      </div>
      <MatterList
        query={{ box: 'tray', ...filters }}
        caption={t.tray.title}
        empty={<EmptyTray waits={filters.waits} filtered={count > 0} onClear={clear} />}
      />
    </>
  );
}

interface EmptyTrayProps {
  readonly waits: MatterFilters['waits'];
  readonly filtered: boolean;
  readonly onClear: () => void;
}

function EmptyTray({ waits, filtered, onClear }: EmptyTrayProps) {
  const t = useWords();
  const may = useMay();
  if (filtered) {
    const title = waits === undefined ? t.tray.emptyFiltered : t.tray.noDrafts[waits];
    return (
      <EmptyState title={title} help={t.tray.emptyFilteredHelp}>
        <Button onClick={onClear}>{t.tray.clearFilters}</Button>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={t.tray.empty} help={t.tray.emptyHelp}>
      {may('register') && <Link to={routes.register}>{t.tray.registerNew}</Link>}
      {may('search') && <Link to={linkTo.matters()}>{t.tray.goSearch}</Link>}
    </EmptyState>
  );
}
