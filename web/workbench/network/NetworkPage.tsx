import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input } from 'antd';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { todayAtOffice, useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useNames, useUnits } from '../ui/use-names.ts';
import { ROW_LINK, useRowKeys } from '../ui/use-row-keys.ts';
import { AddPlaceDialog } from './AddPlaceDialog.tsx';
import { AddUnitDialog } from './AddUnitDialog.tsx';
import { foldedAtFirst, hasEnded, treeLines, type TreeLine, type TreeUnit } from './unit-tree.ts';
import './network.css';

/** 机构网络: the tree of units. */
export function NetworkPage() {
  const { network } = useWords();
  const may = useMay();
  const units = useUnits();
  return (
    <>
      <PageHeader title={network.title} lead={network.lead}>
        {may('networkChange') && (
          <>
            <DialogButton
              words={network.addPlace}
              dialog={(close) => <AddPlaceDialog onDone={close} onClose={close} />}
            />
            <DialogButton
              type="primary"
              words={network.addUnit}
              dialog={(close) => <AddUnitDialog onDone={close} onClose={close} />}
            />
          </>
        )}
      </PageHeader>
      {units.isPending && <LoadingBlock rows={12} />}
      {units.isError && <ProblemAlert problem={units.error} onRetry={() => void units.refetch()} />}
      {units.data?.items.length === 0 && <EmptyState title={network.none} help={network.noneHelp} />}
      {units.data !== undefined && units.data.items.length > 0 && <Tree units={units.data.items} />}
    </>
  );
}

function Tree({ units }: { units: readonly TreeUnit[] }) {
  const { network } = useWords();
  const [params, setParams] = useSearchParams();
  const [folded, setFolded] = useState(() => foldedAtFirst(units));
  const typed = params.get('q')?.trim() ?? '';
  const withEnded = params.get('ended') === '1';
  const lines = treeLines(units, { typed, withEnded, folded, today: todayAtOffice() });
  const change = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const turn = (unitId: string) => {
    const next = new Set(folded);
    if (!next.delete(unitId)) next.add(unitId);
    setFolded(next);
  };
  return (
    <>
      <div className="filters" role="search" aria-label={network.search}>
        <Input
          type="search"
          className="unit-search"
          aria-label={network.search}
          placeholder={network.searchHint}
          defaultValue={typed}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => change('q', event.target.value)}
        />
        <Checkbox checked={withEnded} onChange={(event) => change('ended', event.target.checked ? '1' : '')}>
          {network.showEnded}
        </Checkbox>
      </div>
      {lines.length === 0 ? (
        <EmptyState title={network.notFound} help={network.notFoundHelp} />
      ) : (
        <Lines lines={lines} turn={turn} />
      )}
      <p className="list-foot quiet" role="status">
        {network.count(lines.length)}
      </p>
    </>
  );
}

function Lines({ lines, turn }: { lines: readonly TreeLine[]; turn: (unitId: string) => void }) {
  const { network } = useWords();
  const frame = useRef<HTMLUListElement>(null);
  useRowKeys(frame);
  return (
    <ul ref={frame} className="table-frame unit-tree" aria-label={network.tree}>
      {lines.map(({ unit, folded }) => (
        <li key={unit.unitId} style={{ '--depth': unit.depth } as React.CSSProperties}>
          {folded === undefined ? (
            <span className="fold" />
          ) : (
            <Button
              type="text"
              size="small"
              className="fold"
              aria-expanded={!folded}
              aria-label={folded ? network.unfold(unit.name) : network.fold(unit.name)}
              onClick={() => turn(unit.unitId)}
            >
              {folded ? <CaretRightOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />}
            </Button>
          )}
          <Line unit={unit} />
        </li>
      ))}
    </ul>
  );
}

function Line({ unit }: { unit: TreeUnit }) {
  const { network } = useWords();
  const names = useNames();
  const format = useFormats();
  const { activeFrom, activeUntil } = unit;
  const today = todayAtOffice();
  return (
    <span className="unit-words">
      <Link to={linkTo.unit(unit.unitId)} {...ROW_LINK}>
        {unit.name}
      </Link>
      <span className="row-notes">
        <span className="visually-hidden">{network.depth(unit.depth + 1)}</span>
        <span>{network.kinds[unit.kind]}</span>
        <span>{network.levels[unit.level]}</span>
        <span>{names.place(unit.placeId)}</span>
        {hasEnded(unit, today) && <strong>{network.ended}</strong>}
        {activeUntil !== null && !hasEnded(unit, today) && (
          <strong>{network.endsFrom(format.day(activeUntil))}</strong>
        )}
        {activeFrom > today && <strong>{network.beginsFrom(format.day(activeFrom))}</strong>}
      </span>
    </span>
  );
}
