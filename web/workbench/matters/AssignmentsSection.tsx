import { ArrowRightOutlined } from '@ant-design/icons';
import type { MatterView } from '#modules/matters/contract.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { ExchangeList } from './ExchangeList.tsx';

/** Who passed the matter to whom, and why to them; where a unit objected, the whole exchange. */
export function AssignmentsSection({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  const isDisputed = matter.exchange.some(({ kind }) => kind !== 'routed');
  if (matter.assignments.length === 0 && matter.involved.length === 0) return null;
  return (
    <Section title={t.assignments}>
      {isDisputed ? <ExchangeList steps={matter.exchange} /> : <AssignmentList matter={matter} />}
      {matter.involved.length > 0 && (
        <ul className="divided">
          {matter.involved.map(({ unitId, capacity }) => (
            <li key={`${unitId} ${capacity}`}>
              <strong>{words.involvement[capacity]}</strong> {names.unit(unitId)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function AssignmentList({ matter }: { matter: MatterView }) {
  const { matter: t, words } = useWords();
  const names = useNames();
  const sentence = useSentence();
  return (
    <ol className="divided">
      {matter.assignments.map((assignment, index) => (
        <li key={index}>
          <p>
            <span className="day">{assignment.assignedOn}</span>{' '}
            <strong>{words.routingWay[assignment.way]}</strong> {names.unit(assignment.fromUnit)}{' '}
            <ArrowRightOutlined aria-label="→" /> {names.unit(assignment.toUnit)}
            {assignment.periodEndsOn !== null && (
              <span className="quiet"> · {t.periodEnds(assignment.periodEndsOn)}</span>
            )}
          </p>
          <p className="quiet small">{sentence(assignment.explanation)}</p>
        </li>
      ))}
    </ol>
  );
}
