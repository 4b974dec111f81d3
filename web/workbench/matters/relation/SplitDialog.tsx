import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Modal } from 'antd';
import { useState } from 'react';
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
  const { app, commands, matter: m, relation: t, words } = useWords();
  const cache = useQueryClient();
  const [receipt, setReceipt] = useState<SplitReceipt>();
  if (receipt !== undefined) return <Numbers receipt={receipt} onDone={onDone} />;
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
        <Checkbox.Group
          options={matter.claims.map((claim, index) => ({
            value: claim.claimId,
            label: app.labelled(m.claim(index + 1), shortened(claim.text)),
          }))}
        />
      </Form.Item>
      <ProseField name="reason" label={commands.decideReason} most={500} rows={3} />
    </FormDialog>
  );
}

function Numbers({ receipt, onDone }: { receipt: SplitReceipt; onDone: () => void }) {
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
          {receipt.parts.map(({ matterId, number, queryCode }) => (
            <tr key={matterId}>
              <th scope="row">{number}</th>
              <td>{queryCode}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
