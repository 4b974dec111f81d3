import type { PersonalLink } from '#modules/access/contract.ts';
import type { Officer } from '#modules/network/contract.ts';
import { inviteOfficer } from '../api/accounts.ts';
import { useWords } from '../i18n/index.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextField } from '../ui/TextField.tsx';

interface OpenAccountDialogProps {
  readonly officer: Officer;
  readonly onDone: (link: PersonalLink) => void;
  readonly close: () => void;
}

/** 开通账号: a login, and a link by which the officer chooses the rest. */
export function OpenAccountDialog({ officer, onDone, close }: OpenAccountDialogProps) {
  const { officers, security } = useWords();
  const { officerId } = officer;
  return (
    <FormDialog<{ login: string }, PersonalLink>
      name={`open-account-${officerId}`}
      title={officers.openAccount}
      lead={officers.openAccountLead}
      submitWords={officers.openAccount}
      send={({ login }, key) => inviteOfficer({ officerId, login }, key)}
      onDone={(link) => {
        onDone(link);
        close();
      }}
      onClose={close}
    >
      <TextField name="login" label={officers.login} most={40} help={security.loginHelp} isCode />
    </FormDialog>
  );
}
