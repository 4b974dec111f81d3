import { Button } from 'antd';
import { useState, type RefObject } from 'react';
import { Link } from 'react-router';
import type { MatterView } from '#modules/matters/contract.ts';
import type { RepeatCandidate } from '#modules/matters/repeats/repeats.contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { Section } from '../ui/Section.tsx';
import { useReturnFocus } from '../ui/use-return-focus.ts';
import { StageTag } from '../ui/StageTag.tsx';
import { CompareDialog } from './commands/CompareDialog.tsx';

interface RepeatsSectionProps {
  readonly matter: MatterView;
  /** Takes the focus when it is decided: the button to compare may be gone. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** Earlier matters that may be the same one; nothing is joined without a look at both. */
export function RepeatsSection({ matter, headingRef }: RepeatsSectionProps) {
  const { matter: t } = useWords();
  const [compared, setCompared] = useState<RepeatCandidate>();
  const focus = useReturnFocus(compared !== undefined);
  if (matter.stage === 'attached') return null;
  return (
    <Section title={t.repeats} className="no-print">
      {matter.repeatCandidates.length === 0 ? (
        <p className="quiet">{t.noRepeats}</p>
      ) : (
        <p className="quiet small gap-below">{t.repeatsHelp}</p>
      )}
      <ul className="divided">
        {matter.repeatCandidates.map((candidate) => (
          <Candidate
            key={candidate.matterId}
            candidate={candidate}
            onCompare={(opened) => {
              focus.remember();
              setCompared(opened);
            }}
          />
        ))}
      </ul>
      {compared !== undefined && (
        <CompareDialog
          matter={matter}
          candidate={compared}
          onClose={() => setCompared(undefined)}
          onDone={() => {
            focus.goTo(() => headingRef.current);
            setCompared(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface CandidateProps {
  readonly candidate: RepeatCandidate;
  readonly onCompare: (candidate: RepeatCandidate) => void;
}

function Candidate({ candidate, onCompare }: CandidateProps) {
  const { matter: t, words } = useWords();
  const format = useFormats();
  return (
    <li>
      <p className="card-line">
        <Link to={linkTo.matter(candidate.matterId)} className="number-cell">
          {candidate.number}
        </Link>
        <StageTag stage={candidate.stage} />
        <span className="push-end">
          <Button
            size="small"
            onClick={() => onCompare(candidate)}
            aria-label={`${t.compare} ${candidate.number}`}
          >
            {t.compare}
          </Button>
        </span>
      </p>
      <p>{candidate.title}</p>
      <p className="row-notes">
        <span>
          {t.received} {candidate.receivedOn}
        </span>
        <span>{words.ground[candidate.ground]}</span>
        <span>{t.similarity(format.share(candidate.similarity))}</span>
      </p>
    </li>
  );
}
