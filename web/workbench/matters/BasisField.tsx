import { useQuery } from '@tanstack/react-query';
import { Form, Select, type FormItemProps, type Input } from 'antd';
import { useId, useState, type ComponentProps } from 'react';
import { listCitations } from '../api/law.ts';
import { listCitedBefore } from '../api/matters.ts';
import type { MatterView } from '#modules/matters/contract.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { GrowingText } from '../ui/GrowingText.tsx';
import { NamedList } from '../ui/NamedList.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';
import { citableOptions, withCitation, type CitableOption } from './citing.ts';

interface BasisFieldProps extends Pick<FormItemProps, 'className'> {
  readonly regime: MatterView['regime'];
  readonly label: string;
  readonly most: number;
  readonly rows: number;
  readonly showCount?: ComponentProps<typeof Input.TextArea>['showCount'];
}

/** The legal basis of an opinion: written, or put together from articles that one chooses. */
export function BasisField({ regime, label, most, rows, className, showCount = false }: BasisFieldProps) {
  const { app } = useWords();
  return (
    <Form.Item
      name="basis"
      label={label}
      required
      {...(className === undefined ? {} : { className })}
      rules={[
        { required: true, whitespace: true, message: app.required(label) },
        { max: most, message: app.tooLong(label, most) },
      ]}
    >
      <CitingText regime={regime} rows={rows} showCount={showCount} />
    </Form.Item>
  );
}

type CitingTextProps = Pick<BasisFieldProps, 'regime' | 'rows'> & {
  readonly showCount: NonNullable<BasisFieldProps['showCount']>;
  /** Given by the form. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string) => void;
};

function CitingText({ regime, rows, showCount, value = '', onChange, ...given }: CitingTextProps) {
  return (
    <>
      <CitationPicker regime={regime} onPick={(citation) => onChange?.(withCitation(value, citation))} />
      <GrowingText
        {...given}
        rows={rows}
        most={30}
        showCount={showCount}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
      />
    </>
  );
}

/** Finds an article by its name, number or words; what is chosen goes into the text and the field is empty again. */
function CitationPicker({
  regime,
  onPick,
}: {
  regime: MatterView['regime'];
  onPick: (citation: string) => void;
}) {
  const { commands } = useWords();
  const problemText = useProblemText();
  const id = useId();
  const [wasOpened, setWasOpened] = useState(false);
  const before = useQuery({
    queryKey: keys.citedBefore,
    queryFn: ({ signal }) => listCitedBefore(signal),
    enabled: wasOpened,
  });
  const law = useQuery({
    queryKey: keys.citations(regime),
    queryFn: ({ signal }) => listCitations({ regime }, signal),
    enabled: wasOpened,
  });
  const problem = before.error ?? law.error;
  const isFetching = before.isFetching || law.isFetching;
  return (
    <Select<string, CitableOption>
      id={id}
      aria-label={commands.cite}
      value={null}
      placeholder={commands.cite}
      onOpenChange={(open) => open && setWasOpened(true)}
      onSelect={onPick}
      options={citableOptions(before.data?.items ?? [], law.data?.items ?? [], commands.cited)}
      loading={isFetching}
      notFoundContent={
        problem !== null ? problemText(problem) : isFetching ? commands.citeLoading : commands.citeNone
      }
      showSearch={{
        filterOption: (typed, option) =>
          `${option?.label ?? ''}${option?.words ?? ''}`.includes(typed.trim()),
      }}
      optionRender={({ data }) => (
        <>
          <div>{data.label}</div>
          <div className="small quiet citable-words">{data.words}</div>
        </>
      )}
      virtual={false}
      popupRender={(menu) => <NamedList name={commands.cite}>{menu}</NamedList>}
      className="full-width citation-picker"
    />
  );
}
