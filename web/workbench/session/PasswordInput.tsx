import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import type { ComponentProps, Ref } from 'react';
import { useWords } from '../i18n/index.tsx';

type PasswordInputProps = ComponentProps<typeof Input.Password> & { readonly ref?: Ref<InputRef> };

/** A password, hidden until its officer wants to see it; what the eye does is told in words. */
export function PasswordInput(props: PasswordInputProps) {
  const { session } = useWords();
  return (
    <Input.Password
      {...props}
      iconRender={(isShown) =>
        isShown ? (
          <EyeOutlined aria-label={session.hidePassword} />
        ) : (
          <EyeInvisibleOutlined aria-label={session.showPassword} />
        )
      }
    />
  );
}
