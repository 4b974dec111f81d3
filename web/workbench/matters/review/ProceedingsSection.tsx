import type { MatterView } from '#modules/matters/contract.ts';
import type { HearingView, ProceedingView } from '#modules/matters/reviews/review.contract.ts';
import { useSentence, useWords } from '../../i18n/index.tsx';
import { Section } from '../../ui/Section.tsx';
import { useNames } from '../../ui/use-names.ts';

/** What the petitioner asked for after the answer, what came of it, and what may still be asked for. */
export function ProceedingsSection({ matter }: { matter: MatterView }) {
  const { review } = useWords();
  const sentence = useSentence();
  const { proceedings, remedy } = matter;
  if (proceedings.length === 0 && remedy === null) return null;
  return (
    <Section title={review.proceedings} className="may-break">
      <ol className="divided">
        {proceedings.map((one) => (
          <Proceeding key={one.proceedingId} proceeding={one} />
        ))}
      </ol>
      {remedy !== null && (
        <div className="gap-above">
          <h3>{review.remedy}</h3>
          <p>{sentence(remedy.text)}</p>
        </div>
      )}
    </Section>
  );
}

function Proceeding({ proceeding }: { proceeding: ProceedingView }) {
  const { review } = useWords();
  const names = useNames();
  const { kind, unitId, againstUnit, receivedOn, inTime, origin, reasons } = proceeding;
  const timely = inTime === null ? review.periodNotBegun : inTime ? review.inTime : review.late;
  return (
    <li>
      <h3>
        {review.entry(review.kind[kind], names.unit(unitId))}{' '}
        <span className="quiet">{review.against(names.unitShort(againstUnit))}</span>
      </h3>
      <p className="row-notes">
        <span>{review.received(receivedOn)}</span>
        <span>{timely}</span>
        {origin === 'portal' && <span>{review.online}</span>}
      </p>
      <dl className="answer-parts">
        <div>
          <dt>{review.reasons}</dt>
          <dd className="prose">{reasons}</dd>
        </div>
        <Admission proceeding={proceeding} />
        <Opinion proceeding={proceeding} />
      </dl>
    </li>
  );
}

function Admission({ proceeding: { admission } }: { proceeding: ProceedingView }) {
  const { review } = useWords();
  if (admission === null) {
    return (
      <div>
        <dt>{review.decision}</dt>
        <dd>{review.undecided}</dd>
      </div>
    );
  }
  const { admitted, ground, on, notice } = admission;
  return (
    <div>
      <dt>
        {admitted
          ? review.admittedOn(on)
          : review.declinedOn(on, ground === null ? '' : review.ground[ground])}
      </dt>
      <dd className="prose">{notice}</dd>
    </div>
  );
}

function Opinion({ proceeding: { opinion } }: { proceeding: ProceedingView }) {
  const { app, matter: t, review, words } = useWords();
  if (opinion === null) return null;
  const { outcome, issuedOn, redoBy, servedOn, servedWay } = opinion;
  const parts = [
    [review.claimText, opinion.claimText],
    [review.facts, opinion.facts],
    [review.opinion, opinion.opinion],
    [review.basis, opinion.basis],
  ] as const;
  return (
    <>
      <div>
        <dt>{review.result}</dt>
        <dd>
          <strong>{review.outcome[outcome]}</strong>{' '}
          <span className="quiet">
            {t.issuedOn(issuedOn)} ·{' '}
            {servedOn === null
              ? t.notServed
              : t.servedOn(servedOn, servedWay === null ? '' : words.serviceWay[servedWay])}
            {redoBy !== null && ` · ${review.redoBy(redoBy)}`}
          </span>
        </dd>
      </div>
      {opinion.outcomes !== null && (
        <div>
          <dt>{review.changedOutcomes}</dt>
          <dd>
            <ul>
              {opinion.outcomes.map((one) => (
                <li key={one.claimId}>{app.labelled(t.claim(one.claimId), words.outcome[one.outcome])}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {parts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="prose">{text}</dd>
        </div>
      ))}
    </>
  );
}

/** Hearings that were called, held or cancelled. */
export function HearingsSection({ matter }: { matter: MatterView }) {
  const { review } = useWords();
  if (matter.hearings.length === 0) return null;
  return (
    <Section title={review.hearings} className="may-break">
      <ol className="divided">
        {matter.hearings.map((hearing) => (
          <Hearing key={hearing.hearingId} hearing={hearing} />
        ))}
      </ol>
    </Section>
  );
}

function Hearing({ hearing }: { hearing: HearingView }) {
  const { review } = useWords();
  const names = useNames();
  const { held, cancelled } = hearing;
  const standing =
    held !== null
      ? review.held(held.from, held.to)
      : cancelled !== null
        ? review.cancelled(cancelled.on, cancelled.reason)
        : review.called(hearing.opensOn);
  const parts = [
    [review.participants, hearing.participants],
    [review.hearingNotice, hearing.notice],
    [review.present, held?.participants ?? ''],
    [review.record, held?.record ?? ''],
    [review.hearingOpinion, held?.opinion ?? ''],
  ] as const;
  return (
    <li>
      <h3>
        {names.unit(hearing.unitId)} <span className="quiet">{standing}</span>
      </h3>
      <dl className="answer-parts">
        {parts
          .filter(([, text]) => text !== '')
          .map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="prose">{text}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
