import { useEffect, useRef } from 'react';

/** A form with the text of a notice, as far as drafting it goes. */
interface NoticeForm {
  getFieldValue(name: 'noticeText'): unknown;
  /** Not `setFieldValue`, which counts as an edit. */
  setFieldsValue(values: { noticeText: string }): void;
}

/** Writes a drafted notice anew when what it is drafted from changes, until the officer has edited it. */
export function useDraftedText(form: NoticeForm, drafted: string | undefined): void {
  const last = useRef<string>(undefined);
  useEffect(() => {
    const written = form.getFieldValue('noticeText');
    const isDraft =
      written === undefined || written === '' || written === last.current || written === drafted;
    if (drafted === undefined || !isDraft) return;
    last.current = drafted;
    if (written !== drafted) form.setFieldsValue({ noticeText: drafted });
  }, [form, drafted]);
}
