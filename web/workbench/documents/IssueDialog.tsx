import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import type { DocumentOffer, IssueDocument } from '#modules/matters/documents/document.contract.ts';
import { issueDocument, previewDocument } from '../api/documents.ts';
import { keys } from '../api/keys.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { GrowingText } from '../ui/GrowingText.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useToast } from '../ui/use-toast.tsx';
import { DraftPaper } from './DraftPaper.tsx';

const MOST = 20_000;

interface IssueDialogProps {
  readonly matterId: string;
  readonly offer: DocumentOffer;
  /** The document that the new one takes the place of. */
  readonly corrects?: { readonly documentId: string; readonly number: string } | undefined;
  readonly onClose: () => void;
}

interface Values {
  readonly parts?: Readonly<Record<string, string>>;
}

/** Asks for the free parts of a document, filled from the matter, shows a draft, and issues it. */
export function IssueDialog({ matterId, offer, corrects, onClose }: IssueDialogProps) {
  const { documents: t } = useWords();
  const sentence = useSentence();
  const cache = useQueryClient();
  const toast = useToast();
  const inputOf = ({ parts = {} }: Values): IssueDocument => ({
    kind: offer.kind,
    parts: offer.parts.map(({ name }) => ({ name, text: parts[name] ?? '' })),
    ...(corrects === undefined ? {} : { corrects: corrects.documentId }),
  });
  const name = sentence(offer.name);
  return (
    <FormDialog<Values, unknown>
      name={`document-${offer.kind}-${corrects?.documentId ?? matterId}`}
      title={t.dialogTitle(name)}
      lead={corrects === undefined ? t.lead : `${t.lead}${t.correctLead(corrects.number)}`}
      submitWords={t.issue(name)}
      initial={{ parts: Object.fromEntries(offer.parts.map((part) => [part.name, part.text])) }}
      send={async (values, key) => {
        const list = await issueDocument(matterId, inputOf(values), key);
        cache.setQueryData(keys.documents(matterId), list);
      }}
      onDone={() => {
        toast.done(t.issued);
        void cache.invalidateQueries({ queryKey: keys.matter(matterId) });
        onClose();
      }}
      onClose={onClose}
    >
      {offer.parts.length === 0 && <p>{t.noParts}</p>}
      {offer.parts.map((part) => (
        <Part key={part.name} part={part} />
      ))}
      <Preview matterId={matterId} inputOf={inputOf} />
    </FormDialog>
  );
}

function Part({ part }: { part: DocumentOffer['parts'][number] }) {
  const { app } = useWords();
  const sentence = useSentence();
  const label = sentence(part.label);
  return (
    <Form.Item
      name={['parts', part.name]}
      label={part.needed ? label : `${label}${app.optional}`}
      required={part.needed}
      rules={[
        { required: part.needed, whitespace: part.needed, message: app.required(label) },
        { max: MOST, message: app.tooLong(label, MOST) },
      ]}
    >
      <GrowingText rows={3} most={14} />
    </Form.Item>
  );
}

function Preview({ matterId, inputOf }: { matterId: string; inputOf: (values: Values) => IssueDocument }) {
  const { documents: t } = useWords();
  const form = Form.useFormInstance<Values>();
  const drafting = useMutation({
    mutationFn: () => previewDocument(matterId, inputOf(form.getFieldsValue())),
    // It tells of people.
    gcTime: 0,
  });
  return (
    <>
      <Button onClick={() => drafting.mutate()} loading={drafting.isPending}>
        {t.preview}
      </Button>
      <div aria-live="polite">
        {drafting.isError && <ProblemAlert problem={drafting.error} />}
        {drafting.data !== undefined && (
          <>
            <p className="quiet small gap-above">{t.draftHelp}</p>
            <DraftPaper draft={drafting.data} />
          </>
        )}
      </div>
    </>
  );
}
