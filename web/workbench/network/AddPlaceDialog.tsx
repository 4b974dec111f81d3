import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import type { CreatePlace } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { createPlace } from '../api/network.ts';
import { useWords } from '../i18n/index.tsx';
import { Choice, optionsOf } from '../ui/Choice.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { PlaceSelect } from '../ui/PlaceSelect.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/use-toast.tsx';

/** 新增地方. */
export function AddPlaceDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { app, network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <FormDialog<CreatePlace, { readonly name: string }>
      name="add-place"
      title={network.addPlace}
      lead={network.addPlaceLead}
      submitWords={network.addPlace}
      send={createPlace}
      onDone={({ name }) => {
        toast.done(network.placeAdded(name));
        void cache.invalidateQueries({ queryKey: keys.places });
        onDone();
      }}
      onClose={onClose}
    >
      <TextField name="name" label={network.name} most={60} />
      <TextField name="placeId" label={network.placeId} most={60} help={network.placeIdHelp} isCode />
      <div className="field-row">
        <Form.Item
          name="level"
          label={network.placeLevel}
          rules={[{ required: true, message: app.requiredChoice(network.placeLevel) }]}
        >
          <Choice options={optionsOf(network.placeLevels)} placeholder={app.choose} />
        </Form.Item>
        <Form.Item name="parentId" label={network.placeWithin}>
          <PlaceSelect label={network.placeWithin} placeholder={app.choose} allowClear />
        </Form.Item>
      </div>
    </FormDialog>
  );
}
