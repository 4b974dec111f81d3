import type { ReactNode } from 'react';
import type { MatterView } from '#modules/matters/contract.ts';
import { useWords } from '../../i18n/index.tsx';
import { Section } from '../../ui/Section.tsx';
import { useNames } from '../../ui/use-names.ts';

/** What was found out, agreed and carried out, beside the steps of the procedure. */
export function RecordSections({ matter }: { matter: MatterView }) {
  return (
    <>
      <ExecutionSection matter={matter} />
      <AgreementsSection matter={matter} />
      <NotesSection matter={matter} />
    </>
  );
}

function ExecutionSection({ matter: { execution } }: { matter: MatterView }) {
  const { record } = useWords();
  if (execution === null) return null;
  return (
    <Section title={record.execution} className="may-break">
      <p>{execution.doneOn === null ? record.owed : record.doneSince(execution.doneOn)}</p>
      <ol className="divided">
        {execution.reports.map((report, index) => (
          <Entry
            key={index}
            unitId={report.unitId}
            notes={[report.on, report.isDone ? record.isDone : record.notYetDone]}
          >
            {report.text}
          </Entry>
        ))}
      </ol>
    </Section>
  );
}

function AgreementsSection({ matter: { agreements } }: { matter: MatterView }) {
  const { record } = useWords();
  if (agreements.length === 0) return null;
  return (
    <Section title={record.agreements} className="may-break">
      <ol className="divided">
        {agreements.map(({ agreementId, kind, unitId, signedOn, parties, terms }) => (
          <Entry key={agreementId} unitId={unitId} notes={[record.agreementKind[kind], signedOn, parties]}>
            {terms}
          </Entry>
        ))}
      </ol>
    </Section>
  );
}

function NotesSection({ matter: { handlingNotes } }: { matter: MatterView }) {
  const { record } = useWords();
  if (handlingNotes.length === 0) return null;
  return (
    <Section title={record.notes} className="may-break">
      <ol className="divided">
        {handlingNotes.map(({ noteId, kind, unitId, doneOn, text }) => (
          <Entry key={noteId} unitId={unitId} notes={[record.noteKind[kind], doneOn]}>
            {text}
          </Entry>
        ))}
      </ol>
    </Section>
  );
}

function Entry({
  unitId,
  notes,
  children,
}: {
  unitId: string;
  notes: readonly string[];
  children: ReactNode;
}) {
  const names = useNames();
  return (
    <li>
      <h3>{names.unit(unitId)}</h3>
      <p className="row-notes">
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </p>
      <p className="prose">{children}</p>
    </li>
  );
}
