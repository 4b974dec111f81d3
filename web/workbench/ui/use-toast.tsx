import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { App } from 'antd';

/** Says for a moment that something is done, or why it is not. Its icon only decorates and is not spoken. */
export function useToast() {
  const { message } = App.useApp();
  return {
    done: (content: string) => void message.success({ content, icon: <CheckCircleFilled aria-hidden /> }),
    failed: (content: string) => void message.error({ content, icon: <CloseCircleFilled aria-hidden /> }),
  };
}
