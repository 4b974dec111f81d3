import { useQuery } from '@tanstack/react-query';
import type {
  DocumentList,
  DocumentOffer,
  DocumentView,
} from '#modules/matters/documents/document.contract.ts';
import { documentAddress, listDocuments } from '../api/documents.ts';
import { keys } from '../api/keys.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { useSession } from '../session/use-session.ts';
import { DialogButton } from '../ui/DialogButton.tsx';
import { LoadingBlock } from '../ui/LoadingBlock.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { Section } from '../ui/Section.tsx';
import { useNames } from '../ui/use-names.ts';
import { IssueDialog } from './IssueDialog.tsx';
import './documents.css';

/** 文书: what was issued in the matter, with its files, and what else can be issued. */
export function DocumentsSection({ matterId }: { matterId: string }) {
  const { documents: t } = useWords();
  const list = useQuery({
    queryKey: keys.documents(matterId),
    queryFn: ({ signal }) => listDocuments(matterId, signal),
    // Each look is recorded: it is read with the matter, not whenever the window comes back.
    refetchOnWindowFocus: false,
  });
  return (
    <Section title={t.title} help={t.help}>
      {list.isPending && <LoadingBlock rows={2} />}
      {list.isError && <ProblemAlert problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <p>{t.none}</p>}
      {list.data !== undefined && list.data.items.length > 0 && (
        <ul className="divided" aria-live="polite">
          {list.data.items.map((one) => (
            <li key={one.documentId}>
              <Issued matterId={matterId} one={one} offers={list.data.offers} />
            </li>
          ))}
        </ul>
      )}
      {list.data !== undefined && <Offers matterId={matterId} list={list.data} />}
    </Section>
  );
}

interface IssuedProps {
  readonly matterId: string;
  readonly one: DocumentView;
  readonly offers: readonly DocumentOffer[];
}

function Issued({ matterId, one, offers }: IssuedProps) {
  const { documents: t } = useWords();
  const sentence = useSentence();
  const names = useNames();
  const { unitId } = useSession().post;
  const offer = offers.find(
    ({ kind, whyNot, corrects }) =>
      kind === one.kind && whyNot === undefined && (corrects ?? one.documentId) === one.documentId,
  );
  const mayCorrect = offer !== undefined && one.correctedBy === null && one.unitId === unitId;
  return (
    <>
      <h3>
        {sentence(one.name)} <span className="quiet">{one.number}</span>
      </h3>
      <p className="quiet small">
        <span className="day">{one.issuedOn}</span> · {names.unitShort(one.unitId)}
        {one.corrects !== null && ` · ${t.corrects(one.corrects)}`}
        {one.correctedBy !== null && ` · ${t.correctedBy(one.correctedBy)}`}
      </p>
      <p className="no-print document-files">
        {(['pdf', 'docx'] as const).map((format) => (
          <a
            key={format}
            href={documentAddress(matterId, one.documentId, format)}
            download
            aria-label={t.fileOf(format === 'pdf' ? t.pdf : t.word, one.number)}
          >
            {format === 'pdf' ? t.pdf : t.word}
          </a>
        ))}
        {mayCorrect && (
          <DialogButton
            type="link"
            words={t.correct}
            label={t.correctOf(one.number)}
            dialog={(close) => (
              <IssueDialog matterId={matterId} offer={offer} corrects={one} onClose={close} />
            )}
          />
        )}
      </p>
    </>
  );
}

function Offers({ matterId, list }: { matterId: string; list: DocumentList }) {
  const { documents: t } = useWords();
  const sentence = useSentence();
  // What a step has issued is corrected beside it.
  const now = list.offers.filter(({ whyNot, onlyToCorrect }) => whyNot === undefined && !onlyToCorrect);
  const later = list.offers.filter(({ whyNot }) => whyNot !== undefined);
  return (
    <div className="no-print gap-above">
      {now.length > 0 && (
        <div role="group" aria-label={t.issueGroup} className="document-offers">
          {now.map((offer) => (
            <DialogButton
              key={offer.kind}
              words={t.issue(sentence(offer.name))}
              dialog={(close) => <IssueDialog matterId={matterId} offer={offer} onClose={close} />}
            />
          ))}
        </div>
      )}
      {later.length > 0 && (
        <details className="gap-above">
          <summary>{t.notNow}</summary>
          <ul>
            {later.map(({ kind, name, whyNot }) => (
              <li key={kind} className="small">
                <strong>{sentence(name)}</strong> {whyNot === undefined ? '' : sentence(whyNot)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
