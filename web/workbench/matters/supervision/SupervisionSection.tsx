import type { MatterView } from '#modules/matters/contract.ts';
import type { ProposalView, SupervisionView } from '#modules/matters/supervision/supervision.contract.ts';
import { todayAtOffice } from '../../format/days.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { Section } from '../../ui/Section.tsx';
import { useNames } from '../../ui/use-names.ts';

/** 督办: what rules proposed, what units were told, what they replied. */
export function SupervisionSection({ matter: { supervision } }: { matter: MatterView }) {
  const { supervision: t } = useWords();
  const { supervisions, proposals } = supervision;
  if (supervisions.length === 0 && proposals.length === 0) return null;
  return (
    <Section title={t.section} help={t.sectionHelp} className="may-break">
      {proposals.length > 0 && (
        <>
          <h3>{t.proposed}</h3>
          <ul className="divided">
            {proposals.map((one) => (
              <Proposal key={one.proposalId} proposal={one} />
            ))}
          </ul>
        </>
      )}
      <ol className="divided">
        {supervisions.map((one) => (
          <Supervision key={one.supervisionId} supervision={one} />
        ))}
      </ol>
    </Section>
  );
}

function Proposal({ proposal }: { proposal: ProposalView }) {
  const { supervision: t } = useWords();
  const sentence = useSentence();
  const names = useNames();
  const { toUnit, ruleName, ruleId, dueOn, raisedOn, state, setAside } = proposal;
  return (
    <li>
      <p>{t.proposal(names.unit(toUnit), sentence(ruleName), ruleId, dueOn)}</p>
      <p className="row-notes">
        <span>{raisedOn}</span>
        <span>{t.proposalState[state]}</span>
        {setAside !== null && <span>{setAside.reason}</span>}
      </p>
    </li>
  );
}

function Supervision({ supervision }: { supervision: SupervisionView }) {
  const { supervision: t } = useWords();
  const sentence = useSentence();
  const names = useNames();
  const { kind, officeUnit, toUnit, ground, rounds, ended } = supervision;
  return (
    <li>
      <h3>{t.entry(t.kind[kind], names.unitShort(officeUnit), names.unit(toUnit))}</h3>
      {ended !== null && (
        <p className="row-notes">
          <span>{t.endedOn(ended.on, t.end[ended.how])}</span>
          {ended.text !== null && <span>{ended.text}</span>}
        </p>
      )}
      <dl className="answer-parts">
        {ground !== null && (
          <div>
            <dt>{t.ground}</dt>
            <dd>
              {sentence(ground.name)} <span className="quiet">{sentence(ground.article)}</span>
            </dd>
          </div>
        )}
        {rounds.map((round, index) => (
          <Round key={index} round={round} place={index + 1} isOpen={ended === null} />
        ))}
      </dl>
    </li>
  );
}

interface RoundProps {
  readonly round: SupervisionView['rounds'][number];
  readonly place: number;
  readonly isOpen: boolean;
}

function Round({ round, place, isOpen }: RoundProps) {
  const { supervision: t } = useWords();
  const { issuedOn, facts, requirement, answerBy, reply } = round;
  const isLate = isOpen && reply === null && answerBy < todayAtOffice();
  return (
    <>
      <div>
        <dt>{t.round(place)}</dt>
        <dd className="quiet">
          {t.issued(issuedOn)} · {isLate ? t.overdueSince(answerBy) : t.answerBy(answerBy)}
        </dd>
      </div>
      {facts !== null && (
        <div>
          <dt>{t.facts}</dt>
          <dd className="prose">{facts}</dd>
        </div>
      )}
      <div>
        <dt>{t.requirement}</dt>
        <dd className="prose">{requirement}</dd>
      </div>
      <div>
        <dt>{reply === null ? t.reply : t.repliedOn(reply.on)}</dt>
        <dd className="prose">{reply === null ? t.noReply : reply.text}</dd>
      </div>
    </>
  );
}
