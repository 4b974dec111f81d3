import { useQueryClient } from '@tanstack/react-query';
import type { CreateOfficer, Officer } from '#modules/network/contract.ts';
import { useNavigate } from 'react-router';
import { keys } from '../api/keys.ts';
import { createOfficer } from '../api/network.ts';
import { useWords } from '../i18n/index.tsx';
import { linkTo } from '../routes.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/use-toast.tsx';

/** 登记人员: the name only; posts and account are another office's. */
export function AddOfficerDialog({ close }: { close: () => void }) {
  const { officers } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  const navigate = useNavigate();
  return (
    <FormDialog<CreateOfficer, Officer>
      name="add-officer"
      title={officers.add}
      lead={officers.addLead}
      submitWords={officers.add}
      send={createOfficer}
      onDone={({ officerId, name }) => {
        toast.done(officers.added(name));
        void cache.invalidateQueries({ queryKey: keys.everyOfficer });
        close();
        void navigate(linkTo.officer(officerId));
      }}
      onClose={close}
    >
      <TextField name="name" label={officers.name} most={60} />
    </FormDialog>
  );
}
