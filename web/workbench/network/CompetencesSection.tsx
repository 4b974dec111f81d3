import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Competence } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { closeCompetence, listCompetences } from '../api/network.ts';
import { todayAtOffice, useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { useMay } from '../session/permissions.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { EndDialog } from '../ui/EndDialog.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { useToast } from '../ui/use-toast.tsx';
import { AddCompetenceDialog } from './AddCompetenceDialog.tsx';
import { hasEnded } from './unit-tree.ts';

/** 职责: topic × place × kind, each with its basis and dates. */
export function CompetencesSection({ unitId, stands }: { unitId: string; stands: boolean }) {
  const { network } = useWords();
  const may = useMay();
  const competences = useQuery({
    queryKey: keys.competences(unitId),
    queryFn: ({ signal }) => listCompetences(unitId, signal),
  });
  const rows = competences.data?.items ?? [];
  const add = stands && may('networkChange') && (
    <DialogButton
      words={network.addCompetence}
      dialog={(close) => <AddCompetenceDialog unitId={unitId} close={close} />}
    />
  );
  return (
    <Section title={network.competences} help={network.competencesHelp} extra={add}>
      {competences.isPending && <LoadingBlock rows={2} />}
      {competences.isError && <ProblemAlert problem={competences.error} />}
      {competences.isSuccess && rows.length === 0 && <p className="quiet">{network.noCompetences}</p>}
      <ul className="account-rows">
        {rows.map((competence) => (
          <Row key={competence.competenceId} competence={competence} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ competence }: { competence: Competence }) {
  const { app, network } = useWords();
  const names = useNames();
  const format = useFormats();
  const may = useMay();
  const { topicId, placeId, kind, activeFrom, activeUntil } = competence;
  const topic = topicId === null ? network.anyTopic : names.topicPath(topicId);
  const isOver = hasEnded(competence, todayAtOffice());
  return (
    <li className={isOver ? 'is-over' : undefined}>
      <span>
        <strong>{topic}</strong>
        <span className="row-notes">
          <span>{placeId === null ? network.anyPlace : names.place(placeId)}</span>
          <span>{kind === null ? network.anyKind : network.competenceKinds[kind]}</span>
          <span>
            {format.day(activeFrom)} {network.from}
          </span>
          {activeUntil !== null && (
            <span>
              {format.day(activeUntil)} {network.until}
            </span>
          )}
          {isOver && <span>{network.ended}</span>}
        </span>
        <span className="small">{app.labelled(network.basis, competence.basis)}</span>
      </span>
      {may('networkChange') && activeUntil === null && (
        <DialogButton
          words={network.end}
          label={network.endCompetenceOf(topic)}
          dialog={(close) => <EndCompetenceDialog competence={competence} topic={topic} close={close} />}
        />
      )}
    </li>
  );
}

function EndCompetenceDialog(props: { competence: Competence; topic: string; close: () => void }) {
  const { network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const { competence, topic, close } = props;
  return (
    <EndDialog
      name={`end-${competence.competenceId}`}
      title={network.endCompetence}
      lead={network.endCompetenceLead(topic)}
      submitWords={network.end}
      send={(input, key) => closeCompetence(competence.competenceId, input, key)}
      onDone={() => {
        toast.done(network.competenceEnded);
        void cache.invalidateQueries({ queryKey: keys.competences(competence.unitId) });
        close();
      }}
      onClose={close}
    />
  );
}
