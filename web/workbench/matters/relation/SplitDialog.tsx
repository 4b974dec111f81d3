import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Modal } from 'antd';
import { useState } from 'react';
import type { MatterView } from '#modules/matters/contract.ts';
import type { SplitReceipt } from '#modules/matters/relations/relation.contract.ts';
import { keys } from '../../api/keys.ts';
import { splitMatter } from '../../api/matters.ts';
import { useWords } from '../../i18n/index.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { shortened } from '../../ui/shortened.ts';
import type { DialogProps } from '../commands/CommandDialog.tsx';
import { ProseField } from '../commands/fields.tsx';

/** 分立: each claim chosen becomes a matter of its own; the numbers for the petitioner are shown once. */
export function SplitDialog({ matter, onClose, onDone }: DialogProps) {
  const { app, commands, relation: t, words } = useWords();
  const cache = useQueryClient();
  const [claims] = useState(matter.claims);
  const [receipt, setReceipt] = useState<SplitReceipt>();
  if (receipt !== undefined) return <Numbers receipt={receipt} claims={claims} onDone={onDone} />;
  return (
    <FormDialog<{ claimIds: number[]; reason: string }, SplitReceipt>
      name={`split-${matter.matterId}`}
      title={words.action.split}
      lead={t.splitLead}
      submitWords={commands.submit}
      send={(input, key) => splitMatter({ matterId: matter.matterId, version: matter.version, input, key })}
      onDone={(answer) => {
        void cache.invalidateQueries({ queryKey: keys.matter(matter.matterId) });
        void cache.invalidateQueries({ queryKey: keys.everyList });
        void cache.invalidateQueries({ queryKey: keys.trayCounts });
        setReceipt(answer);
      }}
      onClose={onClose}
    >
      <Form.Item
        name="claimIds"
        label={t.splitClaims}
        rules={[{ required: true, message: app.requiredChoice(t.splitClaims) }]}
      >
        <ClaimBoxes matter={matter} />
      </Form.Item>
      <ProseField name="reason" label={commands.decideReason} most={500} rows={3} />
    </FormDialog>
  );
}

interface ClaimBoxesProps {
  readonly matter: MatterView;
  readonly id?: string;
  readonly value?: number[];
  readonly onChange?: (claimIds: number[]) => void;
}

/** A box for each claim. A group has no attributes of its own for being required or at fault; its words say so. */
function ClaimBoxes({ matter, id, value = [], onChange }: ClaimBoxesProps) {
  const { app, matter: m } = useWords();
  return (
    <Checkbox.Group
      {...(id === undefined ? {} : { id, 'aria-describedby': `${id}_help` })}
      className="stacked-boxes"
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
      options={matter.claims.map((claim, index) => ({
        value: claim.claimId,
        label: app.labelled(m.claim(index + 1), shortened(claim.text)),
      }))}
    />
  );
}

interface NumbersProps {
  readonly receipt: SplitReceipt;
  /** As they were before the split. */
  readonly claims: MatterView['claims'];
  readonly onDone: () => void;
}

function Numbers({ receipt, claims, onDone }: NumbersProps) {
  const { app, register, relation: t } = useWords();
  return (
    <Modal
      open
      title={t.partsTitle}
      onCancel={onDone}
      mask={{ closable: false }}
      footer={
        <>
          <Button onClick={() => window.print()}>{app.print}</Button>
          <Button type="primary" onClick={onDone}>
            {app.close}
          </Button>
        </>
      }
    >
      <p className="gap-below">{register.queryCodeOnce}</p>
      <table className="table">
        <caption className="visually-hidden">{t.partsTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.partNumber}</th>
            <th scope="col">{t.queryCode}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.parts.map(({ matterId, number, queryCode, claimId }) => (
            <tr key={matterId}>
              <th scope="row">
                {number}
                <span className="choice-help">{claims.find((claim) => claim.claimId === claimId)?.text}</span>
              </th>
              <td className="number-cell">{queryCode}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
