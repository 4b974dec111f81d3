import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type {
  ExportRecommendations,
  ListRecommendations,
  RecommendationRow,
} from '#modules/supervision/contract.ts';
import { keys } from '../api/keys.ts';
import { listRecommendations, recommendationsWorkbook } from '../api/supervision.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { useMay } from '../session/permissions.ts';
import { ChoiceFilter } from '../ui/ChoiceFilter.tsx';
import { DialogButton } from '../ui/DialogButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ExportLink } from '../ui/ExportLink.tsx';
import { PagedList } from '../ui/PagedList.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useNames } from '../ui/use-names.ts';
import { useToast } from '../ui/use-toast.tsx';
import { ROW_LINK } from '../ui/use-row-keys.ts';
import { ListTable } from './ListTable.tsx';
import { MakeRecommendationDialog } from './RecommendationDialogs.tsx';

type Box = NonNullable<ListRecommendations['box']>;

/** 三项建议: those that the officer's units made and received, what is due first first. */
export function RecommendationsPage() {
  const { app, supervision: t } = useWords();
  const [params, setParams] = useSearchParams();
  const asked = params.get('box');
  const box = asked === 'made' || asked === 'received' ? asked : undefined;
  const waiting = params.get('waiting') === 'true';
  const narrow = (next: { readonly box: Box | undefined; readonly waiting: boolean }) =>
    setParams(
      {
        ...(next.box === undefined ? {} : { box: next.box }),
        ...(next.waiting ? { waiting: 'true' } : {}),
      },
      { replace: true },
    );
  const query: ExportRecommendations = {
    ...(box === undefined ? {} : { box }),
    ...(waiting ? { waiting } : {}),
  };
  return (
    <>
      <PageHeader title={t.recommendations} lead={t.recommendationsLead}>
        <ExportLink href={recommendationsWorkbook(query)} />
        <Button className="no-print" onClick={() => window.print()}>
          {app.print}
        </Button>
        <Recommend />
      </PageHeader>
      <div className="filters no-print" role="group" aria-label={t.box}>
        <ChoiceFilter
          label={t.box}
          words={t.boxes}
          value={box}
          onChange={(next) => narrow({ box: next, waiting })}
        />
        <Checkbox checked={waiting} onChange={({ target }) => narrow({ box, waiting: target.checked })}>
          {t.onlyWaiting}
        </Checkbox>
      </div>
      <Rows query={query} />
    </>
  );
}

function Recommend() {
  const { supervision: t } = useWords();
  const may = useMay();
  const toast = useToast();
  const cache = useQueryClient();
  const navigate = useNavigate();
  if (!may('recommend')) return null;
  return (
    <DialogButton
      words={t.recommend}
      type="primary"
      dialog={(close) => (
        <MakeRecommendationDialog
          onClose={close}
          onDone={({ recommendationId }) => {
            toast.done(t.done);
            void cache.invalidateQueries({ queryKey: keys.everyRecommendation });
            close();
            void navigate(linkTo.recommendation(recommendationId));
          }}
        />
      )}
    />
  );
}

function Rows({ query }: { query: ListRecommendations }) {
  const { supervision: t } = useWords();
  const headings = [t.answerDue, t.recommendation, t.madeBy, t.toUnit, t.made, t.answered];
  return (
    <PagedList
      queryKey={keys.recommendations(query)}
      read={(from, signal) => listRecommendations({ ...query, ...from }, signal)}
      empty={<EmptyState title={t.emptyRecommendations} help={t.emptyRecommendationsHelp} />}
    >
      {(rows) => (
        <ListTable caption={t.recommendations} headings={headings}>
          {rows.map((row) => (
            <Row key={row.recommendationId} row={row} />
          ))}
        </ListTable>
      )}
    </PagedList>
  );
}

function Row({ row }: { row: RecommendationRow }) {
  const { supervision: t } = useWords();
  const names = useNames();
  return (
    <tr>
      <td className="day">{row.dueOn ?? t.noPeriod}</td>
      <th scope="row" className="title-cell">
        <Link to={linkTo.recommendation(row.recommendationId)} {...ROW_LINK}>
          {t.recommendationKind[row.kind]} {row.number}
        </Link>
        <span className="row-notes">{row.problem}</span>
      </th>
      <td>{names.unitShort(row.officeUnit)}</td>
      <td>{names.unitShort(row.toUnit)}</td>
      <td className="day">{row.issuedOn}</td>
      <td>
        {row.adoption !== null && row.answeredOn !== null
          ? t.answeredOn(t.adoption[row.adoption], row.answeredOn)
          : row.late
            ? t.answerLate
            : t.notAnswered}
      </td>
    </tr>
  );
}
