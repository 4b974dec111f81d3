import { Button, type FormInstance } from 'antd';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import type { KeptDraft, OpinionDraft } from './use-opinion-draft.ts';

/** Whether and when the draft was kept, and the way to delete it. */
export function DraftBar({ draft, form }: { draft: KeptDraft; form: FormInstance<OpinionDraft> }) {
  const { commands } = useWords();
  const format = useFormats();
  const saved = draft.savedAt === undefined ? undefined : format.instant(draft.savedAt.toISOString());
  const words =
    saved !== undefined
      ? commands.draftSaved(saved)
      : draft.wasKept
        ? commands.draftRestored
        : commands.draftLocal;
  const discard = () => {
    const fresh = draft.discard();
    form.resetFields();
    form.setFieldsValue(fresh);
  };
  return (
    <span className="card-line">
      <span className="quiet small" role="status">
        {words}
      </span>
      {(draft.wasKept || saved !== undefined) && (
        <Button type="link" size="small" onClick={discard}>
          {commands.draftDiscard}
        </Button>
      )}
    </span>
  );
}
