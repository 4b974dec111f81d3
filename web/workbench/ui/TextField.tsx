import { Form, Input } from 'antd';
import { useWords } from '../i18n/index.tsx';

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly most: number;
  readonly help?: string;
  readonly required?: boolean;
  /** An identifier or a login: nothing to be spelled, completed or capitalised. */
  readonly isCode?: boolean;
}

/** One line of text with its bound. */
export function TextField({ name, label, most, help, required = true, isCode = false }: TextFieldProps) {
  const { app } = useWords();
  const shown = required ? label : `${label}${app.optional}`;
  return (
    <Form.Item
      name={name}
      label={shown}
      extra={help}
      required={required}
      rules={[
        { required, whitespace: required, message: app.required(label) },
        { max: most, message: app.tooLong(label, most) },
      ]}
    >
      <Input autoComplete="off" {...(isCode ? { autoCapitalize: 'none', spellCheck: false } : {})} />
    </Form.Item>
  );
}
