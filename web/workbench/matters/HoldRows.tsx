import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { HoldView } from '#modules/retention/contract.ts';
import { keys } from '../api/keys.ts';
import { releaseHold } from '../api/retention.ts';
import { useFormats } from '../format/days.ts';
import { useWords } from '../i18n/index.tsx';
import { useProblemText } from '../ui/use-problem-text.ts';
import { useToast } from '../ui/use-toast.tsx';

interface HoldRowsProps {
  readonly matterId: string;
  readonly holds: readonly HoldView[];
  readonly mayRelease: boolean;
}

/** Who held the matter back, why, and who released it; the latest first. */
export function HoldRows({ matterId, holds, mayRelease }: HoldRowsProps) {
  const { app, retention: t } = useWords();
  const format = useFormats();
  const { modal } = App.useApp();
  const toast = useToast();
  const cache = useQueryClient();
  const problemText = useProblemText();
  const releasing = useMutation({
    mutationFn: (holdId: string) => releaseHold(matterId, holdId),
    onSuccess: () => toast.done(t.released),
    onError: (problem) => toast.failed(problemText(problem)),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.retention(matterId) }),
  });
  const release = ({ holdId, reason }: HoldView) =>
    modal.confirm({
      title: t.releaseTitle,
      content: t.releaseHelp(reason),
      okText: t.release,
      cancelText: app.cancel,
      onOk: () => releasing.mutateAsync(holdId).catch(() => undefined),
    });
  if (holds.length === 0) return null;
  return (
    <ul className="divided gap-above">
      {holds.map((hold) => (
        <li key={hold.holdId}>
          <p>{hold.reason === '' ? t.reasonGone : hold.reason}</p>
          <p className="row-notes">
            <span>{t.placedBy(hold.placedBy, format.instant(hold.placedAt))}</span>
            {hold.releasedAt !== null && (
              <span>{t.releasedBy(hold.releasedBy ?? '', format.instant(hold.releasedAt))}</span>
            )}
          </p>
          {mayRelease && hold.releasedAt === null && (
            <Button
              size="small"
              className="no-print"
              aria-label={t.releaseOf(hold.placedBy, format.instant(hold.placedAt).slice(0, 10))}
              onClick={() => release(hold)}
            >
              {t.release}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
