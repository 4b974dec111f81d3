import { Link, useParams } from 'react-router';
import { todayAtOffice, useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo, routes } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames, useUnits } from '../ui/use-names.ts';
import { AddUnitDialog } from './AddUnitDialog.tsx';
import { CompetencesSection } from './CompetencesSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { UnitChanges } from './UnitChanges.tsx';
import { hasEnded, type TreeUnit } from './unit-tree.ts';
import './network.css';

/** One unit: what it is, who is above and below, what it is competent for, who works there. */
export function UnitPage() {
  const { network } = useWords();
  const { unitId = '' } = useParams();
  const units = useUnits();
  const unit = units.data?.items.find((one) => one.unitId === unitId);
  if (units.isPending) return <LoadingBlock />;
  if (units.isError) return <ProblemAlert problem={units.error} onRetry={() => void units.refetch()} />;
  if (unit === undefined) {
    return (
      <PageHeader title={network.unitMissing} lead={network.unitMissingHelp}>
        <Link to={routes.network}>{network.backToTree}</Link>
      </PageHeader>
    );
  }
  return <Unit key={unitId} unit={unit} all={units.data.items} />;
}

function Unit({ unit, all }: { unit: TreeUnit; all: readonly TreeUnit[] }) {
  const { network } = useWords();
  const stands = !hasEnded(unit, todayAtOffice());
  return (
    <>
      <PageHeader title={unit.name} lead={`${network.kinds[unit.kind]} · ${network.levels[unit.level]}`}>
        <Link to={routes.network} className="no-print">
          {network.backToTree}
        </Link>
        {stands && <UnitChanges unit={unit} />}
      </PageHeader>
      <UnitFacts unit={unit} all={all} />
      <BelowSection unit={unit} all={all} stands={stands} />
      <CompetencesSection unitId={unit.unitId} stands={stands} />
      <PeopleSection unitId={unit.unitId} />
    </>
  );
}

function UnitFacts({ unit, all }: { unit: TreeUnit; all: readonly TreeUnit[] }) {
  const { network } = useWords();
  const names = useNames();
  const format = useFormats();
  const above = lineAbove(unit, all);
  const ends =
    unit.activeUntil === null ? [] : [{ term: network.endsOn, value: format.day(unit.activeUntil) }];
  return (
    <Section title={network.facts}>
      <Facts
        facts={[
          { term: network.shortName, value: unit.shortName },
          { term: network.place, value: names.place(unit.placeId) },
          {
            term: network.reportsTo,
            value: above.length === 0 ? network.head : <UnitLinks units={above} />,
          },
          {
            term: network.reviewedBy,
            value: unit.reviewedBy == null ? network.reviewedByParent : names.unit(unit.reviewedBy),
          },
          {
            term: network.opinionsApproved,
            value: unit.opinionsApproved === true ? network.approvedByHead : network.issuedAtOnce,
          },
          { term: network.activeFrom, value: format.day(unit.activeFrom) },
          ...ends,
          { term: network.identifier, value: unit.unitId },
        ]}
      />
    </Section>
  );
}

function BelowSection(props: { unit: TreeUnit; all: readonly TreeUnit[]; stands: boolean }) {
  const { network } = useWords();
  const may = useMay();
  const { unit, all, stands } = props;
  const today = todayAtOffice();
  const below = all.filter(({ parentId }) => parentId === unit.unitId);
  const add = stands && may('networkChange') && (
    <DialogButton
      words={network.addUnitBelow}
      dialog={(close) => <AddUnitDialog below={unit} onDone={close} onClose={close} />}
    />
  );
  return (
    <Section title={network.below} extra={add}>
      {below.length === 0 ? (
        <p className="quiet">{network.noneBelow}</p>
      ) : (
        <ul className="units-below">
          {below.map((one) => (
            <li key={one.unitId}>
              <Link to={linkTo.unit(one.unitId)}>{one.name}</Link>
              {hasEnded(one, today) && <span className="quiet small"> {network.ended}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** The units above, from the head down. */
function lineAbove(unit: TreeUnit, all: readonly TreeUnit[]): readonly TreeUnit[] {
  const parent = all.find(({ unitId }) => unitId === unit.parentId);
  return parent === undefined ? [] : [...lineAbove(parent, all), parent];
}

function UnitLinks({ units }: { units: readonly TreeUnit[] }) {
  return units.map(({ unitId, shortName }, index) => (
    <span key={unitId}>
      {index > 0 && ' › '}
      <Link to={linkTo.unit(unitId)}>{shortName}</Link>
    </span>
  ));
}
