import { useQuery } from '@tanstack/react-query';
import type { AttachmentView } from '#modules/attachments/contract.ts';
import { attachmentAddress, listAttachments } from '../api/attachments.ts';
import { keys } from '../api/keys.ts';
import { useWords } from '../i18n/index.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { AddAttachments } from './AddAttachments.tsx';

const LOOK_AGAIN_MILLISECONDS = 4000;

/** The files of a matter: what may be had, what waits for the scanner, what is harmful. */
export function AttachmentsSection({ matterId, mayAdd }: { matterId: string; mayAdd: boolean }) {
  const { attachments: t } = useWords();
  const list = useQuery({
    queryKey: keys.attachments(matterId),
    queryFn: ({ signal }) => listAttachments(matterId, signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ scanState }) => scanState === 'held') === true
        ? LOOK_AGAIN_MILLISECONDS
        : false,
  });
  return (
    <Section title={t.title} help={t.help}>
      {list.isPending && <LoadingBlock rows={1} />}
      {list.isError && <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <p>{t.none}</p>}
      {list.data !== undefined && list.data.items.length > 0 && (
        <ul className="divided" aria-live="polite">
          {list.data.items.map((one) => (
            <li key={one.attachmentId}>
              <Attachment matterId={matterId} one={one} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd && <AddAttachments matterId={matterId} />}
    </Section>
  );
}

function Attachment({ matterId, one }: { matterId: string; one: AttachmentView }) {
  const { attachments: t } = useWords();
  const mayHave = one.scanState === 'clean' || one.scanState === 'unscanned';
  return (
    <>
      {mayHave ? (
        <a href={attachmentAddress(matterId, one.attachmentId)} download={one.fileName}>
          {one.fileName}
        </a>
      ) : (
        <span>{one.fileName}</span>
      )}
      <div className="quiet small">
        {sizeOf(one.bytes)} {t.origin[one.origin]}
      </div>
      {one.scanState !== 'clean' && (
        <p className={one.scanState === 'infected' ? 'small light-overdue' : 'small quiet'}>
          {one.scanState === 'infected' ? t.infected(one.finding ?? '') : t.scan[one.scanState]}
        </p>
      )}
    </>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
