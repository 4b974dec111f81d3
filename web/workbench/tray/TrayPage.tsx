import { FormOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useWords } from '../i18n/index.tsx';
import { MatterList } from '../matters/MatterList.tsx';
import { useMatterFilters } from '../matters/matter-filters.ts';
import { linkTo, routes } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { useSession } from '../session/use-session.ts';
import { ChoiceFilter } from '../ui/ChoiceFilter.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
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
        <ChoiceFilter
          label={t.tray.waits}
          words={{ approval: t.tray.waitsForApproval }}
          value={filters.waits}
          onChange={(waits) => change({ waits })}
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
        empty={<EmptyTray filtered={count > 0} onClear={clear} />}
      />
    </>
  );
}

function EmptyTray({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  const t = useWords();
  const may = useMay();
  if (filtered) {
    return (
      <EmptyState title={t.tray.emptyFiltered} help={t.tray.emptyFilteredHelp}>
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
