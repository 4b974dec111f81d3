import { useQueryClient } from '@tanstack/react-query';
import { Form, Radio } from 'antd';
import type { RenameUnit, SetApproval } from '#modules/network/contract.ts';
import { keys } from '../api/keys.ts';
import { closeUnit, renameUnit, setApproval, setReviewLine } from '../api/network.ts';
import { useWords } from '../i18n/index.tsx';
import { useMay } from '../session/permissions.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { EndDialog } from '../ui/EndDialog.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { UnitSelect } from '../ui/UnitSelect.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useToast } from '../ui/use-toast.tsx';
import type { TreeUnit } from './unit-tree.ts';

/** What an administrator may change of a unit that stands. */
export function UnitChanges({ unit }: { unit: TreeUnit }) {
  const { network } = useWords();
  const may = useMay();
  if (!may('networkChange')) return null;
  return (
    <>
      <DialogButton
        words={network.reviewLine}
        dialog={(close) => <ReviewLineDialog unit={unit} close={close} />}
      />
      <DialogButton
        words={network.approval}
        dialog={(close) => <ApprovalDialog unit={unit} close={close} />}
      />
      <DialogButton words={network.rename} dialog={(close) => <RenameDialog unit={unit} close={close} />} />
      {unit.activeUntil === null && (
        <DialogButton
          words={network.endUnit}
          dialog={(close) => <EndUnitDialog unit={unit} close={close} />}
        />
      )}
    </>
  );
}

function RenameDialog({ unit, close }: { unit: TreeUnit; close: () => void }) {
  const { network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <FormDialog<RenameUnit, unknown>
      name={`rename-${unit.unitId}`}
      title={network.rename}
      lead={network.renameLead}
      submitWords={network.rename}
      initial={{ name: unit.name, shortName: unit.shortName }}
      send={(input) => renameUnit(unit.unitId, input)}
      onDone={() => {
        toast.done(network.renamed);
        void cache.invalidateQueries({ queryKey: keys.units });
        close();
      }}
      onClose={close}
    >
      <TextField name="name" label={network.name} most={100} />
      <TextField name="shortName" label={network.shortName} most={40} />
    </FormDialog>
  );
}

function ReviewLineDialog({ unit, close }: { unit: TreeUnit; close: () => void }) {
  const { network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <FormDialog<{ reviewedBy?: string }, unknown>
      name={`review-line-${unit.unitId}`}
      title={network.reviewLine}
      lead={network.reviewLineLead}
      submitWords={network.reviewLine}
      initial={unit.reviewedBy == null ? {} : { reviewedBy: unit.reviewedBy }}
      send={({ reviewedBy }) => setReviewLine(unit.unitId, { reviewedBy: reviewedBy ?? null })}
      onDone={() => {
        toast.done(network.reviewLineSet);
        void cache.invalidateQueries({ queryKey: keys.units });
        close();
      }}
      onClose={close}
    >
      <Form.Item name="reviewedBy" label={network.reviewedBy}>
        <UnitSelect label={network.reviewedBy} placeholder={network.reviewedByParent} allowClear />
      </Form.Item>
    </FormDialog>
  );
}

function ApprovalDialog({ unit, close }: { unit: TreeUnit; close: () => void }) {
  const { network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <FormDialog<SetApproval, unknown>
      name={`approval-${unit.unitId}`}
      title={network.approval}
      lead={network.approvalLead}
      submitWords={network.approval}
      initial={{ opinionsApproved: unit.opinionsApproved === true }}
      send={(input) => setApproval(unit.unitId, input)}
      onDone={() => {
        toast.done(network.approvalSet);
        void cache.invalidateQueries({ queryKey: keys.units });
        close();
      }}
      onClose={close}
    >
      <Form.Item name="opinionsApproved" label={network.opinionsApproved}>
        <Radio.Group
          options={[
            { value: true, label: network.approvedByHead },
            { value: false, label: network.issuedAtOnce },
          ]}
        />
      </Form.Item>
    </FormDialog>
  );
}

function EndUnitDialog({ unit, close }: { unit: TreeUnit; close: () => void }) {
  const { network } = useWords();
  const toast = useToast();
  const cache = useQueryClient();
  return (
    <EndDialog
      name={`end-${unit.unitId}`}
      title={network.endUnit}
      lead={network.endUnitLead}
      submitWords={network.end}
      send={(input, key) => closeUnit(unit.unitId, input, key)}
      onDone={() => {
        toast.done(network.unitEnded);
        void cache.invalidateQueries({ queryKey: keys.units });
        void cache.invalidateQueries({ queryKey: keys.competences(unit.unitId) });
        void cache.invalidateQueries({ queryKey: keys.everyOfficer });
        close();
      }}
      onClose={close}
    />
  );
}
