import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { addAttachments } from '../api/attachments.ts';
import { newKey } from '../api/idempotency.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';

/** Chooses files and adds them at once; all are added, or none with the reason. */
export function AddAttachments({ matterId }: { matterId: string }) {
  const { attachments: t } = useWords();
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const adding = useMutation({
    mutationFn: (files: readonly File[]) => addAttachments(matterId, files, newKey()),
    onSuccess: (list) => {
      cache.setQueryData(keys.attachments(matterId), list);
      // The history has grown, and with it the version that the next command names.
      void cache.invalidateQueries({ queryKey: keys.matter(matterId) });
    },
  });
  return (
    <div className="gap-above no-print">
      {adding.isError && <ProblemAlert problem={adding.error} />}
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = ''; // the same file may be chosen again after it was corrected
          if (files.length > 0) adding.mutate(files);
        }}
      />
      <Button
        size="small"
        icon={<PaperClipOutlined aria-hidden />}
        loading={adding.isPending}
        onClick={() => input.current?.click()}
      >
        {t.add}
      </Button>
    </div>
  );
}
