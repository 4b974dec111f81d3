import type { HistoryEntry } from '#modules/matters/contract.ts';
import { useFormats } from '../format/days.ts';
import { useSentence, useWords } from '../i18n/index.tsx';
import { Section } from '../ui/Section.tsx';

const SHOWN_DIGITS = 12;

/** Everything that happened, newest first, each entry with who, when and its digest in the chain. */
export function HistorySection({ entries }: { entries: readonly HistoryEntry[] }) {
  const { matter: t } = useWords();
  return (
    <Section title={t.history} help={t.historyHelp} className="may-break">
      <HistoryList entries={entries} />
    </Section>
  );
}

/** The entries alone; also shown when somebody else changed the matter meanwhile. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const { matter: t } = useWords();
  const sentence = useSentence();
  const format = useFormats();
  const newestFirst = [...entries].sort((a, b) => b.seq - a.seq);
  return (
    <ol className="timeline" reversed>
      {newestFirst.map((entry) => (
        <li key={entry.seq}>
          <span className="day">{entry.occurredOn}</span>
          <div>
            <p>{sentence(entry.text)}</p>
            {entry.reason !== null && <p className="prose small">{t.historyReason(entry.reason)}</p>}
            <p className="row-notes">
              <span>{sentence(entry.by)}</span>
              <span>
                {t.recordedAt} {format.instant(entry.recordedAt)}
              </span>
              <span title={entry.hash}>
                {t.historyHash} <code>{entry.hash.slice(0, SHOWN_DIGITS)}</code>
              </span>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
