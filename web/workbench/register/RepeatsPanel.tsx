import type { FormInstance } from 'antd';
import { Link } from 'react-router';
import type { RepeatCandidate } from '#modules/matters/repeats/repeats.contract.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { Section } from '../ui/Section.tsx';
import { StageTag } from '../ui/StageTag.tsx';
import { useNames } from '../ui/use-names.ts';
import type { RegisterValues } from './register-values.ts';
import { useRepeats } from './use-repeats.ts';

/** 查重, beside the form while the clerk types; it never stands in the way of registering. */
export function RepeatsPanel({ form }: { form: FormInstance<RegisterValues> }) {
  const { register } = useWords();
  const { isAsked, repeats } = useRepeats(form);
  const candidates = isAsked ? (repeats.data?.candidates ?? []) : [];
  const words = !isAsked
    ? register.repeatsIdle
    : repeats.isFetching
      ? register.repeatsChecking
      : repeats.isError
        ? register.repeatsFailed
        : candidates.length === 0
          ? register.repeatsNone
          : register.repeatsFound(candidates.length);
  return (
    <aside className="repeats-panel">
      <Section title={register.repeats}>
        <p role="status" className={candidates.length > 0 ? 'repeats-found' : 'quiet'}>
          {words}
        </p>
        {candidates.length > 0 && <p className="quiet small">{register.repeatsHelp}</p>}
        <ul className="divided gap-above-more">
          {candidates.map((candidate) => (
            <Candidate key={candidate.matterId} candidate={candidate} />
          ))}
        </ul>
      </Section>
    </aside>
  );
}

function Candidate({ candidate }: { candidate: RepeatCandidate }) {
  const { matter, register, words } = useWords();
  const format = useFormats();
  const names = useNames();
  return (
    <li>
      <p className="card-line">
        <Link
          to={linkTo.matter(candidate.matterId)}
          target="_blank"
          className="number-cell"
          title={register.openInNewTab}
        >
          {candidate.number}
        </Link>
        <StageTag stage={candidate.stage} />
      </p>
      <p>{candidate.title}</p>
      <p className="row-notes">
        <strong className="note-repeat">{words.ground[candidate.ground]}</strong>
        <span>{matter.similarity(format.share(candidate.similarity))}</span>
        <span>{register.receivedShort(candidate.receivedOn)}</span>
        <span>{names.unitShort(candidate.holderUnit)}</span>
      </p>
    </li>
  );
}
