import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import type { RepeatCandidate } from '#modules/matters/repeats/repeats.contract.ts';
import { keys } from '../../api/keys.ts';
import { getMatter } from '../../api/matters.ts';
import { useFormats } from '../../format/days.ts';
import { useWords } from '../../i18n/index.tsx';
import { linkTo } from '../../routes.ts';
import { LoadingBlock } from '../../ui/LoadingBlock.tsx';
import { StageTag } from '../../ui/StageTag.tsx';
import { useNames } from '../../ui/use-names.ts';

/** This matter and the earlier one, side by side. */
export function CompareColumns({ matter, candidate }: { matter: MatterView; candidate: RepeatCandidate }) {
  const { commands, matter: t, words } = useWords();
  const format = useFormats();
  const other = useQuery({
    queryKey: keys.matter(candidate.matterId),
    queryFn: ({ signal }) => getMatter(candidate.matterId, signal),
    retry: false,
  });
  return (
    <>
      <p className="gap-below">
        {words.ground[candidate.ground]} · {t.similarity(format.share(candidate.similarity))}
      </p>
      <div className="compare">
        <div>
          <h3>{commands.thisMatter}</h3>
          <Side matter={matter} />
        </div>
        <div>
          <h3>{commands.otherMatter}</h3>
          {other.isPending && <LoadingBlock />}
          {other.data !== undefined && <Side matter={other.data} linked />}
          {other.isError && <Outline candidate={candidate} />}
        </div>
      </div>
    </>
  );
}

function Side({ matter, linked = false }: { matter: MatterView; linked?: boolean }) {
  const { matter: t } = useWords();
  const names = useNames();
  return (
    <>
      <p className="card-line">
        {linked ? (
          <Link to={linkTo.matter(matter.matterId)} target="_blank" className="number-cell">
            {matter.number}
          </Link>
        ) : (
          <span className="number-cell">{matter.number}</span>
        )}
        <StageTag stage={matter.stage} />
      </p>
      <p>
        <strong>{matter.title}</strong>
      </p>
      <p className="row-notes">
        <span>
          {t.received} {matter.receivedOn}
        </span>
        <span>{names.place(matter.placeId)}</span>
        <span>{names.unitShort(matter.holderUnit)}</span>
        <span>
          {t.parties} {matter.parties.map((party) => party.name ?? t.notGiven).join('、')}
        </span>
      </p>
      <p className="prose gap-above">{matter.submissions[0]?.body}</p>
    </>
  );
}

/** What the candidate list itself says, where the earlier matter may not be read. */
function Outline({ candidate }: { candidate: RepeatCandidate }) {
  const { commands, matter: t } = useWords();
  const names = useNames();
  return (
    <>
      <p className="card-line">
        <span className="number-cell">{candidate.number}</span>
        <StageTag stage={candidate.stage} />
      </p>
      <p>
        <strong>{candidate.title}</strong>
      </p>
      <p className="row-notes">
        <span>
          {t.received} {candidate.receivedOn}
        </span>
        <span>{names.unitShort(candidate.holderUnit)}</span>
      </p>
      <p className="quiet gap-above">{commands.cannotReadOther}</p>
    </>
  );
}
