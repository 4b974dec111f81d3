import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { AddCompetence, CompetenceKind } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { addCompetence } from '../api/network.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { DayField } from '../ui/DayField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { PlaceSelect } from '../ui/PlaceSelect.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TopicSelect } from '../ui/TopicSelect.tsx';
import { useToast } from '../ui/use-toast.tsx';

type Values = Omit<AddCompetence, 'unitId' | 'kind'> & { readonly kind?: CompetenceKind | '' };

/** 新增职责 of one unit. */
export function AddCompetenceDialog({ unitId, close }: { unitId: string; close: () => void }) {
  const { app, network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <FormDialog<Values, unknown>
      name={`competence-${unitId}`}
      title={network.addCompetence}
      lead={network.addCompetenceLead}
      submitWords={network.addCompetence}
      // An empty kind was left out with the other blanks.
      send={(values, key) => addCompetence({ ...values, unitId } as AddCompetence, key)}
      onDone={() => {
        toast.done(network.competenceAdded);
        void cache.invalidateQueries({ queryKey: keys.competences(unitId) });
        close();
      }}
      onClose={close}
    >
      <Form.Item name="topicId" label={network.topic}>
        <TopicSelect label={network.topic} placeholder={network.anyTopic} />
      </Form.Item>
      <div className="field-row">
        <Form.Item name="kind" label={network.petitionKind} extra={network.petitionKindHelp} initialValue="">
          <Choice<CompetenceKind | ''>
            options={[{ value: '', words: network.anyKind }, ...optionsOf(network.competenceKinds)]}
          />
        </Form.Item>
        <Form.Item name="placeId" label={network.place}>
          <PlaceSelect label={network.place} placeholder={network.anyPlace} allowClear />
        </Form.Item>
      </div>
      <TextField name="basis" label={network.basis} most={300} help={network.basisHelp} />
      <Form.Item
        name="activeFrom"
        label={`${network.beginsOn}${app.optional}`}
        extra={network.activeFromHelp}
      >
        <DayField />
      </Form.Item>
    </FormDialog>
  );
}
