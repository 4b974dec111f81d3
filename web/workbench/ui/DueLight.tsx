import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import type { DueLight as Light } from '#modules/matters/words.contract.ts';
import type { ComponentType } from 'react';
import { useWords } from '../i18n/index.tsx';

const ICONS: Record<Light, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  overdue: WarningFilled,
  today: ExclamationCircleFilled,
  soon: ClockCircleOutlined,
  ahead: CheckCircleOutlined,
  none: MinusCircleOutlined,
};

/** How a deadline stands: colour, icon and words together, so that none has to carry it alone. */
export function DueLight({ light, words }: { light: Light; words?: string }) {
  const t = useWords();
  const Icon = ICONS[light];
  return (
    <span className={`light light-${light}`}>
      <Icon aria-hidden />
      {words ?? t.words.light[light]}
    </span>
  );
}
