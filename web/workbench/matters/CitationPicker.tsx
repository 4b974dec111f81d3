import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import type { MatterView } from '#modules/matters/contract.ts';
import { keys } from '../api/keys.ts';
import { listCitations } from '../api/law.ts';
import { useWords } from '../i18n/index.tsx';
import { NamedList } from '../ui/NamedList.tsx';

interface CitationPickerProps {
  readonly regime: MatterView['regime'];
  /** The field of the form around it that the article is written into. */
  readonly field: string;
  readonly onQuoted?: () => void;
}

/** Articles of the Regulation and of the local rules in force, found by number or by their words, and quoted on a line of their own. */
export function CitationPicker({ regime, field, onQuoted }: CitationPickerProps) {
  const { matter: t } = useWords();
  const form = Form.useFormInstance<Record<string, string>>();
  const citations = useQuery({
    queryKey: keys.citations(regime),
    queryFn: ({ signal }) => listCitations({ regime }, signal),
    staleTime: Infinity,
  });
  const options = (citations.data?.items ?? []).map(({ instrument, article, words }) => ({
    value: `${instrument}${article}：“${words}”`,
    label: `${instrument}${article} ${words}`,
  }));
  const quote = (quotation: string) => {
    const written = String(form.getFieldValue(field) ?? '').trimEnd();
    form.setFieldValue(field, written === '' ? quotation : `${written}\n${quotation}`);
    void form.validateFields([field]).catch(() => undefined);
    onQuoted?.();
  };
  return (
    <Form.Item>
      <Select
        aria-label={t.cite}
        value={null}
        onChange={(quotation: string | null) => {
          if (quotation !== null) quote(quotation);
        }}
        options={options}
        loading={citations.isPending}
        showSearch={{ filterOption: (typed, option) => (option?.label ?? '').includes(typed.trim()) }}
        placeholder={t.cite}
        virtual={false}
        popupRender={(menu) => <NamedList name={t.cite}>{menu}</NamedList>}
        className="full-width"
      />
    </Form.Item>
  );
}
